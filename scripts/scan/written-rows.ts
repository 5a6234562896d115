import { letterToCol } from 'hucre';

/** A cell of a sheet, its column counted from 0. */
export interface WrittenCell {
  readonly column: number;
  readonly text: string;
}

/** A row with a cell further right than this is no table that a person reads by its headings. */
const mostColumns = 256;

/**
 * The rows of a sheet, a line each, with tabs between cells: close together, as a number that is cut over cells
 * is read, and where cells are left out also with their places, so that names stand below their heading.
 */
export function writtenRows(rows: readonly (readonly WrittenCell[])[]): readonly string[] {
  const close = rows.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n');
  const placed = rows
    .map((cells) => {
      const last = cells.at(-1)?.column ?? 0;
      if (last === cells.length - 1 || last > mostColumns) return cells.map(({ text }) => text);
      const line = Array.from({ length: last + 1 }, () => '');
      for (const { column, text } of cells) line[column] = text;
      return line;
    })
    .map((cells) => cells.join('\t'))
    .join('\n');
  return close === placed ? [close] : [close, placed];
}

/** The column of a cell by its place (C5 is 2), from 0; null where it tells none. */
export function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(place)?.[0];
  return letters === undefined ? null : letterToCol(letters);
}
