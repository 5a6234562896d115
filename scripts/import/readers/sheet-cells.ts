import { colToLetter, type Cell, type CellValue, type Color, type Sheet } from 'hucre';
import type { Problem } from '../problem.ts';
import { shownNumber } from './number-format.ts';
import type { FaultyCell, Table } from './table.ts';

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

type CellProblem = Omit<Problem, 'spot'>;

function checkCell(cell: Cell | undefined, value: CellValue | undefined): CellProblem | null {
  const isFormula = cell?.type === 'formula' || cell?.formula !== undefined;
  if (isFormula && (value === null || value === undefined)) {
    return {
      code: 'IMPORT-FORMULA-UNCACHED',
      what: '公式没有计算结果',
      read: `=${cell.formula ?? ''}`,
      expected: '公式的计算结果',
      action: '请向制发单位取得算出结果的文件（用 WPS 或 Excel 打开、保存过的）',
    };
  }
  if (cell?.type === 'error' || (typeof value === 'string' && /^#[A-Z/0!?]+$/u.test(value))) {
    return {
      code: 'IMPORT-CELL-ERROR',
      what: '单元格是公式错误',
      read: textOf(value),
      expected: '文字或数字',
      action: '请与制发单位核实这一格',
    };
  }
  if (/^=?(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/iu.test(cell?.formula ?? textOf(value))) {
    return {
      code: 'IMPORT-CELL-PICTURE',
      what: '这一格是图片，图里的字没有读',
      read: textOf(value).slice(0, 40),
      expected: '文字或数字',
      action: '与原件核对，在版式的 cells 中写明这一格的读法和理由',
    };
  }
  return cell === undefined ? null : checkMarks(cell);
}

/** A cell with words that are struck out, which may no longer hold. */
export function struckProblem(read: string): CellProblem {
  return {
    code: 'IMPORT-CELL-STRUCK',
    what: '这一格有划去的文字',
    read,
    expected: '没有划去的文字',
    action: '请与制发单位核实，在版式的 cells 中写明这一格的读法和理由',
  };
}

/** Struck-out words no longer hold; small raised digits are notes, and not digits of the number. */
function checkMarks({ style, richText = [], value }: Cell): CellProblem | null {
  const runs = richText.filter(({ text }) => text.trim() !== '');
  const struck =
    style?.font?.strikethrough === true || runs.some(({ font }) => font?.strikethrough === true);
  if (struck && textOf(value) !== '') return struckProblem(textOf(value));
  const raised = runs.filter(({ font }) => font?.vertAlign !== undefined);
  if (raised.length === 0 || raised.length === runs.length) return null;
  return {
    code: 'IMPORT-CELL-RAISED',
    what: '这一格有上标或下标（脚注标记），不能与数字连读',
    read: runs.map(({ text, font }) => (font?.vertAlign ? `［${text}］` : text)).join(''),
    expected: '没有上标、下标的文字或数字',
    action: '在版式的 cells 中写明这一格的读法和理由',
  };
}

/** A cell that shows another number than it holds. */
function contradicted(read: string): CellProblem {
  return {
    code: 'IMPORT-NUMBER-FORMAT',
    what: '单元格显示的与存的不是同一个数',
    read,
    expected: '显示什么就存什么的数字',
    action: '请照打开后看到的，在版式的 cells 中写明这一格的读法和理由',
  };
}

/** What a sheet shows of a cell; null where that cannot be told. */
function shownOf(value: CellValue | undefined, format: string): string | null {
  return typeof value === 'number' ? shownNumber(value, format) : textOf(value);
}

const plainColours = new Set(['FFFFFF', '000000']);

/** Whether a colour is none that all sheets have: neither white nor black, nor one of the theme. */
function isColour(color: Color | undefined): boolean {
  return color?.rgb !== undefined && !plainColours.has(color.rgb.slice(-6).toUpperCase());
}

/** Whether a cell is filled with a colour, or written in one. */
function isColoured({ style }: Cell): boolean {
  const { fill, font } = style ?? {};
  const filled = fill?.type === 'pattern' && fill.pattern !== 'none' ? fill.fgColor : undefined;
  return isColour(filled) || isColour(font?.color);
}

/** The rows more than half of whose filled cells are coloured, counted from 1. */
function colouredRows({ cells }: Sheet, rows: readonly (readonly CellValue[])[]): number[] {
  return rows.flatMap((row, at) => {
    const filled = row.flatMap((value, column) =>
      textOf(value).trim() === '' ? [] : [cells?.get(`${at},${column}`)],
    );
    const coloured = filled.filter((cell) => cell !== undefined && isColoured(cell));
    return coloured.length * 2 > filled.length ? [at + 1] : [];
  });
}

/**
 * Turns a sheet into a table of what it shows.
 *
 * @param formatOf gives number formats that the library does not
 * @param contradictions values behind cells that show something else, by `row,column` from 0
 */
export function readCells(
  sheet: Sheet,
  file: string,
  formatOf: (row: number, column: number) => string = () => '',
  contradictions: ReadonlyMap<string, string> = new Map(),
): Table {
  // Rows of a damaged sheet may be missing altogether.
  const all = Array.from(sheet.rows, (row: CellValue[] | undefined) => row ?? []);
  const width = Math.max(0, ...all.map((row) => row.length));
  const faulty: FaultyCell[] = [];
  const rows = all.map((row, index) => ({
    line: index + 1,
    cells: Array.from({ length: width }, (_, column) => {
      const value = row[column];
      const cell = sheet.cells?.get(`${index},${column}`);
      const format = cell?.style?.numFmt ?? formatOf(index, column);
      const shown = shownOf(value, format);
      const spot = { file, sheet: sheet.name, line: index + 1, column: colToLetter(column) };
      const behind = contradictions.get(`${index},${column}`);
      const found =
        checkCell(cell, value) ??
        (behind === undefined ? null : contradicted(`显示“${textOf(value)}”，存的是 ${behind}`)) ??
        (shown === null ? contradicted(`${textOf(value)}，数字格式 ${format}`) : null);
      if (found) faulty.push({ line: index + 1, column, problem: { ...found, spot } });
      return shown ?? textOf(value);
    }),
  }));
  const merges = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
    first: startRow + 1,
    last: endRow + 1,
    from: startCol,
    to: endCol,
  }));
  const coloured = colouredRows(sheet, all);
  return {
    ...{ sheet: sheet.name, rows, merges, faulty },
    ...(coloured.length === 0 ? {} : { coloured }),
  };
}
