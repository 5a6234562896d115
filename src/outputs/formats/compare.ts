import type { Cell, CitedEntry, ComparisonRow, TextColumn } from '../../rules/topic/comparison.ts';
import { toCsv, type CsvCell } from './csv.ts';

const header = [
  '对照方式',
  '主题',
  '事项',
  '城市',
  '文件',
  '文号',
  '效力状态',
  '结果',
  '条款',
  '条款编号',
  '强度',
  '比较',
  '数值',
  '上限数值',
  '单位',
  '本站说明',
  '原文',
  '上位法提示',
];

const noWords: CsvCell[] = [null, null, null, null, null, null, null, null, null, null];

/** Result, clause, anchor, strength, figure, remark and quotation: one line for each entry. */
function findings(cell: Cell<CitedEntry>, words: readonly string[]): CsvCell[][] {
  switch (cell.kind) {
    case 'stated':
      return cell.entries.map((entry) => [
        '原文写明',
        entry.path,
        entry.anchor,
        entry.strength,
        entry.figure?.comparator ?? null,
        entry.figure?.value ?? null,
        entry.figure?.valueMax ?? null,
        entry.figure?.unit ?? null,
        entry.remark,
        entry.quote,
        entry.lawNotes.length === 0 ? null : entry.lawNotes.map(({ note }) => note).join('\n'),
      ]);
    case 'mentioned':
      return cell.clauses.map(({ path, anchor }) => [
        '有相关表述，见条文',
        path,
        anchor,
        ...noWords.slice(2),
      ]);
    case 'silent':
      return [[`原文未写（检索：${words.join('、')}）`, ...noWords]];
  }
}

/** `/data/compare.csv`: the comparison, one line for each clause that a cell holds. */
export function comparisonToCsv(
  columns: readonly TextColumn[],
  rows: readonly ComparisonRow[],
): string {
  const lines = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const column = columns[at];
      if (column === undefined) return [];
      const { city, title, docNumber, status } = column;
      const kind = row.kind === 'measure' ? '参数' : '权利事项';
      const text = [kind, row.topicName, row.name, city, title, docNumber, status];
      return findings(cell, row.words).map((found) => [...text, ...found]);
    }),
  );
  return toCsv([header, ...lines]);
}
