import { absenceWords, type Absence } from '../../facts/kinds/absence.ts';

export { absenceWords };

/** Gives the words for a value that may be missing, for the reason given. */
export function orAbsent<T>(
  value: T | null,
  absence: Absence,
  format: (value: T) => string = String,
): string {
  return value === null ? absenceWords[absence] : format(value);
}

/** The same where nothing beside it names the field: 类别原文未载明. */
export function orNotStatedOf(title: string, value: string | null): string {
  return value ?? `${title}${notStated}`;
}

/** What stands where the original prints nothing, as its structure or a reading shows. */
export const notStated = absenceWords.notStated;

/** Gives the words for a value of an original, which may print none. */
export function orNotStated<T>(value: T | null, format: (value: T) => string = String): string {
  return orAbsent(value, 'notStated', format);
}
