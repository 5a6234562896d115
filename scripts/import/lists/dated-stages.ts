import { byDay } from '../../../src/facts/kinds/day.ts';
import { dayOf } from './list-day.ts';
import { fieldOf } from './columns.ts';
import type { Header } from './header.ts';

/** A column of stages whose heading prints the day for which they stand: 2024年底阶段. */
export interface DatedStages {
  readonly column: number;
  readonly day: string;
}

const dated =
  /^(?:截至|截止到?)?(\d{4}年(?:底|末|\d{1,2}月(?:底|末|\d{1,2}日)?)?)(?:的|时|前)?[/(]?(.+?)\)?$/u;
const dayBehind =
  /^(.+?)[(/](?:截至|截止到?)?(\d{4}年(?:底|末|\d{1,2}月(?:底|末|\d{1,2}日)?)?)\)?$/u;

function dayOfHeading(parts: readonly string[]): string | null {
  const heading = parts.join('/').normalize('NFKC').replace(/\s+/gu, '');
  const [, before = '', after = ''] = dated.exec(heading) ?? [];
  const [, words = after, printed = before] = dayBehind.exec(heading) ?? [];
  return fieldOf(words) === 'stage' ? dayOf(printed) : null;
}

/** The columns of stages with a day of their own, in print order. */
export function datedStages({ parts }: Header): DatedStages[] {
  return parts.flatMap((words, column) => {
    const day = dayOfHeading(words);
    return day === null ? [] : [{ column, day }];
  });
}

/**
 * The column whose stages a list stands for: the latest of its own day or before; where its day is not
 * known, the latest. None where all are later than the list, or two have one day.
 *
 * @param asOf the day of the list; null where it is not known
 */
export function stagesOn(columns: readonly DatedStages[], asOf: string | null): number | undefined {
  const may = columns.filter(({ day }) => asOf === null || day <= asOf);
  const [last, other] = may.toSorted(byDay(({ day }) => day)).toReversed();
  return last === undefined || other?.day === last.day ? undefined : last.column;
}
