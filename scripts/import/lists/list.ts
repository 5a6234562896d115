import type { ListRow, Snapshot } from '../../../src/domain/project/schema.ts';
import { readArea } from '../../../src/domain/project/number.ts';
import type { Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { fieldOf, headingOf, isHeader, listFields, type ListField } from './columns.ts';
import { readRow, type FieldRow, type ListWords } from './rows.ts';

type PrintedTotal = Snapshot['printedTotals'][number];

/** A list as read: its rows and the totals it prints, in print order. */
export interface ListReading {
  readonly rows: readonly ListRow[];
  readonly totals: readonly PrintedTotal[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const totalWords = new Set(['小计', '合计', '总计']);

/** The total word of a row (小 计 → 小计), or null for any other row. */
function totalWordOf(cells: readonly string[]): string | null {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  const word = first.normalize('NFKC').replace(/\s+/gu, '');
  return totalWords.has(word) ? word : null;
}

function readHeader(
  row: TableRow,
  spot: Spot,
): { fields: (ListField | null)[]; problems: Problem[] } {
  const fields = row.cells.map(fieldOf);
  const unknown = row.cells
    .filter((cell, index) => cell.trim() !== '' && fields[index] === null)
    .map((cell) => ({
      code: 'IMPORT-COLUMN-UNKNOWN',
      spot,
      what: '列标题无法识别',
      read: cell,
      expected: listFields.map(headingOf).join('、'),
      action: '更正列标题，或删除这一列',
    }));
  const missing = listFields
    .filter((field) => !fields.includes(field))
    .map((field) => ({
      code: 'IMPORT-COLUMN-MISSING',
      spot,
      what: '缺少一列',
      expected: headingOf(field),
      action: '补上这一列',
    }));
  const twice = listFields
    .filter((field) => fields.indexOf(field) !== fields.lastIndexOf(field))
    .map((field) => ({
      code: 'IMPORT-COLUMN-DUPLICATE',
      spot,
      what: '同一列出现两次',
      read: headingOf(field),
      action: '删除多余的列',
    }));
  return { fields, problems: [...unknown, ...missing, ...twice] };
}

/** A line end inside a cell is layout, not part of the name. */
function bareCell(cell = ''): string {
  return cell.replace(/\s*\r?\n\s*/gu, '').trim();
}

function fieldCells(
  row: TableRow,
  fields: readonly (ListField | null)[],
): Record<ListField, string> {
  const cells = listFields.map((field) => {
    return [field, bareCell(row.cells[fields.indexOf(field)])] as const;
  });
  return Object.fromEntries(cells) as Record<ListField, string>;
}

/** A row has as many cells as its header; blank cells beyond it do not count. */
function checkCellCount(row: TableRow, header: TableRow, spot: Spot): Problem | null {
  const surplus = row.cells.slice(header.cells.length).some((cell) => cell.trim() !== '');
  if (row.cells.length >= header.cells.length && !surplus) return null;
  return {
    code: 'IMPORT-ROW-CELLS',
    spot,
    what: '这一行的格数与表头不符',
    read: `${row.cells.length} 格`,
    expected: `${header.cells.length} 格`,
    action: '核对是否缺格、多格或断行',
  };
}

function checkMerges(table: Table, from: number, spot: Spot): Problem[] {
  return table.merges
    .filter(({ last }) => last >= from)
    .map(({ first, last, column }) => ({
      code: 'IMPORT-MERGED-CELLS',
      spot: { ...spot, line: first },
      what: `第 ${first} 至 ${last} 行第 ${column + 1} 列是合并单元格`,
      action: '取消合并，每行各填一格',
    }));
}

/** Reads the rows of one table; `file` is the name shown in messages. */
export function readList(table: Table, file: string, words: ListWords): ListReading {
  const base: Spot = { file, sheet: table.sheet };
  const start = table.rows.findIndex(({ cells }) => isHeader(cells));
  const header = table.rows[start];
  if (!header) {
    const problem: Problem = {
      code: 'IMPORT-HEADER-MISSING',
      spot: base,
      what: '没有找到名单的表头',
      expected: listFields.map(headingOf).join('、'),
      action: '核对文件、工作表和附件是否登记正确',
    };
    return { rows: [], totals: [], problems: [problem], warnings: [] };
  }
  const { fields, problems } = readHeader(header, { ...base, line: header.line });
  if (problems.length > 0) return { rows: [], totals: [], problems, warnings: [] };
  const body = table.rows.slice(start + 1).filter(({ cells }) => {
    return cells.some((cell) => cell.trim() !== '');
  });
  const merged = checkMerges(table, header.line + 1, base);
  const reading = readBody(body, { header, fields, base, words });
  return { ...reading, problems: [...merged, ...reading.problems] };
}

interface Body {
  readonly header: TableRow;
  readonly fields: readonly (ListField | null)[];
  readonly base: Spot;
  readonly words: ListWords;
}

function readBody(body: readonly TableRow[], context: Body): ListReading {
  const rows: ListRow[] = [];
  const totals: PrintedTotal[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
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
    const cells = fieldCells(row, fields);
    const word = totalWordOf(row.cells);
    if (word !== null) {
      const total = readTotal(word === '小计' ? county : word, cells.areaMu, spot);
      if ('code' in total) problems.push(total);
      else totals.push(total);
      continue;
    }
    const count = checkCellCount(row, context.header, spot);
    if (count) {
      problems.push(count);
      continue;
    }
    county = cells.county;
    const fieldRow: FieldRow = { cells, spot };
    const reading = readRow(fieldRow, context.words);
    if (reading.row) rows.push(reading.row);
    problems.push(...reading.problems);
    warnings.push(...reading.warnings);
  }
  return { rows, totals, problems, warnings };
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
