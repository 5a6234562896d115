import { colToLetter } from 'hucre';
import type { Layout, ListField } from '../../../src/facts/kinds/layout.ts';
import type { Problem, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { bare, countyFor, onlyOf, type CityWords } from './city-words.ts';
import { headingOf } from './columns.ts';
import { isStage } from './stage-words.ts';
import type { Header } from './header.ts';

/** A field that ticks tell, and its columns. */
export type TickedColumns = ReadonlyMap<ListField, readonly number[]>;

/** A mark that says yes. */
export const tick = /^[√✓✔☑✅■●◆▲★vV是有1]$/u;
/** A mark that says no, as a blank cell does. */
const noTick = /^(?:[0×✗✘☐□○否无/-]|—+)?$/u;
const isFilled = (cell = ''): boolean => !noTick.test(bare(cell));

/** The word that a column of ticks stands for: the lowest part of its heading. */
const wordOf = (header: Header, column: number): string => header.parts[column]?.at(-1) ?? '';

/** The columns of ticks by a layout. */
export function tickedColumns({ ticked }: Layout, { headings, parts }: Header): TickedColumns {
  const at = (name: string): number =>
    headings.findIndex((heading, column) => {
      return [heading, colToLetter(column), parts[column]?.join('/')].some((one) => one === name);
    });
  return new Map(
    Object.entries(ticked).map(([field, names]) => [
      field as ListField,
      names.map(at).filter((column) => column >= 0),
    ]),
  );
}

/** The word that the only tick of a row stands for; null where there are several, or other words. */
export function tickedWord(
  { cells }: TableRow,
  columns: readonly number[],
  header: Header,
): string | null {
  const filled = columns.filter((column) => isFilled(cells[column]));
  const [column, ...others] = filled;
  if (column === undefined || others.length > 0 || !tick.test(bare(cells[column]))) return null;
  return wordOf(header, column);
}

/** Rows of data of which the ticks do not tell one word. */
export function checkTicks(
  rows: readonly TableRow[],
  ticks: TickedColumns,
  {
    header,
    layout,
    base,
  }: { readonly header: Header; readonly layout: Layout; readonly base: Spot },
): Problem[] {
  return rows.flatMap((row) =>
    [...ticks].flatMap(([field, columns]) => {
      const read = layout.cells.some((cell) => cell.line === row.line && cell.field === field);
      if (read || tickedWord(row, columns, header) !== null) return [];
      const filled = columns.filter((column) => isFilled(row.cells[column]));
      const words = filled.map((column) => `${wordOf(header, column)}“${bare(row.cells[column])}”`);
      return [
        {
          code: 'IMPORT-TICKS',
          spot: { ...base, line: row.line, column: headingOf(field) },
          what: `这一行的${headingOf(field)}没有打勾，或不止一处打勾`,
          read: words.length === 0 ? '没有打勾' : words.join('、'),
          expected: `${columns.map((column) => wordOf(header, column)).join('、')}中打一个勾`,
          action: '请与制发单位核实，在版式的 cells 中写明读法和理由',
        },
      ];
    }),
  );
}

/** Columns in which nothing but ticks stands, under words that are all stages, categories or counties. */
export function proposeTicks(
  header: Header,
  rows: readonly TableRow[],
  words: CityWords,
): Map<'county' | 'category' | 'stage', number[]> {
  const known = {
    county: (word: string) => countyFor(word, words) !== null,
    // 低效工业 over a column of ticks is 低效工业片区; a person confirms it.
    category: (word: string) => word.length > 1 && onlyOf(words.categories, word) !== null,
    stage: isStage,
  };
  const found = new Map<keyof typeof known, number[]>();
  for (const [field, fits] of Object.entries(known) as [keyof typeof known, typeof known.stage][]) {
    const columns = header.parts.flatMap((_, column) => {
      const cells = rows.map(({ cells: all }) => bare(all[column])).filter(isFilled);
      return fits(wordOf(header, column)) && cells.every((cell) => tick.test(cell)) ? [column] : [];
    });
    const ticks = rows.filter(({ cells }) => columns.some((column) => isFilled(cells[column])));
    if (columns.length > 1 && ticks.length > 0) found.set(field, columns);
  }
  return found;
}
