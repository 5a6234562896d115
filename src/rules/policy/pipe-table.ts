import type { Line, Range } from './lines.ts';
import type { ClauseTable, Departure } from '../../facts/kinds/policy.ts';
import type { TableBlock } from './tables.ts';

const isPipeRow = ({ text, start, end }: Line): boolean =>
  end - start === text.length && /^[|｜].*[|｜].*[|｜]$/u.test(text);
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
  const bars = [...line.text.matchAll(/[|｜]/gu)];
  for (const [index, bar] of bars.entries()) {
    const at = line.start + bar.index;
    const range: Range = [at, at + 1];
    found.departures.push({
      ...{ kind: 'dropped', range, line: line.number, original: bar[0], reason: barReason },
    });
    const next = bars[index + 1];
    if (next === undefined) continue;
    const raw = line.text.slice(bar.index + 1, next.index);
    const words = raw.trim();
    found.cells.push(words);
    if (words === '') continue;
    const from = at + 1 + raw.indexOf(words);
    found.ranges.push([from, from + words.length]);
  }
  return found;
}

/** Takes a table whose rows stand between bars, a ruled line below its head or none. */
export function takePipeTable(lines: readonly Line[], at: number): [TableBlock, number] | null {
  let end = at;
  for (let line = lines[end]; line !== undefined && isPipeRow(line); line = lines[end]) end += 1;
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
  const [head, ...data] = rows;
  const width = head?.cells.length ?? 0;
  block.table = { columns: head?.cells ?? [], rows: data };
  block.problems = data
    .filter(({ cells }) => cells.length !== width)
    .map(({ cells, line }) => ({
      line,
      message: `这一行有 ${cells.length} 格，表头有 ${width} 列，各格按原样列出，没有移动。请核对原件。`,
    }));
  return [block, end];
}
