import type { Policy } from '../../facts/kinds/policy.ts';
import type { RowSource } from '../../facts/kinds/project.ts';

/** The document and the row that a project's values stand in. Null: 原文未载明. */
export interface ListSource {
  /** Title of the text whose attachment the list is, or of a list published by itself. */
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  /** The attachment as numbered in the text, e.g. `附件 2`; null for a list published by itself. */
  readonly attachment: string | null;
  readonly list: string;
  /** The list's own 序号. */
  readonly seq: number;
}

/**
 * Names the document that holds a row.
 *
 * @param list title of the list
 * @param policy the text whose attachment the list is; null for a list published by itself
 */
export function listSource(
  source: Pick<RowSource, 'attachment' | 'row'>,
  list: string,
  policy: Pick<Policy, 'metadata' | 'clauses'> | null,
): ListSource {
  const clause = policy?.clauses.find(({ anchor }) => anchor === source.attachment);
  return {
    title: policy?.metadata.title ?? list,
    issuer: policy?.metadata.issuer ?? null,
    docNumber: policy?.metadata.docNumber ?? null,
    attachment: clause?.path ?? null,
    list,
    seq: source.row,
  };
}

/** The document in the order of GB/T 7714 (责任者. 题名: 文号), then attachment, list and 序号. */
export function listCitation(source: ListSource): string {
  const { title, issuer, docNumber, attachment, list, seq } = source;
  const head = `${issuer ?? '发文机关原文未载明'}. ${title}: ${docNumber ?? '文号原文未载明'}`;
  const part = attachment === null ? [] : [`${attachment}《${list}》`];
  return [head, ...part, `序号 ${seq}`].join(', ');
}
