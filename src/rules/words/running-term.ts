import type { RunningTerm } from '../policy/running-terms.ts';
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
