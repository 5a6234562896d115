import type { Clause, ClauseTable, Departure } from '../../facts/kinds/policy.ts';
import type { Line, LineHints, TextProblem } from './lines.ts';

type Row = ClauseTable['rows'][number];

const day =
  /(?:\d{4}[-~—至])?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\d{1,2}月(?:\d{1,2}[日号])?/gu;
/** Digits of a name, which measure nothing: only shapes that no number with its unit has. */
const nameShapes = [
  String.raw`(?<=^|[、,;])[A-Z]{1,2}\d+(?=$|[、,;])`,
  String.raw`(?<![A-Z])[A-Z]{1,3}\d{0,2}-\d+(?:-\d+)*(?=$|[、,;])`,
  String.raw`(?:片区|地块|单元|组团|区块|街区|宗地)\d+(?:-\d+)*(?=$|[、,;])`,
  String.raw`(?<![\d.])\d+(?:号|#楼)`,
  String.raw`第\d+(?=\p{Script=Han})`,
  String.raw`(?<!\d)\d{3}[国省]道`,
  String.raw`^\d+[.、](?=\p{Script=Han}{2})`,
];
const names = new RegExp(nameShapes.join('|'), 'gu');
const digits = '一二三四五六七八九';
const numeral = `[${digits}十百千万两]+余?`;
const begins = `(?<![第${digits}十百千万])`;
const ends = '(?=$|[,、;。()])';
/**
 * Numbers in words, alone or with what they count; in a name they stand before other words (三元区, 一厂, 十里铺,
 * 二十四桥). 台, 间, 所 and 场 end names too (五台, 二所): they count behind 共 or a number of two digits.
 */
const spelt = new RegExp(
  [
    '百分之',
    `${numeral}(?:[万亿元亩户家人个处栋宗套公平吨米]|成)(?![区县镇乡村街市])`,
    `${begins}${numeral}[项件幢座名次床辆]${ends}`,
    `(?:[共计约]${numeral}|${begins}[${digits}十百千万两](?:余|[${digits}十百千万两]+余?))[台间所场](?![目区县镇乡村街市])`,
    `${begins}(?=[${digits}两]?[十百千])[${digits}十百千万两零〇]{2,}${ends}`,
  ].join('|'),
  'u',
);

/**
 * Whether words may be a sum: printed once beside several rows, it is of all of them and of none alone.
 * Any digit counts as one, but for those of days and of known shapes of names: a name that is left out
 * costs an empty cell, which is told; a sum in every row is false.
 */
function maySum(words: string): boolean {
  const rest = words.replaceAll(/[①-⑳]/gu, '').normalize('NFKC');
  const counted = rest.replaceAll(day, '').replaceAll(names, '');
  return /\d/u.test(counted) || spelt.test(rest);
}

interface Filled {
  row: Row;
  /** Columns, from 0, that the words of the cell above were put in. */
  columns: number[];
  /** By column the sums that reach down to the row and are left beside their first. */
  sums: Map<number, string>;
}

/** A row with the words of the merged cells that reach down to it, but for what may be a sum. */
function fillRow(
  row: Row,
  { row: above, sums }: Pick<Filled, 'row' | 'sums'>,
  covered: readonly number[],
): Filled {
  // Empty cells at the end of a row are not in its line.
  const width = Math.max(row.cells.length, ...covered.map((column) => column + 1));
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
  const filled: Filled = { row: { ...row, cells }, columns: [], sums: new Map<number, string>() };
  for (const column of covered) {
    const words = above.cells[column] ?? '';
    const sum = sums.get(column) ?? (maySum(words) ? words : undefined);
    if (cells[column] !== '') continue;
    if (sum !== undefined) filled.sums.set(column, sum);
    else if (words !== '') {
      cells[column] = words;
      filled.columns.push(column);
    }
  }
  return filled;
}

const shownRows = 8;
const named = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, shownRows).join('、')}${lines.length > shownRows ? ' 等' : ''} 行`;

/** Fills one table; gives the rows that were filled, with what, and those beside a sum. */
function fillTable(table: ClauseTable, covered: ReadonlyMap<number, readonly number[]>) {
  const filled: { line: number; words: string }[] = [];
  const summed: number[] = [];
  let above: Pick<Filled, 'row' | 'sums'> | null = null;
  for (const [at, row] of table.rows.entries()) {
    const columns = covered.get(row.line);
    if (above === null || columns === undefined) {
      above = { row, sums: new Map<number, string>() };
      continue;
    }
    const next = fillRow(row, above, columns);
    for (const column of next.columns)
      filled.push({ line: row.line, words: next.row.cells[column] ?? '' });
    if (next.sums.size > 0) summed.push(row.line);
    table.rows[at] = next.row;
    above = next;
  }
  return { filled, summed };
}

/** What was filled in, each a departure at the end of its row; and what a person should look at. */
export interface MergedCells {
  departures: Departure[];
  problems: TextProblem[];
}

/**
 * Gives the rows of tables the words of the merged cells that reach down to them: a body that is printed
 * once beside three tasks is that of all three. What was filled, and which sums were not, is told.
 */
export function fillMerged(
  clauses: readonly Clause[],
  { covered }: LineHints,
  lines: readonly Line[],
): MergedCells {
  const found: MergedCells = { departures: [], problems: [] };
  if (covered === undefined || covered.size === 0) return found;
  const ends = new Map(lines.map(({ number, end }) => [number, end]));
  for (const { table } of clauses) {
    if (table === null) continue;
    const { filled, summed } = fillTable(table, covered);
    for (const { line, words } of filled) {
      const end = ends.get(line) ?? 0;
      const reason = `竖着合并的单元格管到这一行，填上它的文字“${words}”`;
      found.departures.push({ kind: 'filled', range: [end, end], line, original: '', reason });
    }
    const rows = [...new Set(filled.map(({ line }) => line))];
    const tell = (of: readonly number[], message: string): void => {
      if (of[0] !== undefined) found.problems.push({ line: of[0], message });
    };
    tell(rows, `表格里有竖着合并的单元格，它所管的${named(rows)}也填上了同样的文字。请核对原件。`);
    tell(
      summed,
      `表格里有竖着合并、写着数字的单元格，只列在它的第一行，${named(summed)}没有填：数字可能是几行合计。请核对原件。`,
    );
  }
  return found;
}
