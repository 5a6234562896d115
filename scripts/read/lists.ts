import type { City } from '../../src/facts/kinds/city.ts';
import type { Gazetteer } from '../../src/facts/kinds/place.ts';
import type { Clause } from '../../src/facts/kinds/policy.ts';
import { findHeader } from '../import/lists/header.ts';
import { readListTables, type ReadList } from '../import/lists/read-lists.ts';
import type { ListRow } from '../../src/facts/kinds/project.ts';
import type { Note } from '../import/problem.ts';
import { tableOf, type CellMarks } from '../import/readers/document.ts';
import { readTables } from '../import/readers/read-tables.ts';
import type { Table } from '../import/readers/table.ts';
import { listsOfTables, type UnreadTable } from '../import/readers/tables-of-text.ts';
import { filledSheets } from '../import/readers/workbook.ts';
import { openFile } from '../scan/open-file.ts';
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
  /** The day for which the list stands, where somebody says it. */
  asOf?: string;
}

/** A problem or a note of the import as `read` tells it. */
export function told(
  severity: ReadProblem['severity'],
  { code, spot, what, read, expected, action }: Note,
): ReadProblem {
  const where = [
    spot.file,
    ...(spot.sheet === undefined || spot.sheet === null ? [] : [`工作表“${spot.sheet}”`]),
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
    ...(place.asOf === undefined ? {} : { asOf: place.asOf }),
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

const only = (lists: ListsReading['lists'], problems: readonly ReadProblem[]): ListsReading => ({
  lists,
  problems: [...problems],
});

/** The pictures of a file, which are not read. */
function picturesIn(name: string, bytes: Uint8Array): ReadProblem[] {
  const { pictures } = openFile(name, bytes);
  if (pictures.length === 0) return [];
  return [
    {
      ...{ code: 'READ-PICTURES', severity: 'warning', where: name },
      message: `有 ${pictures.length} 张图片（${pictures.slice(0, 3).join('、')}${pictures.length > 3 ? '等' : ''}），图里的字没有读`,
      remedy: '登记的原件会原样公开：由人看过每一张图片，审查记录里写明',
    },
  ];
}

/** Reads a file that holds lists: a workbook, sheet by sheet, or a table of text. */
export async function readListFile(
  name: string,
  bytes: Uint8Array,
  place: ListPlace,
): Promise<ListsReading> {
  const readSheet = (sheet: string | null) => readTables({ name, bytes, sheet, attachment: null });
  const asOne = await readSheet(null);
  const pictures = only([], picturesIn(name, bytes));
  const isUndecided = asOne.problems.some(({ code }) => code === 'IMPORT-SHEET-MISSING');
  const sheets = isUndecided
    ? await filledSheets({ name, bytes, sheet: null, attachment: null })
    : [];
  const readings = sheets.length === 0 ? [asOne] : await Promise.all(sheets.map(readSheet));
  const holding = readings.filter(({ tables }) => tables.some((table) => findHeader(table, null)));
  if (sheets.length === 0 || holding.length === 0) {
    const { tables, problems, warnings } = asOne;
    const own = [
      ...problems.map((problem) => told('error', problem)),
      ...warnings.map((note) => told('warning', note)),
    ];
    return merge([only([], own), pictures, readOne(tables, name, place)]);
  }
  const left = sheets.filter((_, at) => !holding.includes(readings[at] ?? asOne));
  const names = holding.map(({ tables }) => tables[0]?.sheet ?? '');
  const several: ReadProblem = {
    ...{ code: 'READ-SHEETS', severity: 'warning', where: name },
    message: `${names.length} 张工作表各有一份名单：${names.join('、')}${left.length === 0 ? '' : `；没有名单表头、没有读：${left.join('、')}`}`,
    remedy:
      '各是一天的名单的，登记时每份写明它的工作表（manifest.json 的 sheet）和截至的日期；一份名单分在几张的，请制发单位合成一张',
  };
  return merge([
    only([], [several]),
    pictures,
    ...holding.map(({ tables }) => readOne(tables, name, place)),
  ]);
}

/** A table as wide as the list before it, which nothing shows to be a part of it or none. */
const unreadTable = ({ line, words }: UnreadTable, file: string): ReadProblem => ({
  code: 'READ-TABLE-UNREAD',
  severity: 'error',
  where: `${file} 第 ${line} 行`,
  message: `这张表和前面的名单列数相同，没有表头，序号也接不上，没有读；读到“${words}”`,
  remedy: '是名单的一部分的，请制发单位给表头和序号完整的一份；不是的，不必处理',
});

/** A text that may hold lists: its clauses, the words of the file, what it tells of the cells of its tables. */
interface TextWithLists {
  readonly clauses: readonly Clause[];
  readonly original: string;
  readonly marks: CellMarks;
}

/** Reads the tables of a text that have the headings of a list. */
export function listsInText(
  file: string,
  { clauses, original, marks }: TextWithLists,
  place: ListPlace,
): ListsReading {
  const lines = original.split(/\r\n|[\n\r\u2028\u2029\f\v]/u);
  const tables = clauses.flatMap(({ table }) => table ?? []);
  const { lists, unread } = listsOfTables(tables, lines, marks);
  const read = readOne(
    lists.map((rows) => tableOf(rows, marks, file)),
    file,
    place,
  );
  return merge([
    read,
    only(
      [],
      unread.map((table) => unreadTable(table, file)),
    ),
  ]);
}
