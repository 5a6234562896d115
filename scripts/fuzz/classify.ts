import { readLists, type ListsReading } from '../import/lists/read-lists.ts';
import type { ListRow } from '../../src/facts/kinds/project.ts';
import { packed, seenText } from './seen-text.ts';
import { decodeText } from '../import/readers/encoding.ts';

/** What reading made of a changed file. */
export type Verdict = '读对' | '拒绝并指明位置' | '读者也看不出' | '悄悄读错' | '崩溃';

interface Changed {
  readonly file: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly baseline: ListsReading;
}

type Cells = readonly string[];

const cellsOf = ({
  seq,
  county,
  category,
  name,
  location,
  areaMu,
  stage,
  printed,
}: ListRow): Cells => [
  String(seq),
  printed?.county ?? county ?? '',
  printed?.category ?? category ?? '',
  name,
  location ?? '',
  areaMu === null ? '' : String(areaMu),
  printed?.stage ?? stage ?? '',
];

const table = (reading: ListsReading): Cells[] =>
  reading.lists.flatMap(({ rows }) => rows.map(cellsOf));

/** What a person sees in a plain text or a document: lines and cells, without any rule of ours. */
function seen(kind: string, bytes: Uint8Array): string[] | null {
  if (kind === 'docx' || kind === 'html' || kind === 'pdf') {
    const rows = seenText(kind, bytes)?.rows;
    return rows === undefined ? null : rows.map((cells) => cells.map(packed).join('|'));
  }
  if (kind !== 'csv' && kind !== 'txt') return null;
  const text = decodeText(bytes)?.text ?? '';
  return text.split(/\r\n|\n|\r/u).map((line) =>
    line
      .split(kind === 'csv' ? ',' : '\t')
      .map((cell) => cell.trim())
      .join('|'),
  );
}

/** Whether a row stands in the lines; a page (`bare`) shows nothing of an empty cell. */
function isVisible(row: Cells, lines: readonly string[], bare: boolean): boolean {
  // Stages have other names in code: the words before them are enough to find a line.
  const start = row.slice(0, 5).filter((cell) => !bare || cell !== '');
  const own = lines.filter((line) => line.startsWith(`${start.join('|')}|`));
  const areaOf = (line: string): string =>
    line.split('|')[start.length]?.replace(/亩$/u, '').replaceAll(',', '') ?? '';
  return own.some((line) => areaOf(line) === row[5] || (bare && row[5] === ''));
}

/**
 * Words that stand in one table where the other has different ones. A word that several cells share is
 * kept once in a workbook, and changes in all of them.
 */
function differing(before: readonly Cells[], after: readonly Cells[]): number {
  const pairs = after.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const old = before[at]?.[column] ?? '';
      return cell === old ? [] : [`${old}→${cell}`];
    }),
  );
  return new Set(pairs).size;
}

const sorted = (rows: readonly Cells[]): string =>
  JSON.stringify(rows.map((row) => row.join('|')).sort());

/**
 * Says what reading made of a changed file. A file that says another thing now is read right where each
 * row stands in it as read. In a workbook, a changed letter or digit in single cells is what no reader
 * could see, as long as no row is lost, doubled or shifted.
 */
export async function classify({
  file,
  kind,
  bytes,
  baseline,
}: Changed): Promise<{ readonly verdict: Verdict; readonly why: string }> {
  let reading: ListsReading;
  try {
    reading = await readLists(bytes, file);
  } catch (error) {
    return { verdict: '崩溃', why: String(error) };
  }
  const asked = reading.lists.some(({ reasons }) => reasons.length > 0);
  if (reading.problems.length > 0 || asked) {
    const placed = reading.problems.every(({ spot, what }) => spot.file !== '' && what !== '');
    return { verdict: placed ? '拒绝并指明位置' : '悄悄读错', why: '没有指明位置' };
  }
  const [before, after] = [table(baseline), table(reading)];
  if (JSON.stringify(before) === JSON.stringify(after)) return { verdict: '读对', why: '' };
  // The same rows in another order are another list, and read as they stand.
  if (sorted(before) === sorted(after)) return { verdict: '读对', why: '' };
  const lines = seen(kind, bytes);
  if (lines !== null) {
    // What a document shows is held without its spaces.
    const isDocument = kind === 'docx' || kind === 'html' || kind === 'pdf';
    const own = (row: Cells): Cells => (isDocument ? row.map(packed) : row);
    const wrong = after.find((row) => !isVisible(own(row), lines, kind === 'pdf'));
    if (wrong) return { verdict: '悄悄读错', why: wrong.join('｜') };
    const numbered = lines.filter((line) => /^\d+\|[^|]+\|[^|]+\|[^|]/u.test(line)).length;
    return numbered === after.length
      ? { verdict: '读对', why: '' }
      : { verdict: '悄悄读错', why: `${numbered} 行读成 ${after.length} 行` };
  }
  if (after.length !== before.length)
    return { verdict: '悄悄读错', why: `${before.length} 行读成 ${after.length} 行` };
  const count = differing(before, after);
  return count <= 3
    ? { verdict: '读者也看不出', why: `${count} 格的字变了` }
    : { verdict: '悄悄读错', why: `${count} 格不同` };
}
