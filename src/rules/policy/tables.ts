import type { Line, Range, TextProblem } from './lines.ts';
import type { ClauseTable, Departure } from '../../facts/kinds/policy.ts';

/** A table found in the lines, with what of them is shown and what is not. */
export interface TableBlock {
  kind: 'table';
  table: ClauseTable;
  ranges: Range[];
  line: number;
  departures: Departure[];
  problems: TextProblem[];
}

const isTabRow = (text: string): boolean => text.split('\t').length >= 3;
const isBarCell = (text: string): boolean => /\S\s*\|$/u.test(text);

function tabTable(lines: readonly Line[]): TableBlock {
  const [head] = lines;
  const columns = head?.text.split('\t').map((cell) => cell.trim()) ?? [];
  const rows: ClauseTable['rows'] = [];
  const departures: Departure[] = [];
  const problems: TextProblem[] = [];
  const ranges: Range[] = [];
  for (const [index, line] of lines.entries()) {
    const range: Range = [line.start, line.end];
    if (index > 0 && line.text === head?.text) {
      const reason = '表头在原件的新一页重复，只显示一次';
      departures.push({ kind: 'dropped', range, line: line.number, original: line.text, reason });
      continue;
    }
    ranges.push(range);
    if (index === 0) continue;
    const cells = line.text.split('\t').map((cell) => cell.trim());
    if (cells.length > columns.length) {
      const message = `这一行有 ${cells.length} 格，表头只有 ${columns.length} 列。请核对原件。`;
      problems.push({ line: line.number, message });
    }
    rows.push({ cells, line: line.number });
  }
  const line = head?.number ?? 1;
  return { kind: 'table', table: { columns, rows }, ranges, line, departures, problems };
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

/** Takes the table that begins at `lines[at]`: tab-separated rows, or one cell a line ending in `|`. */
export function takeTable(lines: readonly Line[], at: number): [TableBlock, number] | null {
  for (const [matches, build] of [
    [isTabRow, tabTable],
    [isBarCell, barTable],
  ] as const) {
    let end = at;
    while (matches(lines[end]?.text ?? '')) end += 1;
    if (end - at >= 2) return [build(lines.slice(at, end)), end];
  }
  return null;
}
