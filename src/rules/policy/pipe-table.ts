import { readHead } from './table-head.ts';
import type { Line, Range, TableBlock } from './lines.ts';
import type { ClauseTable, Departure } from '../../facts/kinds/policy.ts';

const longestCell = 60;
const bars = (text: string): number => text.split(/[|｜]/u).length - 1;

/** Whether a line stands between bars: 3 of them with those at its ends, or 2 within it and short words. */
function isPipeRow({ text, start, end, mark }: Line): boolean {
  if (end - start !== text.length) return false;
  if (/^[|｜].*[|｜].*[|｜]$/u.test(text)) return true;
  const cells = text.split(/[|｜]/u);
  return (
    mark === null &&
    cells.length >= 3 &&
    cells.every((cell) => cell.length <= longestCell && !/[。；]/u.test(cell))
  );
}
const isRule = (text: string): boolean => /^[|｜\s:：+—-]+$/u.test(text) && text.includes('-');

const barReason = '表格的单元格分隔符，已用表格代替';

interface Cut {
  cells: string[];
  ranges: Range[];
  departures: Departure[];
}

/** The cells of one row between its bars, and the bars, which the table stands for. */
function cut(line: Line): Cut {
  const found: Cut = { cells: [], ranges: [], departures: [] };
  const places = [...line.text.matchAll(/[|｜]/gu)].map(({ index }) => index);
  for (const place of places) {
    const range: Range = [line.start + place, line.start + place + 1];
    const original = line.text.charAt(place);
    found.departures.push({
      kind: 'dropped',
      range,
      line: line.number,
      original,
      reason: barReason,
    });
  }
  // Where no bar opens or closes the row, its first or last cell stands at the edge.
  const edges = [
    ...(places[0] === 0 ? [] : [-1]),
    ...places,
    ...(places.at(-1) === line.text.length - 1 ? [] : [line.text.length]),
  ];
  for (const [index, edge] of edges.slice(0, -1).entries()) {
    const raw = line.text.slice(edge + 1, edges[index + 1]);
    const words = raw.trim();
    found.cells.push(words);
    if (words === '') continue;
    const from = line.start + edge + 1 + raw.indexOf(words);
    found.ranges.push([from, from + words.length]);
  }
  return found;
}

/** Takes a table whose rows stand between bars, a ruled line below its head or none. */
export function takePipeTable(lines: readonly Line[], at: number): [TableBlock, number] | null {
  let end = at;
  const first = lines[at];
  const open = /^[|｜]/u.test(first?.text ?? '');
  for (let line = lines[end]; line !== undefined && isPipeRow(line); line = lines[end]) {
    // Rows without bars at their ends are a table where all have as many cells.
    if (!open && bars(line.text) !== bars(first?.text ?? '')) break;
    end += 1;
  }
  if (end - at < 2) return null;
  const block: TableBlock = {
    kind: 'table',
    table: { columns: [], rows: [] },
    ranges: [],
    line: lines[at]?.number ?? 1,
    departures: [],
    problems: [],
  };
  const rows: ClauseTable['rows'] = [];
  for (const line of lines.slice(at, end)) {
    if (isRule(line.text)) {
      const range: Range = [line.start, line.end];
      const original = line.text;
      const departure = { range, line: line.number, original, reason: barReason };
      block.departures.push({ kind: 'dropped', ...departure });
      continue;
    }
    const { cells, ranges, departures } = cut(line);
    rows.push({ cells, line: line.number });
    block.ranges.push(...ranges);
    block.departures.push(...departures);
  }
  const { columns, depth } = readHead(rows.map(({ cells }) => cells));
  const data = rows.slice(depth);
  const width = columns.length;
  block.table = { columns, ...(depth === 1 ? {} : { head: rows.slice(0, depth) }), rows: data };
  block.problems = data
    .filter(({ cells }) => cells.length !== width)
    .map(({ cells, line }) => ({
      line,
      message: `这一行有 ${cells.length} 格，表头有 ${width} 列，各格按原样列出，没有移动。请核对原件。`,
    }));
  return [block, end];
}
