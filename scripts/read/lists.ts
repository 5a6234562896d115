import type { City } from '../../src/facts/kinds/city.ts';
import type { Gazetteer } from '../../src/facts/kinds/place.ts';
import type { ListRow } from '../../src/facts/kinds/project.ts';
import type { Clause } from '../../src/facts/kinds/policy.ts';
import { isHeader } from '../import/lists/columns.ts';
import { readListTables, type ReadList } from '../import/lists/read-lists.ts';
import type { Note } from '../import/problem.ts';
import { readTables } from '../import/readers/read-tables.ts';
import type { Table } from '../import/readers/table.ts';
import type { ReadProblem } from './text.ts';

/** The lists of a file as read, and what is to be told of them. */
export interface ListsReading {
  lists: { rows: readonly ListRow[]; totals: ReadList['totals'] }[];
  problems: ReadProblem[];
}

/** What lists are read with: the city whose words and places they use, as far as it is known. */
export interface ListPlace {
  city: City | null;
  gazetteer: Gazetteer | null;
}

function told(
  severity: ReadProblem['severity'],
  { code, spot, what, read, expected, action }: Note,
): ReadProblem {
  const where = [
    spot.file,
    ...(spot.line === undefined ? [] : [`第 ${spot.line} 行`]),
    ...(spot.column === undefined ? [] : [`“${spot.column}”列`]),
  ];
  const details = [
    what,
    ...(read === undefined ? [] : [`读到“${read}”`]),
    ...(expected === undefined ? [] : [`应为：${expected}`]),
  ];
  return { code, severity, where: where.join(' '), message: details.join('；'), remedy: action };
}

function readOne(tables: readonly Table[], file: string, place: ListPlace): ListsReading {
  const { lists, problems, notes } = readListTables(tables, file, {
    city: place.city,
    ...(place.gazetteer === null ? {} : { gazetteer: place.gazetteer }),
  });
  return {
    lists: lists.map(({ rows, totals }) => ({ rows, totals })),
    problems: [
      ...problems.map((problem) => told('error', problem)),
      ...notes.map((note) => told('warning', note)),
    ],
  };
}

const merge = (all: readonly ListsReading[]): ListsReading => ({
  lists: all.flatMap(({ lists }) => lists),
  problems: all.flatMap(({ problems }) => problems),
});

/** Reads a file that holds a list: a workbook or a table of text. */
export async function readListFile(
  name: string,
  bytes: Uint8Array,
  place: ListPlace,
): Promise<ListsReading> {
  const { tables, problems, warnings } = await readTables({
    name,
    bytes,
    sheet: null,
    attachment: null,
  });
  const own: ListsReading = {
    lists: [],
    problems: [
      ...problems.map((problem) => told('error', problem)),
      ...warnings.map((note) => told('warning', note)),
    ],
  };
  return merge([own, readOne(tables, name, place)]);
}

/** Reads the tables of a text that have the headings of a list. */
export function listsInText(
  file: string,
  clauses: readonly Clause[],
  place: ListPlace,
): ListsReading {
  const tables = clauses.flatMap(({ table, line }) => {
    if (table === null || !isHeader(table.columns)) return [];
    const width = table.columns.length;
    const filled = (cells: readonly string[]): string[] => [
      ...cells,
      ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
    ];
    const rows = [{ line, cells: table.columns }, ...table.rows].map((row) => ({
      line: row.line,
      cells: filled(row.cells),
    }));
    return [{ sheet: null, rows, merges: [], faulty: [] }];
  });
  return readOne(tables, file, place);
}
