const dayPattern = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

function twoDigits(printed: string | undefined): string {
  return (printed ?? '').padStart(2, '0');
}

/** The first full date printed in `text` as `YYYY-MM-DD`; null where none is or none such exists. */
export function readDay(text: string): string | null {
  const match = dayPattern.exec(text);
  if (match === null) return null;
  const day = `${match[1] ?? ''}-${twoDigits(match[2])}-${twoDigits(match[3])}`;
  const exists = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return exists ? day : null;
}

/** A date as precisely as it is printed: `2027年` → `2027`, `2027年9月底` → `2027-09`. */
export function readPrintedDate(text: string): string | null {
  const day = readDay(text);
  if (day !== null) return day;
  const month = /(\d{4})\s*年\s*(\d{1,2})\s*月/u.exec(text);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    return `${month[1] ?? ''}-${twoDigits(month[2])}`;
  }
  return /(\d{4})\s*年?/u.exec(text)?.[1] ?? null;
}
