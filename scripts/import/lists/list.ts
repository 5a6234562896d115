import type { ListRow, Snapshot } from '../../../src/facts/kinds/project.ts';
import { readArea } from '../../../src/rules/project/number.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { headingOf, isHeader, listFields, type ListField } from './columns.ts';
import { readHeader, type Header } from './header.ts';
import type { RowMarks } from './marks.ts';
import { readRow, type FieldRow, type ListWords } from './rows.ts';

type PrintedTotal = Snapshot['printedTotals'][number];

/** A list as read: its rows and the totals it prints, in print order. */
export interface ListReading {
  /** The rows that could be read in full. */
  readonly rows: readonly ListRow[];
  /** Of every data line what could be read of it. */
  readonly marks: readonly RowMarks[];
  readonly totals: readonly PrintedTotal[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Note[];
}

const totalWords = new Set(['小计', '合计', '总计']);

/** The total word of a row (小 计 → 小计), or null for any other row. */
function totalWordOf(cells: readonly string[]): string | null {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  const word = first.normalize('NFKC').replace(/\s+/gu, '');
  return totalWords.has(word) ? word : null;
}

/** A line end inside a cell is layout, not part of the name. */
function bareCell(cell = ''): string {
  return cell.replace(/\s*\r?\n\s*/gu, '').trim();
}

/** True where a merged cell hides what the row says, or where the cell has a problem of its own. */
function isHidden({ merges, faulty }: Table, line: number, column: number): boolean {
  return (
    merges.some((merge) => {
      return merge.column === column && line >= merge.first && line <= merge.last;
    }) || faulty.some((cell) => cell.line === line && cell.column === column)
  );
}

/** The cells of a row by field; a field that the header lacks, or whose cell is hidden, has none. */
function fieldCells(row: TableRow, fields: Header['fields'], table: Table): FieldRow['cells'] {
  const cells = listFields.flatMap((field): [ListField, string][] => {
    const column = fields.indexOf(field);
    const hidden = column < 0 || isHidden(table, row.line, column);
    return hidden ? [] : [[field, bareCell(row.cells[column])]];
  });
  return Object.fromEntries(cells);
}

/** A row has as many cells as its header; blank cells beyond it do not count. */
function checkCellCount(row: TableRow, header: TableRow, spot: Spot): Problem | null {
  const surplus = row.cells.slice(header.cells.length).some((cell) => cell.trim() !== '');
  if (row.cells.length >= header.cells.length && !surplus) return null;
  return {
    code: 'IMPORT-ROW-CELLS',
    spot,
    what: '这一行的格数与表头不符',
    read: `${row.cells.length} 格：${row.cells.join('｜').slice(0, 60)}`,
    expected: `${header.cells.length} 格`,
    action: '核对是否缺格、多格或断行',
  };
}

function checkMerges(table: Table, header: TableRow, spot: Spot): Problem[] {
  return table.merges
    .filter(({ last }) => last > header.line)
    .map(({ first, last, column }) => ({
      code: 'IMPORT-MERGED-CELLS',
      spot: { ...spot, line: first, column: bareCell(header.cells[column]) },
      what: '几行合并成了一个单元格',
      read: `第 ${first} 至 ${last} 行合并`,
      expected: '每行各填一格',
      action: '取消合并，每行各填一格',
    }));
}

/** Reads the rows of one table; `file` is the name shown in messages. */
export function readList(table: Table, file: string, words: ListWords): ListReading {
  const base: Spot = { file, sheet: table.sheet };
  const start = table.rows.findIndex(({ cells }) => isHeader(cells));
  const header = table.rows[start];
  if (!header) {
    const filled = table.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const problem: Problem = {
      code: 'IMPORT-HEADER-MISSING',
      spot: base,
      what: '没有找到名单的表头',
      read: filled === undefined ? '没有任何表格行' : filled.cells.join('、'),
      expected: listFields.map(headingOf).join('、'),
      action: '核对文件、工作表和附件是否登记正确',
    };
    return { rows: [], marks: [], totals: [], problems: [problem], warnings: [] };
  }
  const { fields, problems } = readHeader(header, { ...base, line: header.line });
  const body = table.rows.slice(start + 1).filter(({ cells }) => {
    return cells.some((cell) => cell.trim() !== '');
  });
  const merged = checkMerges(table, header, base);
  const reading = readBody(body, { header, fields, table, base, words });
  return { ...reading, problems: [...problems, ...merged, ...reading.problems] };
}

interface Body {
  readonly header: TableRow;
  readonly fields: Header['fields'];
  readonly table: Table;
  readonly base: Spot;
  readonly words: ListWords;
}

function unread(line: number): RowMarks {
  return { line, seq: null, county: null, category: null, area: 'invalid', areaMu: 0 };
}

function readBody(body: readonly TableRow[], context: Body): ListReading {
  const rows: ListRow[] = [];
  const marks: RowMarks[] = [];
  const totals: PrintedTotal[] = [];
  const problems: Problem[] = [];
  const warnings: Note[] = [];
  let fields = context.fields;
  let county = '';
  for (const row of body) {
    const spot = { ...context.base, line: row.line };
    if (isHeader(row.cells)) {
      const header = readHeader(row, spot);
      problems.push(...header.problems);
      fields = header.fields;
      continue;
    }
    const cells = fieldCells(row, fields, context.table);
    const word = totalWordOf(row.cells);
    if (word !== null) {
      if (cells.areaMu === undefined) continue;
      const total = readTotal(word === '小计' ? county : word, cells.areaMu, spot);
      if ('code' in total) problems.push(total);
      else totals.push(total);
      continue;
    }
    const count = checkCellCount(row, context.header, spot);
    if (count) {
      problems.push(count);
      marks.push(unread(row.line));
      continue;
    }
    county = cells.county ?? '';
    const reading = readRow({ cells, spot }, context.words);
    if (reading.row) rows.push(reading.row);
    marks.push(reading.marks);
    problems.push(...reading.problems);
    warnings.push(...reading.warnings);
  }
  return { rows, marks, totals, problems, warnings };
}

function readTotal(
  group: string,
  cell: string,
  spot: Spot & { readonly line: number },
): PrintedTotal | Problem {
  const area = readArea(cell);
  if (area.kind === 'number') return { group, areaMu: area.value, line: spot.line };
  return {
    code: 'IMPORT-TOTAL-INVALID',
    spot: { ...spot, column: headingOf('areaMu') },
    what: `“${group}”的合计行没有可读的面积`,
    read: cell,
    expected: '以亩为单位的正数',
    action: '更正原表',
  };
}
