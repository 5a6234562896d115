import type { Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { RowSource } from '../../facts/kinds/project.ts';
import { isInForce } from '../policy/status.ts';
import { formatDate } from '../words/date.ts';
import { formatStatus } from '../words/status.ts';

/** The document and the row that a project's values stand in. Null: 原文未载明. */
export interface ListSource {
  /** Title of the text whose attachment the list is, or of a list published by itself. */
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  /** Standing of that text; null for a list published by itself. */
  readonly status: PolicyStatus | null;
  /** The last day for which that text holds; null where it prints none. */
  readonly validUntil: string | null;
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
 * @param status that text's standing on the day
 */
export function listSource(
  source: Pick<RowSource, 'attachment' | 'row'>,
  list: string,
  policy: Pick<Policy, 'metadata' | 'clauses'> | null,
  status: PolicyStatus | null = null,
): ListSource {
  const clause = policy?.clauses.find(({ anchor }) => anchor === source.attachment);
  return {
    title: policy?.metadata.title ?? list,
    issuer: policy?.metadata.issuer ?? null,
    docNumber: policy?.metadata.docNumber ?? null,
    status,
    validUntil: policy?.metadata.validUntil ?? null,
    attachment: clause?.path ?? null,
    list,
    seq: source.row,
    from: null,
  };
}

/** The document in the order of GB/T 7714 (责任者. 题名: 文号), then attachment, list and 序号. */
export function listCitation(source: ListSource): string {
  const { title, issuer, docNumber, status, attachment, list, seq } = source;
  const head = `${issuer ?? '发文机关原文未载明'}. ${title}: ${docNumber ?? '文号原文未载明'}`;
  const part = attachment === null ? [] : [`${attachment}《${list}》`];
  const standing = status === null ? [] : [`效力状态: ${formatStatus(status)}`];
  return [head, ...part, `序号 ${seq}`, ...standing].join(', ');
}

/**
 * The list in one phrase for cards and sheets, which hang longer than a text may hold:
 * `湖政发〔2024〕2号（在载明的有效期内，至2027年9月30日），附件 2《…清单》`.
 */
export function listInShort(source: ListSource): string {
  const { title, docNumber, status, validUntil, attachment, list } = source;
  if (attachment === null) return `《${list}》`;
  const name = docNumber ?? `《${title}》`;
  if (status === null) return `${name}${attachment}《${list}》`;
  const until = isInForce(status) && validUntil !== null ? `，至${formatDate(validUntil)}` : '';
  return `${name}（${formatStatus(status)}${until}），${attachment}《${list}》`;
}
