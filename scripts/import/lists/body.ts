import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { arePlaces } from '../../../src/rules/place/location.ts';
import { isEmptyMark } from '../../../src/rules/project/number.ts';
import { leaves } from './classify.ts';
import {
  headingOf,
  isGroupField,
  listFields,
  type GroupingField,
  type ListField,
} from './columns.ts';
import type { Plots } from './parts.ts';
import { joinedColumns, type Header } from './header.ts';
import type { FieldRow, ListWords } from './reading.ts';
import { joinedPlace } from './place-columns.ts';
import { tickedWord, type TickedColumns } from './ticks.ts';

/** What is below the header of a list, and what it is read by. */
export interface Body {
  readonly table: Table;
  readonly header: Header;
  readonly fields: readonly (ListField | null)[];
  readonly ticks: TickedColumns;
  /** Fields that rows heading groups tell. */
  readonly grouped: readonly ListField[];
  readonly layout: Layout;
  readonly base: Spot;
  readonly words: ListWords;
  /** What the list prints nowhere. */
  readonly unprinted: readonly GroupingField[];
  /** The projects of several plots. */
  readonly plots: readonly Plots[];
  /** Whether areas may print a unit of their own. */
  readonly ownUnits: boolean;
}

/** A line end inside a cell is layout, not part of the name. */
export function bareCell(cell = ''): string {
  return cell.replace(/\s*(?:\r\n?|\n)\s*/gu, '').trim();
}

/** The cell of a number: digits on two lines are two numbers, and are never joined to one. */
export function numberCell(cell = ''): string {
  return bareCell(cell.replace(/(?<=[\d０-９.])\s*[\r\n]\s*(?=[\d０-９.])/gu, ' '));
}

/** The cell of places: between two whole names a line end is what tells them apart. */
function placesCell(cell: string): string {
  const [first = '', ...lines] = cell.split(/\s*(?:\r\n?|\n)\s*/u);
  return lines
    .reduce((all, line) => `${all}${arePlaces(all, line) ? ' ' : ''}${line}`, first)
    .trim();
}

/** A word set wide to be as long as others (东 山 区, 小 计); words of two characters and more are several. */
function closedUp(word: string): string {
  const pieces = word.split(/\s+/u);
  const isWide = pieces.some((piece) => Array.from(piece).length === 1);
  return isWide && pieces.every((piece) => /^\p{Script=Han}+$/u.test(piece))
    ? pieces.join('')
    : word;
}

/** The cell of a field, a line end inside it taken out as the field allows. */
export function cellOf(field: ListField, cell = ''): string {
  if (field === 'location') return placesCell(cell);
  if (field === 'areaMu' || field === 'seq') return numberCell(cell);
  return isGroupField(field) ? closedUp(bareCell(cell)) : bareCell(cell);
}

const dittoMark = /^(?:[〃″"”“〞]|''|,,|同上|同前|上同|同上行|同上格)$/u;

/** A cell that says no more than that the cell above holds for it too. */
export function isDitto(cell: string): boolean {
  return dittoMark.test(cell.normalize('NFKC').replace(/\s+/gu, '').replace(/′′/u, "''"));
}

/** What a cell says where a layout lets it say what stands above it; itself where nothing does. */
export function filledCell(
  field: ListField,
  own: string,
  above: string | undefined,
  { fillDown, ditto }: Layout,
): string {
  const fills = own === '' && fillDown.includes(field);
  const marked = isDitto(own) && (ditto as readonly ListField[]).includes(field);
  return fills || marked ? (above ?? own) : own;
}

/** The merged cell over a column in a row. */
const mergeAt = ({ line }: TableRow, column: number, { table }: Body) =>
  table.merges.find(
    ({ first, last, from, to }) => line >= first && line <= last && column >= from && column <= to,
  );

/** What stands in a column: where the cell is merged with one above it, that one's words. */
function mergedCell(row: TableRow, column: number, context: Body): string | undefined {
  const merge = mergeAt(row, column, context);
  const own = row.cells[column] ?? '';
  if (merge === undefined || own.trim() !== '' || merge.from !== merge.to) return own;
  return context.table.rows.find(({ line }) => line === merge.first)?.cells[column];
}

/** The cells of a row by field; a field that the header lacks, or whose cell cannot be used, has none. */
export function fieldCells(
  row: TableRow,
  above: FieldRow['cells'],
  context: Body,
): FieldRow['cells'] {
  const { table, fields, layout } = context;
  const cells = listFields.flatMap((field): [ListField, string][] => {
    const read = layout.cells.find((cell) => cell.line === row.line && cell.field === field);
    if (read) return [[field, read.value]];
    const ticks = context.ticks.get(field);
    if (ticks) {
      const word = tickedWord(row, ticks, context.header);
      return word === null ? [] : [[field, word]];
    }
    const column = fields.indexOf(field);
    if (column < 0) return [];
    const behind = joinedColumns(layout, field, context.header);
    const faulty = table.faulty.some(
      (cell) => cell.line === row.line && [column, ...behind].includes(cell.column),
    );
    const merge = mergeAt(row, column, context);
    const text =
      behind.length === 0
        ? cellOf(field, row.cells[column])
        : joinedPlace(
            [column, ...behind].map((one) => cellOf(field, mergedCell(row, one, context))),
          );
    const fills = layout.fillDown.includes(field);
    // The cell of a project of several plots is that of its one row.
    const isWhole =
      merge !== undefined &&
      merge.from === merge.to &&
      context.plots.some(({ first, last }) => first === merge.first && last === merge.last);
    if (faulty || (merge && !fills && !isWhole)) return [];
    const filled = filledCell(field, text, above[field], layout);
    const isNumber = field === 'areaMu' || field === 'seq';
    return [[field, !isNumber && isEmptyMark(filled) ? '' : filled]];
  });
  return Object.fromEntries(cells);
}

/** A row has as many cells as its header; blank cells beyond it do not count. */
export function checkCellCount(row: TableRow, context: Body): Problem | null {
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
export function checkMerges(
  { table, header, fields, layout, base }: Body,
  data: ReadonlySet<number>,
): Problem[] {
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
      // What is merged over the plots of one project is merged over no other row.
      const isOver = lines(first + 1, last).some((line) => data.has(line));
      const down = isOver && covered.some((one) => !layout.fillDown.includes(one) && !settled(one));
      const across = to > from && covered.length > 0 && !covered.every(settled);
      if (field === undefined || !(down || across)) return [];
      return [
        {
          code: 'IMPORT-MERGED-CELLS',
          spot: { ...base, line: first, column: header.headings[from] ?? '' },
          what: across ? '几列合并成了一个单元格，不知道说的是哪一列' : '几行合并成了一个单元格',
          read: across
            ? `${header.headings.slice(from, to + 1).join('、')}合并`
            : `第 ${first} 至 ${last} 行合并`,
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
export function checkReadings({ table, fields, layout, base }: Body): Problem[] {
  return layout.cells.flatMap(({ line, field, printed }) => {
    const row = table.rows.find((one) => one.line === line);
    const found = cellOf(field, row?.cells[fields.indexOf(field)]);
    if (found === cellOf(field, printed)) return [];
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

/** What lies below a row such as 调出片区 is on the list no more. */
const gone =
  '；它下面各行不再列入的，连同它都写进 notes，像片区的一行照程序随后印出的写法写；以前的名单列过的，项目页写“已调出”';

/** A row that is like nothing a list has. */
export function unknownRow(row: TableRow, base: Spot): Problem {
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
    action: `在版式的 groups、totals 或 notes 中写明这一行是什么${leaves.test(text) ? gone : ''}`,
  };
}
