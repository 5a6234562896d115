import { sumAreas, type NumberReading } from '../../../src/rules/project/number.ts';

/**
 * What one line of a list tells of the list's own numbering and sums. It is kept of lines that could
 * not be read in full as well, so that one bad cell does not hide the other errors of a list.
 */
export interface RowMarks {
  readonly line: number;
  /** Null where it could not be read, as are the words below. */
  readonly seq: number | null;
  readonly county: string | null;
  readonly category: string | null;
  /** `empty` where the list prints no area, `invalid` where it prints something unreadable. */
  readonly area: NumberReading['kind'];
  readonly areaMu: number;
}

/** A number counted over the lines of a list, and how many lines might still add to it. */
export interface Tally {
  readonly found: number;
  readonly unread: number;
}

/** The sum of the areas of the marked lines; 亩. */
export function areaTally(marks: readonly RowMarks[]): Tally {
  return {
    found: sumAreas(marks.map(({ areaMu }) => areaMu)),
    unread: marks.filter(({ area }) => area === 'invalid').length,
  };
}

/**
 * Holds a tally against a printed number. Areas and counts only grow: a tally that is too large
 * already is wrong whatever the unread lines say, one that is not cannot be judged before them.
 */
export function judge({ found, unread }: Tally, printed: number): 'right' | 'wrong' | 'undecided' {
  if (unread > 0) return found > printed ? 'wrong' : 'undecided';
  return found === printed ? 'right' : 'wrong';
}

/** What a check says of lines that were not read, e.g. `（另有 2 行未能读出）`; nothing where all were. */
export function besides(unread: number): string {
  return unread === 0 ? '' : `（另有 ${unread} 行未能读出，未计入）`;
}
