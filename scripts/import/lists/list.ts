import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { ListRow, Snapshot } from '../../../src/facts/kinds/project.ts';
import { readArea, sumAreas } from '../../../src/rules/project/number.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { cityWords, groupName, type CityWords, type RowKind } from './classify.ts';
import { factorOf, headingOf, listFields, type ListField } from './columns.ts';
import { checkColumns, fieldsBy, findHeader, type Header } from './header.ts';
import type { RowMarks } from './marks.ts';
import { bodyOf, filledColumns, propose, widthOf } from './propose.ts';
import { readRow, type FieldRow, type ListWords } from './rows.ts';

/** A total as a list prints it, and the lines of the rows that stand under it. */
export interface PrintedTotal {
  readonly group: string;
  readonly areaMu: number;
  readonly line: number;
  /** Lines of data that it is the sum of; null where nothing tells which. */
  readonly over: readonly number[] | null;
}

/** A list as read: its rows and the totals it prints, in print order. */
export interface ListReading {
  /** The rows that could be read in full. */
  readonly rows: readonly ListRow[];
  /** Of every data line what could be read of it. */
  readonly marks: readonly RowMarks[];
  readonly totals: readonly PrintedTotal[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
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

/** A line end inside a cell is layout, not part of the name. */
function bareCell(cell = ''): string {
  return cell.replace(/\s*\r?\n\s*/gu, '').trim();
}

interface Body {
  readonly table: Table;
  readonly header: Header;
  readonly fields: readonly (ListField | null)[];
  readonly layout: Layout;
  readonly base: Spot;
  readonly words: ListWords;
}

/** The cells of a row by field; a field that the header lacks, or whose cell cannot be used, has none. */
function fieldCells(row: TableRow, above: FieldRow['cells'], context: Body): FieldRow['cells'] {
  const { table, fields, layout } = context;
  const cells = listFields.flatMap((field): [ListField, string][] => {
    const read = layout.cells.find((cell) => cell.line === row.line && cell.field === field);
    if (read) return [[field, read.value]];
    const column = fields.indexOf(field);
    if (column < 0) return [];
    const faulty = table.faulty.some((cell) => cell.line === row.line && cell.column === column);
    const merge = table.merges.find(
      ({ first, last, from, to }) =>
        row.line >= first && row.line <= last && column >= from && column <= to,
    );
    const text = bareCell(row.cells[column]);
    const fills = layout.fillDown.includes(field);
    if (faulty || (merge && !fills)) return [];
    const filled = text === '' && fills ? (above[field] ?? '') : text;
    return [[field, filled]];
  });
  return Object.fromEntries(cells);
}

/** A row has as many cells as its header; blank cells beyond it do not count. */
function checkCellCount(row: TableRow, context: Body): Problem | null {
  const width = Math.max(...context.header.rows.map(({ cells }) => cells.length));
  const surplus = row.cells.slice(width).some((cell) => cell.trim() !== '');
  if (row.cells.length >= width && !surplus) return null;
  return {
    code: 'IMPORT-ROW-CELLS',
    spot: { ...context.base, line: row.line },
    what: '这一行的格数与表头不符',
    read: `${row.cells.length} 格：${row.cells.join('｜').slice(0, 60)}`,
    expected: `${width} 格`,
    action: '核对是否缺格、多格或断行；原件如此的，请向制发单位取得完整的文件',
  };
}

/** Merged cells of data rows that no layout says how to read. */
function checkMerges(
  { table, header, fields, layout, base }: Body,
  data: ReadonlySet<number>,
): Problem[] {
  // prettier-ignore
  const behind = header.rows.at(-1)?.line ?? 0;
  return table.merges
    .filter(
      ({ first, last }) => first > behind && lines(first, last).some((line) => data.has(line)),
    )
    .flatMap(({ first, last, from, to }) => {
      const covered = fields.slice(from, to + 1).filter((field) => field !== null);
      const [field] = covered;
      const settled = (one: ListField) =>
        layout.cells.some((cell) => cell.field === one && cell.line >= first && cell.line <= last);
      const down = last > first && covered.some((one) => !layout.fillDown.includes(one) && !settled(one)); // prettier-ignore
      const across = to > from && covered.length > 0 && !covered.every(settled);
      if (field === undefined || !(down || across)) return [];
      return [
        {
          code: 'IMPORT-MERGED-CELLS',
          spot: { ...base, line: first, column: header.headings[from] ?? '' },
          what: across ? '几列合并成了一个单元格，不知道说的是哪一列' : '几行合并成了一个单元格',
          read: across ? `${header.headings.slice(from, to + 1).join('、')}合并` : `第 ${first} 至 ${last} 行合并`, // prettier-ignore
          expected: '每行各填一格',
          action: across
            ? '请与制发单位核实，在版式的 cells 中写明各格的读法和理由'
            : '各行都是这个值的，把这一列写进版式的 fillDown；不是的，在 cells 中逐格写明',
        },
      ];
    });
}

const lines = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(last - first + 1, 10_000) }, (_, at) => first + at);

/** Readings of single cells that do not stand where the layout says: the original is another. */
function checkReadings({ table, fields, layout, base }: Body): Problem[] {
  return layout.cells.flatMap(({ line, field, printed }) => {
    const row = table.rows.find((one) => one.line === line);
    const found = bareCell(row?.cells[fields.indexOf(field)]);
    if (found === bareCell(printed)) return [];
    return [
      {
        code: 'IMPORT-LAYOUT-CELL',
        spot: { ...base, line, column: headingOf(field) },
        what: '版式 cells 中的 printed 与原件这一格不符',
        read: found,
        expected: printed,
        action: '照原件更正版式；换了原件的，重新核对版式',
      },
    ];
  });
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
function standing(layout: Layout, name: string | null, words: CityWords): FieldRow['cells'] {
  const given = Object.fromEntries(
    Object.entries(layout.given).map(([field, { printed }]) => [field, printed]),
  );
  if (name === null) return given;
  const ours = layout.counties[name] ?? layout.categories[name] ?? name;
  if (words.categories.includes(ours)) return { ...given, category: name };
  return { ...given, county: name };
}

function unknownRow(row: TableRow, base: Spot): Problem {
  const text = row.cells
    .map(bareCell)
    .filter((cell) => cell !== '')
    .join('｜');
  return {
    code: 'IMPORT-ROW-UNKNOWN',
    spot: { ...base, line: row.line },
    what: '这一行只有一格有内容，不像片区，也不像小计、分组或注',
    read: text.slice(0, 60),
    expected: '片区、小计、合计、分组或注',
    action: '在版式的 groups、totals 或 notes 中写明这一行是什么',
  };
}

function readTotal(
  cell: string,
  group: string,
  context: Body & { readonly line: number },
): { readonly areaMu: number } | Problem {
  // prettier-ignore
  const { unit } = context.layout;
  const area = readArea(cell, unit);
  if (area.kind === 'number') return { areaMu: sumAreas([area.value * factorOf(unit)]) };
  return {
    code: 'IMPORT-TOTAL-INVALID',
    spot: { ...context.base, line: context.line, column: headingOf('areaMu') },
    what: `“${group}”的合计行没有可读的面积`,
    read: cell,
    expected: `以${unit}为单位的正数`,
    action: '请与制发单位核实这一格；它不是合计行的，在版式的 notes 中写明',
  };
}

interface Walk {
  readonly rows: ListRow[];
  readonly marks: RowMarks[];
  readonly totals: (PrintedTotal & { readonly of: string; readonly word: string })[];
  readonly problems: Problem[];
  readonly warnings: Note[];
  above: FieldRow['cells'];
  group: string | null;
}

function kindOf(row: TableRow, found: RowKind, { layout }: Body, words: CityWords): RowKind {
  const text = bareCell(row.cells.find((cell) => bareCell(cell) !== ''));
  if (layout.notes.includes(row.line)) return { kind: 'note' };
  if (layout.groups.includes(row.line)) {
    return { kind: 'group', name: groupName(text, words) ?? ('name' in found ? found.name : text) };
  }
  if (!layout.totals.includes(row.line) || found.kind === 'total') return found;
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
  const cells = { ...standing(layout, walk.group, words), ...own, ...counted };
  walk.above = cells;
  const printedSeq = layout.numbering === 'group' ? own.seq : undefined;
  const spot = { ...context.base, line: row.line };
  const reading = readRow({ cells, spot, layout, printedSeq }, context.words);
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

function readBody(context: Body, words: CityWords): Omit<ListReading, 'layout' | 'reasons'> {
  const walk: Walk = { rows: [], marks: [], totals: [], problems: [], warnings: [], above: {}, group: null }; // prettier-ignore
  const body = bodyOf(context.table, context.header, { fields: context.fields, words });
  for (const { row, kind: found } of body) {
    const kind = kindOf(row, found, context, words);
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
  return {
    ...walk,
    totals: totalsWithRows(walk, words),
    problems: [
      ...faulty.map(({ problem }) => problem),
      ...checkMerges(context, data),
      ...checkReadings(context),
      ...walk.problems,
    ],
  };
}

const everything = /^(?:全[市县区州省部]|本[市县区]|总|累计|以上)?$/u;

/** Gives each total the rows that it stands for, by its words and by its place. */
function totalsWithRows({ marks, totals }: Walk, words: CityWords): PrintedTotal[] {
  const bare = totals.filter(({ of, word }) => of === '' && word !== '小计');
  let from = 0;
  return totals.map(({ of, word, areaMu, line }) => {
    const before = marks.filter((mark) => mark.line < line);
    const since = before.filter((mark) => mark.line > from);
    from = line;
    // Of several 合计 only the last is the sum of all; those before it stand below their own rows.
    const last = bare.at(-1)?.line === line || bare.length < 2;
    const ofAll = words.names.includes(of) || (everything.test(of) && word !== '小计' && (of !== '' || last)); // prettier-ignore
    if (ofAll) return { group: word, areaMu, line, over: marks.map((mark) => mark.line) };
    const named = since.filter(({ county, category }) => county === of || category === of);
    const anywhere = before.filter(({ county, category }) => county === of || category === of);
    // A 小计 behind rows of several counties is that of the county that stands before it.
    const county = since.at(-1)?.county ?? null;
    const block =
      county === null ? since : since.filter((mark) => (mark.county ?? county) === county);
    const own = of === '' ? block : named.length > 0 ? named : anywhere;
    const [first] = own;
    const same = (field: 'county' | 'category') =>
      own.every((mark) => mark[field] === first?.[field]) ? (first?.[field] ?? null) : null;
    const group = of === '' ? (same('county') ?? same('category') ?? '') : of;
    return { group, areaMu, line, over: own.length === 0 ? null : own.map((mark) => mark.line) };
  });
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
    .filter(({ line }) => line < first && !layout.notes.includes(line))
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

/** Reads the rows of one table; `file` is the name shown in messages. */
export function readList(table: Table, file: string, context: ListContext): ListReading {
  const base: Spot = { file, sheet: table.sheet };
  const header = findHeader(table, context.layout?.header ?? null);
  const nothing = { rows: [], marks: [], totals: [], warnings: [], reasons: [] };
  if (!header) return { ...nothing, problems: [noHeader(table, base)], layout: null };
  const { city } = context.words;
  const words = cityWords(city);
  const proposal = propose({ table, header, city, asOf: context.asOf });
  const layout = context.layout ?? proposal.layout;
  const fields = fieldsBy(layout, header);
  const body: Body = { table, header, fields, layout, base, words: context.words };
  const reading = readBody(body, words);
  const data = new Set(reading.marks.map(({ line }) => line));
  const filled = filledColumns(
    table.rows.filter(({ line }) => data.has(line)),
    widthOf(header),
  );
  const spot = { ...base, line: header.rows[0]?.line ?? 1 };
  const columns = checkColumns(layout, header, { filled, spot });
  return {
    ...reading,
    problems: [...columns, ...rowsAbove(table, header, layout, base), ...reading.problems],
    layout,
    reasons: context.layout === null ? proposal.reasons : [],
  };
}

/** The totals as a list of a city keeps them. */
export function keptTotals(totals: readonly PrintedTotal[]): Snapshot['printedTotals'] {
  return totals.map(({ group, areaMu, line }) => ({ group, areaMu, line }));
}
