import type { Origin } from '../../facts/kinds/origin.ts';
import { comparatorNames } from '../../facts/kinds/parameter.ts';
import {
  entriesOf,
  verdictOf,
  type Cell,
  type CitedEntry,
  type ComparisonRow,
  type TextColumn,
} from '../../rules/topic/comparison.ts';
import { verdictWords } from '../../rules/words/comparison.ts';
import { formatStatus } from '../../rules/words/status.ts';
import { originCells, originHeads } from '../origins.ts';
import { toCsv, type CsvCell } from './csv.ts';

/** What the columns before do not tell of the origin of a line. */
const moreFields = ['city', 'cityCode', 'policy', 'standingReason', 'via', 'standingOn'] as const;

const header = [
  '对照方式',
  '主题',
  '事项',
  originHeads.cityName,
  '文件',
  originHeads.docNumber,
  originHeads.standing,
  '结果',
  '条款',
  '条款编号',
  '强度',
  '比较',
  '数值',
  '上限数值',
  '单位',
  '本站说明',
  '条件（原文）',
  '原文',
  '上位法提示',
  '适用范围',
  '阅读日期',
  '阅读人（身份）',
  '阅读说明',
  ...moreFields.map((name) => originHeads[name]),
];

const noWords: CsvCell[] = [null, null, null, null, null, null, null, null, null, null];

/** Clause, anchor, strength, figure, remark, conditions, quotation and notes of higher law of an entry. */
function entryCells(entry: CitedEntry): CsvCell[] {
  const { path, anchor, strength, figure, remark, quote, conditions, lawNotes } = entry;
  const how = figure === null ? null : comparatorNames[figure.comparator];
  const measured = [how, figure?.value, figure?.valueMax, figure?.unit];
  const law = lawNotes.length === 0 ? null : lawNotes.map(({ note }) => note).join('\n');
  const premises = conditions.length === 0 ? null : conditions.join('\n');
  const figures = measured.map((cell) => cell ?? null);
  return [path, anchor, strength, ...figures, remark, premises, quote, law];
}

/** Result, entry and reading: one line for each entry and each clause, one for a text without any. */
function findings(
  cell: Cell<CitedEntry>,
  kind: ComparisonRow['kind'],
  status: TextColumn['status'],
  scope: string | null,
): CsvCell[][] {
  const reading = cell.kind === 'unread' ? null : cell.reading;
  const read = [reading?.on ?? null, reading?.by ?? null, reading?.note ?? null];
  const clauses = cell.kind === 'silent' ? [] : cell.clauses;
  const found = [
    ...entriesOf(cell).map(entryCells),
    ...clauses.map(({ path, anchor }) => [path, anchor, ...noWords.slice(1)]),
  ];
  const lines = found.length === 0 ? [[null, ...noWords]] : found;
  const { sentence } = verdictWords(verdictOf(cell), status, kind);
  return lines.map((line) => [sentence, ...line, scope, ...read]);
}

/**
 * `/data/compare.csv`: the comparison, one line for each clause that a cell holds.
 *
 * @param originOf where the lines of a text come from
 * @param scopeOf 适用范围 of a text, null where nobody read it for that
 */
export function comparisonToCsv(
  columns: readonly TextColumn[],
  rows: readonly ComparisonRow[],
  originOf: (policy: string) => Origin,
  scopeOf: (policy: string) => string | null,
): string {
  const lines = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const column = columns[at];
      if (column === undefined) return [];
      const { slug, city, title, docNumber, status } = column;
      const more = originCells(originOf(slug), moreFields);
      const kind = row.kind === 'measure' ? '参数' : '权利事项';
      const text = [kind, row.topicName, row.name, city, title, docNumber, formatStatus(status)];
      return findings(cell, row.kind, status, scopeOf(slug)).map((found) => [
        ...text,
        ...found,
        ...more,
      ]);
    }),
  );
  return toCsv([header, ...lines]);
}
