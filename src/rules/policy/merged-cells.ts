import type { Clause, ClauseTable } from '../../facts/kinds/policy.ts';
import type { LineHints, TextProblem } from './lines.ts';

type Row = ClauseTable['rows'][number];

/** A sum that is printed once beside several rows is their sum, and of none of them alone. */
const figure =
  /^[约共]?\d[\d.,，]*\s*(?:[万亿]?元|[万]?亩|公顷|[万]?平方米|㎡|[户人个栋宗处]|[%％])?$/u;

/** A row with the words of the merged cells that reach down to it, and the columns of sums that do. */
function filledRow(row: Row, above: Row, columns: readonly number[]): [Row, number[]] {
  // Empty cells at the end of a row are not in its line.
  const width = Math.max(row.cells.length, ...columns.map((column) => column + 1));
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
  const sums: number[] = [];
  for (const column of columns) {
    const words = above.cells[column] ?? '';
    if (cells[column] !== '' || words === '') continue;
    if (figure.test(words)) sums.push(column);
    else cells[column] = words;
  }
  return [{ ...row, cells }, sums];
}

const shownRows = 8;
const named = (lines: readonly number[]): string =>
  `第 ${lines.slice(0, shownRows).join('、')}${lines.length > shownRows ? ' 等' : ''} 行`;

/**
 * Gives the rows of tables the words of the merged cells that reach down to them: a body that is printed
 * once beside three tasks is that of all three. What was filled, and which sums were not, is told.
 */
export function fillMerged(clauses: readonly Clause[], { covered }: LineHints): TextProblem[] {
  if (covered === undefined) return [];
  return clauses.flatMap(({ table }): TextProblem[] => {
    const filled: number[] = [];
    const summed: number[] = [];
    for (const [at, row] of table?.rows.entries() ?? []) {
      const above = table?.rows[at - 1];
      const columns = covered.get(row.line);
      if (table === null || above === undefined || columns === undefined) continue;
      const [next, sums] = filledRow(row, above, columns);
      if (next.cells.some((cell, column) => cell !== (row.cells[column] ?? '')))
        filled.push(row.line);
      if (sums.length > 0) summed.push(row.line);
      table.rows[at] = next;
    }
    return [
      ...filled.slice(0, 1).map((line) => ({
        line,
        message: `表格里有竖着合并的单元格，它所管的${named(filled)}也填上了同样的文字。请核对原件。`,
      })),
      ...summed.slice(0, 1).map((line) => ({
        line,
        message: `表格里有竖着合并的数字，只列在它的第一行，${named(summed)}没有填：它可能是几行合计。请核对原件。`,
      })),
    ];
  });
}
