import { mayBeUnprinted, type Layout } from '../../../src/facts/kinds/layout.ts';
import type { Note, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { cellFaults } from './cell-faults.ts';
import { accountOf, checkNamedRows, isNamed, type ReadAs } from './accounts.ts';
import { bareCell, checkMerges, checkReadings, type Body } from './body.ts';
import { bodyOf, filledColumns, widthOf } from './classified.ts';
import { cityWords, groupLabel, type CityWords } from './city-words.ts';
import { type RowKind } from './classify.ts';
import { groupOf } from './groups.ts';
import {
  asHeaded,
  checkColumns,
  fieldsBy,
  findHeader,
  printedHeadings,
  printedUnit,
  untold,
} from './header.ts';
import { checkPlots, plotsOf } from './parts.ts';
import { phonesOf } from './phones.ts';
import { propose } from './propose.ts';
import { groupingFields, headingOf } from './columns.ts';
import { type ListReading, type ListWords } from './reading.ts';
import { coloursOf, marksOnNames, remarksOf } from './remarks.ts';
import { areasByStage, misread, noHeader, rowsAbove, sideBySide } from './table-faults.ts';
import { checkTicks, tickedColumns } from './ticks.ts';
import { totalsWithRows } from './totals.ts';
import { walkRows, type Walk } from './walk.ts';

/** What a list is read with. */
export interface ListContext {
  readonly words: ListWords;
  /** The layout that a person confirmed; null where there is none. */
  readonly layout: Layout | null;
  readonly asOf: string;
  /** The title under which the list is registered; none where it is only read. */
  readonly title?: string;
}

function kindOf(row: TableRow, found: RowKind, { layout }: Body, words: CityWords): RowKind {
  const text = bareCell(row.cells.find((cell) => bareCell(cell) !== ''));
  if (isNamed(layout.notes, row.line)) return { kind: 'note' };
  if (isNamed(layout.groups, row.line)) {
    return found.kind === 'group' ? found : { kind: 'group', name: groupLabel(text, words) };
  }
  if (!isNamed(layout.totals, row.line) || found.kind === 'total') return found;
  return { kind: 'total', of: '', word: '小计' };
}

const noteOf = ({ line, cells }: TableRow) => ({
  line,
  text: cells
    .map(bareCell)
    .filter((cell) => cell !== '')
    .join(' '),
});

/** The rows behind the header, each with what it is by itself and what the layout says of it. */
function rowsOf(context: Body, words: CityWords): ReadAs[] {
  return bodyOf(context.table, context.header, { fields: context.fields, words }).map(
    ({ row, kind: found }): ReadAs => ({ row, found, kind: kindOf(row, found, context, words) }),
  );
}

function readBody(
  context: Body,
  body: readonly ReadAs[],
  words: CityWords,
): Omit<ListReading, 'layout' | 'reasons' | 'headings'> & Pick<Walk, 'gaps'> {
  const walk = walkRows(body, context, words);
  const data = new Set(walk.marks.map(({ line }) => line));
  const used = new Set(context.fields.flatMap((field, column) => (field === null ? [] : [column])));
  const settled = (line: number, column: number) =>
    context.layout.cells.some(
      (cell) => cell.line === line && context.fields[column] === cell.field,
    );
  const faulty = context.table.faulty.filter(
    ({ line, column }) => used.has(column) && data.has(line) && !settled(line, column),
  );
  const { table, header, layout, base } = context;
  const lines = new Set(
    table.rows
      .filter(({ cells }) => cells.some((cell) => bareCell(cell) !== ''))
      .map(({ line }) => line),
  );
  const above = header.next - header.rows.length;
  return {
    ...walk,
    notes: body.flatMap(({ row, kind }) => (kind.kind === 'note' ? [noteOf(row)] : [])),
    totals: totalsWithRows(walk.marks, walk.totals, words),
    account: accountOf(body, { header: header.rows.length, above, spot: base }),
    problems: [
      ...checkNamedRows(body, layout, context, lines),
      ...cellFaults(faulty, context),
      ...checkMerges(context, data),
      ...checkPlots(context),
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

/** Rows of which nothing tells the county, in a list that tells it of others. */
function withoutCounty(rows: ListReading['rows'], base: Spot): Note[] {
  const open = rows.filter(({ county }) => county === null);
  if (open.length === 0 || open.length === rows.length) return [];
  return [
    {
      code: 'IMPORT-COUNTY-UNSTATED',
      spot: { ...base, line: open[0]?.line ?? 1 },
      what: `${open.length} 行没有载明区县：${open
        .slice(0, 10)
        .map(({ line, name }) => `第 ${line} 行“${name}”`)
        .join('、')}${open.length > 10 ? '等' : ''}`,
      action:
        '页面写“原文未载明”，不猜；原件别处写明了的，在版式的 cells 中写明 county 的读法和理由',
    },
  ];
}

/** Rows of one name in one county: plots of one project, or projects that another column tells apart. */
function sameNames(rows: ListReading['rows'], base: Spot): Note[] {
  const groups = Map.groupBy(rows, ({ name, county }) => JSON.stringify([county, name]));
  return [...groups.values()].flatMap(([first, ...others]): Note[] => {
    if (first === undefined || others.length === 0) return [];
    return [
      {
        code: 'IMPORT-NAMES-SAME',
        spot: { ...base, line: first.line, column: headingOf('name') },
        what: `第 ${[first, ...others].map(({ line }) => line).join('、')} 行名称相同，各成一个片区`,
        read: first.name,
        action:
          '与原件核对：是同一个片区的几个地块的，请制发单位另给一行一个片区的；另有一列（如地块编号）区分它们的，在版式的 columns 中把那一列写作 name',
      },
    ];
  });
}

/** The words above the header of a table. */
export function titleOf(table: Table): string {
  const header = findHeader(table, null);
  const above = header === null ? [] : table.rows.slice(0, header.next - header.rows.length);
  return above.flatMap(({ cells }) => cells.map(bareCell)).join('');
}

/** What is read of a table without a header. */
const nothing = {
  rows: [],
  marks: [],
  left: [],
  totals: [],
  heads: [],
  notes: [],
  warnings: [],
  account: null,
  ...{ reasons: [], headings: {} },
};

/** Reads the rows of one table; `file` is the name shown in messages. */
export function readList(table: Table, file: string, context: ListContext): ListReading {
  const base: Spot = { file, sheet: table.sheet };
  const header = findHeader(table, context.layout?.header ?? null);
  if (!header) return { ...nothing, problems: [noHeader(table, base)], layout: null };
  const { city } = context.words;
  const words = cityWords(city);
  const { asOf, title } = context;
  const proposal = propose({ table, header, city, asOf, title });
  const layout = context.layout ?? proposal.layout;
  const fields = fieldsBy(layout, header);
  const headings = printedHeadings(fields, header);
  const ownUnits = printedUnit(table, header, fields.indexOf('areaMu')) === null;
  const ticks = tickedColumns(layout, header);
  const laid: Body = {
    ...{ table, header, fields, ticks, layout, base, ownUnits },
    ...{ words: context.words, grouped: [], unprinted: [], plots: plotsOf(table, header, fields) },
  };
  const rows = rowsOf(laid, words);
  const grouped = rows.flatMap(({ kind }) =>
    kind.kind === 'group' ? groupOf(kind.name, laid, words).field : [],
  );
  const known = [...(words.sole === null ? [] : ['county' as const]), ...new Set(grouped)];
  const lost = untold(layout, fields, known);
  const unprinted = groupingFields.filter(
    (field) => lost.includes(field) || (mayBeUnprinted(field) && layout.absent.includes(field)),
  );
  const body: Body = { ...laid, unprinted, grouped: [...new Set(grouped)] };
  const reading = readBody(body, rows, words);
  const data = new Set(reading.marks.map(({ line }) => line));
  const dataRows = table.rows.filter(({ line }) => data.has(line));
  const filled = filledColumns(dataRows, widthOf(header));
  const spot = { ...base, line: header.rows[0]?.line ?? 1 };
  const unexplained = reading.problems.length > 0 ? [] : misread(reading, layout, base);
  const columns = checkColumns(layout, header, { filled, spot, known });
  return {
    ...reading,
    problems: [
      ...columns,
      ...(context.layout === null
        ? [...sideBySide(header, spot), ...areasByStage(header, spot)]
        : []),
      ...rowsAbove(table, header, layout, base),
      ...(columns.length > 0 ? [] : unexplained),
      ...reading.problems.map((one) => asHeaded(one, headings)),
    ],
    warnings: [
      ...reading.warnings.map((one) => asHeaded(one, headings)),
      ...remarksOf(dataRows, { fields, headings: header.headings, base }),
      ...marksOnNames(reading.rows, base),
      ...coloursOf(table.rows, data, table.coloured ?? [], base),
      ...phonesOf(table, base),
      ...withoutCounty(reading.rows, base),
      ...(reading.problems.length > 0 ? [] : sameNames(reading.rows, base)),
    ],
    headings,
    layout,
    reasons: context.layout === null ? [...proposal.reasons, ...reading.gaps] : [],
  };
}
