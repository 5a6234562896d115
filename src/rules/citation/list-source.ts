import type { Policy } from '../../facts/kinds/policy.ts';
import type { RowSource } from '../../facts/kinds/project.ts';
import type { StatusOnDay } from '../policy/status.ts';
import { formatStanding } from '../words/status.ts';

/** The document and the row that a project's values stand in. Null: 原文未载明. */
export interface ListSource {
  /** Title of the text whose attachment the list is, or of a list published by itself. */
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  /** Standing of that text; null for a list published by itself. */
  readonly standing: StatusOnDay | null;
  /** The attachment as numbered in the text, e.g. `附件 2`; null for a list published by itself. */
  readonly attachment: string | null;
  readonly list: string;
  /** The list's own 序号. */
  readonly seq: number;
  /** Where the original was got, as the clerk wrote it; null where nobody looked it up. */
  readonly from: string | null;
}

/**
 * Names the document that holds a row.
 *
 * @param list title of the list
 * @param policy the text whose attachment the list is; null for a list published by itself
 * @param standing that text's standing on the day
 */
export function listSource(
  source: Pick<RowSource, 'attachment' | 'row'>,
  list: string,
  policy: Pick<Policy, 'metadata' | 'clauses'> | null,
  standing: StatusOnDay | null = null,
): ListSource {
  const clause = policy?.clauses.find(({ anchor }) => anchor === source.attachment);
  return {
    title: policy?.metadata.title ?? list,
    issuer: policy?.metadata.issuer ?? null,
    docNumber: policy?.metadata.docNumber ?? null,
    standing,
    attachment: clause?.path ?? null,
    list,
    seq: source.row,
    from: null,
  };
}

/** The document in the order of GB/T 7714 (责任者. 题名: 文号), then attachment, list and 序号. */
export function listCitation(source: ListSource): string {
  const { title, issuer, docNumber, standing, attachment, list, seq } = source;
  const head = `${issuer ?? '发文机关原文未载明'}. ${title}: ${docNumber ?? '文号原文未载明'}`;
  const part = attachment === null ? [] : [`${attachment}《${list}》`];
  const held = standing === null ? [] : [`效力状态(${standing.on}): ${formatStanding(standing)}`];
  return [head, ...part, `序号 ${seq}`, ...held].join(', ');
}

/**
 * The list in one phrase for cards and sheets, which hang longer than a text may hold:
 * `湖政发〔2024〕2号（在载明的有效期内，至2027年9月30日，是否被修改或废止本站未查），附件 2《…清单》`.
 */
export function listInShort(source: ListSource): string {
  const { title, docNumber, standing, attachment, list } = source;
  if (attachment === null) return `《${list}》`;
  const name = docNumber ?? `《${title}》`;
  if (standing === null) return `${name}${attachment}《${list}》`;
  return `${name}（${formatStanding(standing)}），${attachment}《${list}》`;
}
