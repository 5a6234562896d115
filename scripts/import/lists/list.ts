import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { ListRow } from '../../../src/facts/kinds/project.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { accountOf, checkNamedRows, isNamed, type ReadAs } from './accounts.ts';
import { cityWords, groupName, type CityWords, type RowKind } from './classify.ts';
import {
  bareCell,
  checkCellCount,
  checkMerges,
  checkReadings,
  fieldCells,
  unknownRow,
  type Body,
} from './body.ts';
import { headingOf, listFields } from './columns.ts';
import { checkColumns, fieldOfParts, fieldsBy, findHeader, printedUnit, type Header } from './header.ts'; // prettier-ignore
import type { RowMarks } from './marks.ts';
import { bodyOf, filledColumns, propose, widthOf } from './propose.ts';
import { readRow, type FieldRow, type ListWords } from './rows.ts';
import { checkTicks, tickedColumns } from './ticks.ts';
import { readTotal, totalsWithRows, type PrintedTotal, type TotalRow } from './totals.ts';

/** A list as read: its rows and the totals it prints, in print order. */
export interface ListReading {
  /** The rows that could be read in full. */
  readonly rows: readonly ListRow[];
  /** Of every data line what could be read of it. */
  readonly marks: readonly RowMarks[];
  readonly totals: readonly PrintedTotal[];
  /** Its notes, cells apart by a space. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
  /** What each row was taken for; null where there is no table. */
  readonly account: Note | null;
  /** The layout by which it was read, and what a person has still to confirm of it. */
  readonly layout: Layout | null;
  readonly reasons: readonly string[];
}

/** What a list is read with. */
export interface ListContext {
  readonly words: ListWords;
  /** The layout that a person confirmed; null where there is none. */
  readonly layout: Layout | null;
  readonly asOf: string;
}

const unread = (line: number): RowMarks => ({
  line,
  seq: null,
  county: null,
  category: null,
  area: 'invalid',
  areaMu: 0,
});

/** What stands for a field in all rows below a group row, or in all rows of the list. */
function standing(
  { layout, fields }: Body,
  name: string | null,
  words: CityWords,
): FieldRow['cells'] {
  const given = Object.fromEntries(
    Object.entries(layout.given).map(([field, { printed }]) => [field, printed]),
  );
  const own = words.sole === null ? given : { county: words.sole, ...given };
  if (name === null) return own;
  const ours = layout.counties[name] ?? layout.categories[name] ?? name;
  // Beside a column of counties a group is one of kinds.
  const isKind =
    words.categories.includes(ours) ||
    (words.counties.length === 0 && fields.includes('county') && !fields.includes('category'));
  if (isKind) return { ...own, category: name };
  return { ...own, county: name };
}

interface Walk {
  readonly rows: ListRow[];
  readonly marks: RowMarks[];
  readonly totals: TotalRow[];
  readonly problems: Problem[];
  readonly warnings: Note[];
  above: FieldRow['cells'];
  group: string | null;
}

function kindOf(row: TableRow, found: RowKind, { layout }: Body, words: CityWords): RowKind {
  const text = bareCell(row.cells.find((cell) => bareCell(cell) !== ''));
  if (isNamed(layout.notes, row.line)) return { kind: 'note' };
  if (isNamed(layout.groups, row.line)) {
    return { kind: 'group', name: groupName(text, words) ?? ('name' in found ? found.name : text) };
  }
  if (!isNamed(layout.totals, row.line) || found.kind === 'total') return found;
  return { kind: 'total', of: '', word: '小计' };
}

function walkData(row: TableRow, walk: Walk, context: Body, words: CityWords): void {
  const count = checkCellCount(row, context);
  if (count) {
    walk.problems.push(count);
    walk.marks.push(unread(row.line));
    return;
  }
  const { layout } = context;
  const own = fieldCells(row, walk.above, context);
  const counted = layout.numbering === 'list' ? {} : { seq: String(walk.marks.length + 1) };
  const cells = { ...standing(context, walk.group, words), ...own, ...counted };
  walk.above = cells;
  const printedSeq = layout.numbering === 'group' ? own.seq : undefined;
  const spot = { ...context.base, line: row.line };
  const reading = readRow(
    { cells, spot, layout, printedSeq, ownUnits: context.ownUnits },
    context.words,
  );
  if (reading.row) walk.rows.push(reading.row);
  walk.marks.push(reading.marks);
  walk.problems.push(...reading.problems);
  walk.warnings.push(...reading.warnings);
}

function walkTotal(
  row: TableRow,
  kind: RowKind & { kind: 'total' },
  walk: Walk,
  context: Body,
): void {
  // prettier-ignore
  const column = context.fields.indexOf('areaMu');
  const cell = bareCell(row.cells[column]);
  // A total of another column (投资, 个数) prints no area: there is nothing to hold.
  if (column < 0 || cell === '') return;
  const group = `${kind.of}${kind.word}`;
  const total = readTotal(cell, group, { ...context, line: row.line });
  if ('code' in total) walk.problems.push(total);
  else walk.totals.push({ ...total, group, line: row.line, over: null, of: kind.of, word: kind.word }); // prettier-ignore
}

const noteOf = ({ line, cells }: TableRow) => ({
  line,
  text: cells.map(bareCell).filter((cell) => cell !== '').join(' '), // prettier-ignore
});

function readBody(context: Body, words: CityWords): Omit<ListReading, 'layout' | 'reasons'> {
  const walk: Walk = { rows: [], marks: [], totals: [], problems: [], warnings: [], above: {}, group: null }; // prettier-ignore
  const body = bodyOf(context.table, context.header, { fields: context.fields, words }).map(
    ({ row, kind: found }): ReadAs => ({ row, found, kind: kindOf(row, found, context, words) }),
  );
  for (const { row, kind } of body) {
    if (kind.kind === 'group') {
      walk.group = kind.name;
      walk.above = {};
    }
    if (kind.kind === 'unknown') walk.problems.push(unknownRow(row, context.base));
    if (kind.kind === 'total') walkTotal(row, kind, walk, context);
    if (kind.kind === 'data') walkData(row, walk, context, words);
  }
  const data = new Set(walk.marks.map(({ line }) => line));
  const used = new Set(context.fields.flatMap((field, column) => (field === null ? [] : [column])));
  const settled = (line: number, column: number) =>
    context.layout.cells.some((cell) => cell.line === line && context.fields[column] === cell.field); // prettier-ignore
  const faulty = context.table.faulty.filter(
    ({ line, column }) => used.has(column) && data.has(line) && !settled(line, column),
  );
  const { table, header, layout, base } = context;
  const lines = new Set(table.rows.filter(({ cells }) => cells.some((cell) => bareCell(cell) !== '')).map(({ line }) => line)); // prettier-ignore
  const above = header.next - header.rows.length;
  return {
    ...walk,
    notes: body.flatMap(({ row, kind }) => (kind.kind === 'note' ? [noteOf(row)] : [])),
    totals: totalsWithRows(walk.marks, walk.totals, words),
    account: accountOf(body, { header: header.rows.length, above, spot: base }),
    problems: [
      ...checkNamedRows(body, layout, context, lines),
      ...faulty.map(({ problem }) => problem),
      ...checkMerges(context, data),
      ...checkTicks(
        table.rows.filter(({ line }) => data.has(line)),
        context.ticks,
        context,
      ),
      ...checkReadings(context),
      ...walk.problems,
    ],
  };
}

function noHeader(table: Table, base: Spot): Problem {
  const filled = table.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const second = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))[1];
  const shown = [filled, second].flatMap((row) =>
    row === undefined ? [] : [row.cells.join('、')],
  );
  return {
    code: 'IMPORT-HEADER-MISSING',
    spot: base,
    what: '没有找到名单的表头',
    read: shown.length === 0 ? '没有任何表格行' : shown.join('／').slice(0, 120),
    expected: listFields.map(headingOf).join('、'),
    action: '核对文件、工作表和附件是否登记正确；表头用别的词的，在版式的 header 和 columns 中写明',
  };
}

/** Rows above the header that are as full as rows of data: nobody knows what they are. */
function rowsAbove(table: Table, header: Header, layout: Layout, base: Spot): Problem[] {
  const first = header.rows[0]?.line ?? 0;
  return table.rows
    .filter(({ line }) => line < first && !isNamed(layout.notes, line))
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 3)
    .map(({ line, cells }) => ({
      code: 'IMPORT-ROWS-ABOVE',
      spot: { ...base, line },
      what: '表头上面有一行像数据',
      read: cells.filter((cell) => cell.trim() !== '').join('｜').slice(0, 60),
      expected: '表头上面只有标题',
      action: '表头不在这里的，在版式的 header 中写明；不是数据的，写进 notes',
    })); // prettier-ignore
}

/** The same headings twice are two tables side by side: the rows of the second would be lost. */
function sideBySide(header: Header, spot: Spot): Problem[] {
  const fields = header.parts.map(fieldOfParts);
  const twice = listFields.filter((field) => fields.filter((one) => one === field).length > 1);
  if (!twice.includes('name') || twice.length < 3) return [];
  return [
    {
      code: 'IMPORT-TABLES-BESIDE',
      spot,
      what: '表头的几列各有两次，像是两张表并排',
      read: twice.map(headingOf).join('、'),
      expected: '一张表，每列一次',
      action: '请向制发单位取得上下排列的表；确是一张表的，在版式的 columns 和 leftOut 中写明各列',
    },
  ];
}

/** Reads the rows of one table; `file` is the name shown in messages. */
export function readList(table: Table, file: string, context: ListContext): ListReading {
  const base: Spot = { file, sheet: table.sheet };
  const header = findHeader(table, context.layout?.header ?? null);
  const nothing = {
    rows: [],
    marks: [],
    totals: [],
    notes: [],
    warnings: [],
    account: null,
    reasons: [],
  };
  if (!header) return { ...nothing, problems: [noHeader(table, base)], layout: null };
  const { city } = context.words;
  const words = cityWords(city);
  const proposal = propose({ table, header, city, asOf: context.asOf });
  const layout = context.layout ?? proposal.layout;
  const fields = fieldsBy(layout, header);
  const ownUnits = printedUnit(table, header, fields.indexOf('areaMu')) === null;
  const ticks = tickedColumns(layout, header);
  const body: Body = { table, header, fields, ticks, layout, base, words: context.words, ownUnits };
  const reading = readBody(body, words);
  const data = new Set(reading.marks.map(({ line }) => line));
  const filled = filledColumns(
    table.rows.filter(({ line }) => data.has(line)),
    widthOf(header),
  );
  const spot = { ...base, line: header.rows[0]?.line ?? 1 };
  const columns = checkColumns(layout, header, {
    filled,
    spot,
    known: words.sole === null ? [] : ['county'],
  });
  return {
    ...reading,
    problems: [
      ...columns,
      ...(context.layout === null ? sideBySide(header, spot) : []),
      ...rowsAbove(table, header, layout, base),
      ...reading.problems,
    ],
    layout,
    reasons: context.layout === null ? proposal.reasons : [],
  };
}
