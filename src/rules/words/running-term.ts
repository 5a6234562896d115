import type { Policy } from '../../facts/kinds/policy.ts';
import type { RunningTerm } from '../policy/running-terms.ts';
import { termOf } from '../policy/term.ts';
import { formatDate } from './date.ts';
import { notStated, orNotStated } from './missing.ts';

/**
 * A printed date; else the words that stand for one, with the day that follows from them:
 * `自本方案印发之日起（推断为2025年10月17日，即通知所署日期）`, `自公布之日起（公布日期原文未载明）`.
 *
 * @param basis the day that the words depend on, for where it is not printed
 */
export function formatSince(day: string | null, term: RunningTerm | null, basis: string): string {
  if (day !== null || term === null) return orNotStated(day, formatDate);
  const follows =
    term.inferred === null
      ? `${basis}${notStated}`
      : `推断为${formatDate(term.inferred)}，即通知所署日期`;
  return `${term.words}（${follows}）`;
}

/** The last day of a text; one that only follows from a printed length says so: `2029年1月30日（推断：原文载明有效期5年）`. */
export function formatUntil(policy: Pick<Policy, 'metadata' | 'clauses'>): string {
  const { until = null, printed = null } = termOf(policy) ?? {};
  if (until === null) return notStated;
  return printed === null ? formatDate(until) : `${formatDate(until)}（推断：原文载明${printed}）`;
}
