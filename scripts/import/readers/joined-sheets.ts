import { sheetRows, spotOnSheet } from '../../../src/facts/kinds/project.ts';
import { bare } from '../lists/city-words.ts';
import { fieldOf, type ListField } from '../lists/columns.ts';
import { findHeader } from '../lists/header.ts';
import type { Note } from '../problem.ts';
import type { Table, TableRow } from './table.ts';

const identifying: readonly (ListField | null)[] = ['county', 'name', 'location'];

/**
 * What tells each project of a table from the others: its county, name and place, else all of its row but
 * its number. What stands on two sheets stands on two lists.
 */
function projectsOf({ rows }: Table, next: number, columns: readonly string[]): string[] {
  const fields = columns.map(fieldOf);
  const isNamed = fields.includes('name');
  const counts = (column: number): boolean => {
    const field = fields[column] ?? null;
    return isNamed ? identifying.includes(field) : field !== 'seq';
  };
  return rows.slice(next).flatMap(({ cells }) => {
    const filled = cells.filter((cell, column) => fields[column] !== 'seq' && bare(cell) !== '');
    const own = cells.filter((_, column) => counts(column)).map(bare);
    return filled.length > 2 && own.some((cell) => cell !== '') ? [own.join('\t')] : [];
  });
}

const period = /(?:19|20)\d{2}|第?[一二三四]季度|\d{1,2}月|[上下]半年/gu;

/** The year, quarter or month that the name of a sheet or its title tells: each such sheet is the list of a day. */
function periodOf({ sheet, rows }: Table, header: number): string {
  const above = rows.slice(0, header).find(({ cells }) => cells.some((cell) => bare(cell) !== ''));
  const told = [sheet ?? '', ...(above?.cells ?? [])].flatMap(
    (words) => bare(words).match(period) ?? [],
  );
  return [...new Set(told)].join(' ');
}

/** The rows of a sheet as those of a list that goes on over several, its name above them. */
function onSheet(
  table: Table,
  at: number,
): Pick<Table, 'rows' | 'merges' | 'faulty'> & { readonly coloured: readonly number[] } {
  const from = (at + 1) * sheetRows;
  const name: TableRow = { line: from, cells: [table.sheet ?? ''], isSheetName: true };
  return {
    rows: [name, ...table.rows.map((row) => ({ ...row, line: from + row.line }))],
    merges: table.merges.map((merge) => ({
      ...merge,
      first: from + merge.first,
      last: from + merge.last,
    })),
    faulty: table.faulty.map((cell) => ({ ...cell, line: from + cell.line })),
    coloured: (table.coloured ?? []).map((line) => from + line),
  };
}

/**
 * Sheets with the same columns, of one period and with no project in common are one list, as where each
 * county has its own: their rows follow each other, below the name of their sheet. A person has to confirm
 * it.
 *
 * @param tables of the sheets that hold a list, in their order
 * @returns null where they are several lists
 */
export function joinSheets(tables: readonly Table[]): Table | null {
  const seen = new Set<string>();
  const periods = new Set<string>();
  let columns: string | null = null;
  for (const table of tables) {
    const header = findHeader(table, null);
    const own = header?.parts.map((parts) => parts.join('/')) ?? [];
    columns ??= own.join('\t');
    if (header === null || columns !== own.join('\t') || table.rows.length >= sheetRows)
      return null;
    periods.add(periodOf(table, header.next - header.rows.length));
    const projects = projectsOf(table, header.next, own);
    if (projects.some((project) => seen.has(project))) return null;
    for (const project of projects) seen.add(project);
  }
  if (seen.size === 0 || periods.size > 1) return null;
  const parts = tables.map(onSheet);
  const sheets = tables.map(({ sheet }) => sheet ?? '');
  return {
    sheet: null,
    sheets,
    rows: parts.flatMap(({ rows }) => rows),
    merges: parts.flatMap(({ merges }) => merges),
    faulty: parts.flatMap(({ faulty }) => faulty),
    coloured: parts.flatMap(({ coloured }) => coloured),
    doubts: [
      `${sheets.length} 张工作表（${sheets.join('、')}）的列相同，接成一份名单；行号前面是第几张工作表，${2 * sheetRows + 3} 是第 2 张的第 3 行`,
    ],
  };
}

/** Notes with their rows as the sheets count them. */
export function onSheets<T extends Note>(notes: readonly T[], { sheets }: Table): T[] {
  return notes.map((note) =>
    note.spot.line === undefined
      ? note
      : {
          ...note,
          spot: { ...note.spot, ...spotOnSheet(note.spot.line, sheets, note.spot.sheet ?? null) },
        },
  );
}
