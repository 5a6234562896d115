/** What stands where the original prints nothing. Never 0, never an empty cell. */
export const notStated = '原文未载明';

/** Gives the words for a value that may be missing. */
export function orNotStated<T>(value: T | null, format: (value: T) => string = String): string {
  return value === null ? notStated : format(value);
}
