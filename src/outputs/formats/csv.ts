/** A cell: text is guarded and quoted, numbers stay numbers, null is an empty cell. */
export type CsvCell = string | number | null;

// OWASP's list of openings that make a spreadsheet read a text as a formula, with the full-width
// forms that Chinese spreadsheet programs accept as well.
const formulaOpening = /^[=+\-@\t\r\n＝＋－＠]/;

function quoted(text: string): string {
  return /["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return quoted(formulaOpening.test(cell) ? `'${cell}` : cell);
}

/**
 * Writes rows as CSV for spreadsheet programs: UTF-8 with a byte order mark, CRLF, texts that could
 * be read as formulas opened by an apostrophe (RFC 4180; the mark is what makes Excel read UTF-8).
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

/**
 * Writes rows as CSV for programs (RFC 4180): UTF-8 without a byte order mark, CRLF, every value as it
 * is. A program reads a mark as part of the first heading, and an apostrophe as part of a value.
 */
export function toPlainCsv(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) =>
    row.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(','),
  );
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A line of a CSV file ends where no quotation is open, and so does a cell. */
const csvLine = /(?:[^"\r\n]|"(?:[^"]|"")*")*\r\n/g;
const csvCell = /((?:[^",\r\n]|"(?:[^"]|"")*")*)(?:,|\r\n)/g;

const cellsOf = (line: string): string[] =>
  [...line.matchAll(csvCell)].map(([, cell = '']) => cell);

/** How a line of a table is named by the cells that tell it from all others. */
export function lineKey(cells: readonly CsvCell[]): string {
  return cells.map(cellText).join(',');
}

/**
 * Takes a CSV file that `toCsv` wrote and the heads of the columns that tell its lines apart; gives its
 * heading and the lines with one of `keys` (see `lineKey`) in them, in the order of the keys: the same
 * columns and the same bytes, for fewer records.
 */
export function selectLines(
  csv: string,
  columns: readonly string[],
  keys: readonly string[],
): string {
  const [heading = '', ...lines] = csv.match(csvLine) ?? [];
  const heads = cellsOf(heading.replace(/^\uFEFF/, ''));
  const at = columns.map((column) => heads.indexOf(column));
  const keyOf = (line: string): string => {
    const cells = cellsOf(line);
    return at.map((index) => cells[index] ?? '').join(',');
  };
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  return heading + keys.flatMap((key) => byKey.get(key) ?? []).join('');
}
