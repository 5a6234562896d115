import { cellBreak } from './lines.ts';
import type { Line, Range, TableBlock, TextProblem } from './lines.ts';
import { articleRank, isNoteEntry, opensAttachmentNote } from './marks.ts';
import { takePipeTable } from './pipe-table.ts';
import {
  isClosingLine,
  isContactLine,
  isDateLine,
  isSignature,
  signsInCells,
} from './signature.ts';
import { readHead } from './table-head.ts';
import type { ClauseTable, Departure } from '../../facts/kinds/policy.ts';

const cellsOf = (line: Line): string[] =>
  line.row.split('\t').map((cell) =>
    cell
      .split(cellBreak)
      .map((part) => part.trim())
      .join('\n'),
  );

const compared =
  /(?:修[改订正]|调整|变更)(?:之)?[前后]|^(?:原|现行|新|旧|拟)|(?:条文|条款|规定|内容|[^。]稿)$/u;

const ofTime = /[前后]$|[前后](?:的)?(?:条文|条款|规定|内容|文本)|^(?:原|现行|新|旧|拟)|[修订]/u;

/** Whether a row heads a table that sets the old words of a text beside the new ones: 修改前, 修改后. */
function comparesTexts(first: Line | undefined): boolean {
  const cells = first?.text.split('\t') ?? [];
  return (
    cells.filter((cell) => compared.test(cell)).length >= 2 &&
    cells.some((cell) => ofTime.test(cell))
  );
}

/** Whether a line is a row: three cells, an empty first one among them, or two short ones. */
function isTabRow(
  { row, text, mark, tail }: Line,
  inside: boolean,
  first: Line | undefined,
): boolean {
  const cells = text.split('\t');
  // A number and a tab open a clause below such a table: an old clause has its words in one cell.
  const opensClause = cells.length === 2 && cells[0] === mark?.printed;
  if (inside && cells.length >= 2 && !opensClause && comparesTexts(first)) return true;
  // In a table of changes 第三条 is the first cell of a row.
  const compares = inside && cells.length >= 3 && cells[0] === mark?.printed;
  if (mark?.kind === 'numbered' && mark.rank <= articleRank && !compares) return false;
  if (cells.length >= 3) return true;
  // In a table one filled cell is a row too: 一、东山区 and 单位：亩 above empty cells.
  const short = text.length <= 20 && !/[。；]/u.test(text);
  if (inside && (tail > 0 || (row.startsWith('\t') && short))) return true;
  if (mark !== null || cells.length < 2) return false;
  return row.startsWith('\t') || (cells.length === 2 && cells.every((cell) => cell.length <= 60));
}

const isBarCell = ({ text, start, end }: Line): boolean =>
  /\S\s*\|$/u.test(text) && end - start === text.length;

interface Row {
  cells: string[];
  line: number;
}

const misfit = (line: number, found: number, width: number): TextProblem => ({
  line,
  message: `这一行有 ${found} 格，表头有 ${width} 列，各格按原样列出，没有移动。请核对原件。`,
});

/** A head of several rows is read as one name a column; which cells it merges is told by empty ones. */
const deepHead = (line: number, depth: number): TextProblem => ({
  line,
  message: `表头有 ${depth} 行，每一列的名称已把上下几行合读。请核对原件。`,
});

/** 续表, 表2（续）: what stands between the pages of one table. */
const isContinuedMark = (text: string): boolean =>
  /^[（(]?续(?:上)?(?:附)?表\s*[\d一二三四五六七八九十.-]{0,5}[）)]?$|^[^\t。，；]{0,30}[（(]续(?:表|前)?[）)]$/u.test(
    text,
  );

/** Whether a table goes on behind a line between its pages: with its head again, or with its next row. */
function goesOn(lines: readonly Line[], at: number, first: Line | undefined): boolean {
  const [mark, next] = lines.slice(at, at + 2);
  if (mark === undefined || next === undefined || first === undefined) return false;
  if (!isContinuedMark(mark.text)) return false;
  return next.row === first.row || (/^[（(]?续/u.test(mark.text) && isTabRow(next, true, first));
}

/** Whether `next` holds the rest of the cell that ends `row`: together they fill the row. */
function continuesRow(row: Row, next: readonly string[], width: number): boolean {
  return row.cells.length < width && row.cells.length + next.length - 1 === width && next[0] !== '';
}

/** Whether a row of fewer cells is one whose last cells are empty: editors trim the tabs at its end. */
const lostCells = (line: Line, cells: readonly string[], width: number): boolean =>
  cells.length + line.tail < width;

const dropLine = ({ start, end, number, text }: Line, reason: string): Departure => ({
  ...{ kind: 'dropped', range: [start, end], line: number, original: text, reason },
});

/** The rows of a table, its first row as wide as a merged cell at its end makes it. */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows = lines.map((line): Row => ({ cells: cellsOf(line), line: line.number }));
  // A merged cell at the end of the head leaves empty cells behind it, which editors trim.
  const filled = Math.max(0, ...rows.map(({ cells }) => cells.length));
  // In a form all cells behind the first are empty.
  const widest = filled === 1 ? 1 + (lines[0]?.tail ?? 0) : filled;
  const first = rows[0]?.cells ?? [];
  const empty = Math.min(lines[0]?.tail ?? 0, Math.max(0, widest - first.length));
  first.push(...Array.from({ length: empty }, () => ''));
  return rows;
}

function tabTable(all: readonly Line[]): TableBlock {
  const lines = all.filter((line) => !isContinuedMark(line.text));
  const printed = rowsOf(lines);
  const { columns, depth } = readHead(printed.map(({ cells }) => cells));
  const heads = new Set(lines.slice(0, depth).map(({ row }) => row));
  const width = columns.length;
  const rows: Row[] = [];
  const departures = all.flatMap((line) =>
    isContinuedMark(line.text) ? [dropLine(line, '表格在新一页接着排的标记，表格已接上')] : [],
  );
  const problems: TextProblem[] = depth === 1 ? [] : [deepHead(lines[0]?.number ?? 1, depth)];
  const ranges: Range[] = [];
  let open: Row | null = null;
  for (const [index, line] of lines.entries()) {
    const range: Range = [line.start, line.end];
    if (index >= depth && heads.has(line.row)) {
      departures.push(dropLine(line, '表头在原件的新一页重复，只显示一次'));
      continue;
    }
    ranges.push(range);
    if (index < depth) continue;
    const cells = cellsOf(line);
    if (open !== null && continuesRow(open, cells, width)) {
      const last = open.cells.pop() ?? '';
      open.cells.push(`${last}\n${cells[0] ?? ''}`, ...cells.slice(1));
      open = null;
      continue;
    }
    const row = { cells, line: line.number };
    rows.push(row);
    const short = lostCells(line, cells, width);
    open = short ? row : null;
    if (cells.length > width) problems.push(misfit(line.number, cells.length, width));
    if (
      short &&
      !continuesRow(
        row,
        lines[index + 1] === undefined ? [''] : cellsOf(lines[index + 1] as Line),
        width,
      )
    )
      problems.push(misfit(line.number, cells.length, width));
  }
  const line = lines[0]?.number ?? 1;
  const head = depth === 1 ? {} : { head: printed.slice(0, depth) };
  return { kind: 'table', table: { columns, ...head, rows }, ranges, line, departures, problems };
}

function barTable(lines: readonly Line[]): TableBlock {
  const cells = lines.map((line) => ({ line, text: line.text.replace(/\s*\|$/u, '') }));
  // The first cell that is a bare number is the 序号 of the first row: what stands before is the head.
  const numbered = cells.findIndex((cell) => /^\d+$/u.test(cell.text));
  const width = numbered > 0 ? numbered : cells.length;
  const rows: ClauseTable['rows'] = [];
  for (let at = width; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    rows.push({ cells: row.map((cell) => cell.text), line: row[0]?.line.number ?? 1 });
  }
  const short = rows.find((row) => row.cells.length < width);
  return {
    kind: 'table',
    table: { columns: cells.slice(0, width).map((cell) => cell.text), rows },
    ranges: cells.map(({ line, text }): Range => [line.start, line.start + text.length]),
    line: lines[0]?.number ?? 1,
    departures: lines.map(({ end, number }) => ({
      kind: 'dropped',
      range: [end - 1, end],
      line: number,
      original: '|',
      reason: '表格的单元格分隔符，已用表格代替',
    })),
    problems:
      short === undefined
        ? []
        : [{ line: short.line, message: `表格最后一行不满 ${width} 格。请核对原件。` }],
  };
}

/** Whether a form begins: what is to be filled in, with an empty cell beside it, line upon line. */
function opensForm(lines: readonly Line[], at: number): boolean {
  const [first, next] = lines.slice(at, at + 2);
  const asks = (line: Line | undefined): boolean =>
    line !== undefined && line.tail > 0 && line.mark === null && line.text.length <= 20;
  return asks(first) && asks(next);
}

/** Whether a line stands in the note that names the attachments: 附件：1.…, or 2.… below it. */
function isInNote(lines: readonly Line[], at: number): boolean {
  let head = at;
  while (isNoteEntry(lines[head]?.text ?? '')) head -= 1;
  const opens = [lines[at], lines[head]].some((line) =>
    /^附\s*件\s*\d*\s*[：:]/u.test(line?.text ?? ''),
  );
  return opens || (head < at && opensAttachmentNote(lines[head]?.text ?? ''));
}

/** Whether the line above rows says that they are a table: 附表, 任务分工表 or what leads to one. */
function isNamed(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  if (above === undefined || isInNote(lines, at - 1)) return false;
  return above.mark?.kind === 'attachment' || /^附\s*表|[^。；，]表$|[：:]$/u.test(above.text);
}

/** Whether the lines from `at` to `end` sign a text side by side: they are no table. */
function signs(lines: readonly Line[], at: number, end: number): boolean {
  const cells = (row: Line): string[] => cellsOf(row).flatMap((cell) => cell.split('\n'));
  const [above, first, second] = [lines[at - 1], lines[at], lines[at + 1]];
  const isDays = (line: Line | undefined): boolean => line !== undefined && isDateLine(line.text);
  if (isDays(second) && first !== undefined && cells(first).every(isSignature)) return true;
  if (isDays(first) && above !== undefined && cells(above).every(isSignature)) return true;
  const behind = lines[end];
  const isEnd =
    behind === undefined ||
    behind.mark?.kind === 'attachment' ||
    isClosingLine(behind.text) ||
    isContactLine(behind.text);
  return isEnd && !isNamed(lines, at) && signsInCells(lines.slice(at, end).map(cells));
}

/** Whether a line is the head of a table that nobody filled in: its empty rows hold nothing to read. */
function isEmptyForm(lines: readonly Line[], at: number): boolean {
  const cells = lines[at]?.text.split('\t') ?? [];
  const names = cells.every((cell) => /^\p{Script=Han}[^。；：:，]{0,14}$/u.test(cell.trim()));
  return at > 0 && cells.length >= 3 && names && !cells.some(isSignature);
}

/**
 * Takes the table that begins at `lines[at]`: rows between bars, tab-separated rows, or one cell a
 * line ending in `|`. A row that does not fit is told and never shifted.
 */
export function takeTable(lines: readonly Line[], at: number): [TableBlock, number] | null {
  const piped = takePipeTable(lines, at);
  if (piped !== null) return piped;
  for (const [matches, build] of [
    [isTabRow, tabTable],
    [isBarCell, barTable],
  ] as const) {
    let end = at;
    for (let line = lines[end]; line !== undefined; line = lines[end]) {
      if (end - at >= 2 && goesOn(lines, end, lines[at])) end += 2;
      else if (matches(line, end > at || opensForm(lines, at), lines[at])) end += 1;
      else break;
    }
    if (signs(lines, at, end)) return null;
    if (end - at >= 2 || (end > at && isEmptyForm(lines, at)))
      return [build(lines.slice(at, end)), end];
  }
  return null;
}
