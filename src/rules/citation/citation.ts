import { dayCited } from '../policy/text-day.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { StatusOnDay } from '../policy/status.ts';
import { formatStanding } from '../words/status.ts';
import { clauseHash } from './hash.ts';

/** The part of the address that names a clause and the text that was read: `?v=3f2a91c0#c-3-3-7`. */
export function citationAddress(clause: Clause): string {
  return `?v=${clauseHash(clause)}#${clause.anchor}`;
}

/** Takes an address's query; gives the mark it carries, or null where it carries none. */
export function citedHash(search: string): string | null {
  const value = new URLSearchParams(search).get('v');
  return value !== null && /^[0-9a-f]{8}$/u.test(value) ? value : null;
}

function dates(policy: Policy): string {
  const day = dayCited(policy.metadata);
  return day === null ? '（日期原文未载明）' : `(${day})`;
}

/**
 * A citation in the order of GB/T 7714 (责任者. 题名[Z/OL]. (日期). 位置. 地址), with what that
 * order lacks and a reader needs: the text's standing with the day for which it holds, the clause's anchor
 * and the mark of its words.
 *
 * @param address absolute address of the policy page, without query and fragment
 */
export function citationFor(
  policy: Policy,
  clause: Clause,
  { standing, address }: { readonly standing: StatusOnDay; readonly address: string },
): string {
  const { title, issuer, docNumber } = policy.metadata;
  const name = docNumber === null ? title : `${title}: ${docNumber}`;
  const place = clause.path === '' ? clause.anchor : `${clause.path} #${clause.anchor}`;
  return [
    `${issuer ?? '发文机关原文未载明'}. ${name}[Z/OL]. ${dates(policy)}`,
    `效力状态(${standing.on}): ${formatStanding(standing)}`,
    `${place}, 文本校验 ${clauseHash(clause)}`,
    `${address}${citationAddress(clause)}`,
  ].join('. ');
}
