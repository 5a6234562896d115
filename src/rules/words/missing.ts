import type { Absence } from '../../facts/kinds/absence.ts';

/** The four words for why there is no value; the same everywhere. Never 0, never an empty cell. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  notStated: '原文未载明',
  notRead: '尚未整理',
  notHeld: '本站未收录',
  notApplicable: '不适用',
};

/** Gives the words for a value that may be missing, for the reason given. */
export function orAbsent<T>(
  value: T | null,
  absence: Absence,
  format: (value: T) => string = String,
): string {
  return value === null ? absenceWords[absence] : format(value);
}

/** What stands where the original prints nothing, as its structure or a reading shows. */
export const notStated = absenceWords.notStated;

/** Gives the words for a value of an original, which may print none. */
export function orNotStated<T>(value: T | null, format: (value: T) => string = String): string {
  return orAbsent(value, 'notStated', format);
}
