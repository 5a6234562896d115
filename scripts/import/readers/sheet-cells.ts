import { colToLetter, type Cell, type CellValue, type Sheet } from 'hucre';
import type { Problem } from '../problem.ts';
import type { Table } from './table.ts';

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function checkCell(cell: Cell, value: CellValue | undefined): Omit<Problem, 'spot'> | null {
  const isFormula = cell.type === 'formula' || cell.formula !== undefined;
  if (isFormula && (value === null || value === undefined)) {
    return {
      code: 'IMPORT-FORMULA-UNCACHED',
      what: '公式没有计算结果',
      read: `=${cell.formula ?? ''}`,
      expected: '公式的计算结果',
      action: '用 WPS 或 Excel 打开并保存一次',
    };
  }
  if (cell.type === 'error' || (typeof value === 'string' && /^#[A-Z/0!?]+$/u.test(value))) {
    return {
      code: 'IMPORT-CELL-ERROR',
      what: '单元格是公式错误',
      read: textOf(value),
      expected: '文字或数字',
      action: '更正公式',
    };
  }
  return null;
}

interface FaultyCell {
  readonly line: number;
  readonly column: number;
  readonly problem: Problem;
}

function checkCells(sheet: Sheet, file: string): FaultyCell[] {
  return [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const found = checkCell(cell, sheet.rows[row]?.[column]);
    const spot = { file, sheet: sheet.name, line: row + 1, column: colToLetter(column) };
    return found ? [{ line: row + 1, column, problem: { ...found, spot } }] : [];
  });
}

/** Hidden rows and columns with content would be published unseen. */
function checkHidden(sheet: Sheet, file: string): Problem[] {
  const filled = (cell: CellValue | undefined): boolean => textOf(cell).trim() !== '';
  const rows = [...(sheet.rowDefs ?? [])]
    .filter(([row, { hidden }]) => hidden === true && (sheet.rows[row] ?? []).some(filled))
    .map(([row]) => ({ line: row + 1 }));
  const columns = (sheet.columns ?? [])
    .map(({ hidden }, column) => ({ hidden, column }))
    .filter(
      ({ hidden, column }) => hidden === true && sheet.rows.some((row) => filled(row[column])),
    )
    .map(({ column }) => ({ column: colToLetter(column) }));
  return [...rows, ...columns].map((place) => ({
    code: 'IMPORT-HIDDEN-CELLS',
    spot: { file, sheet: sheet.name, ...place },
    what: '隐藏的行或列中有内容',
    read: '隐藏',
    expected: '有内容的行和列都可见',
    action: '取消隐藏，或删除这些内容',
  }));
}

/** Turns a sheet into a table of texts, and reports what must not be read on trust. */
export function readCells(sheet: Sheet, file: string): { table: Table; problems: Problem[] } {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const rows = sheet.rows.map((row, index) => ({
    line: index + 1,
    cells: Array.from({ length: width }, (_, column) => textOf(row[column])),
  }));
  const merges = (sheet.merges ?? [])
    .filter(({ startRow, endRow }) => endRow > startRow)
    .map(({ startRow, endRow, startCol }) => ({
      first: startRow + 1,
      last: endRow + 1,
      column: startCol,
    }));
  const faulty = checkCells(sheet, file);
  return {
    table: { sheet: sheet.name, rows, merges, faulty },
    problems: [...faulty.map(({ problem }) => problem), ...checkHidden(sheet, file)],
  };
}
