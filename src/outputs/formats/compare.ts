import { z } from 'zod';
import { coded, field, lacking } from '../../facts/kinds/kind.ts';
import { withOrigin, type Origin } from '../../facts/kinds/origin.ts';
import { parameterKind } from '../../facts/kinds/parameter.ts';
import { clauseSchema } from '../../facts/kinds/policy.ts';
import { readingKind } from '../../facts/kinds/reading.ts';
import { rightSchema } from '../../facts/kinds/right.ts';
import {
  entriesOf,
  verdictOf,
  type Cell,
  type CitedEntry,
  type ComparisonRow,
  type TextColumn,
} from '../../rules/topic/comparison.ts';
import { verdictWords } from '../../rules/words/comparison.ts';
import { toCsv } from './csv.ts';
import { linesOf, tableOf, workedOutTable } from './table.ts';

const figure = parameterKind.record.shape;
const reading = readingKind.record.shape;

/** A line of the comparison: a clause that a text has on a matter, or that it has none. */
const lineSchema = withOrigin({
  way: coded({ measure: '参数', topic: '权利事项' }, '对照方式'),
  topic: field(z.string(), '主题'),
  matter: field(z.string(), '事项', '参数项或主题的名称'),
  result: field(z.string(), '结果', '通读全文读出的结果；没有阅读记录的是尚未整理'),
  path: lacking(clauseSchema.shape.path.nullable(), 'notApplicable'),
  anchor: lacking(clauseSchema.shape.anchor.nullable(), 'notApplicable'),
  strength: lacking(figure.strength.nullable(), 'notApplicable'),
  comparator: lacking(figure.comparator.nullable(), 'notApplicable'),
  ...{ value: figure.value, valueMax: figure.valueMax },
  ...{ valueDate: figure.valueDate, valueDateMax: figure.valueDateMax },
  unit: lacking(figure.unit.nullable(), 'notApplicable'),
  remark: lacking(
    field(z.string().nullable(), '本站说明', '数值的对象，或者权利事项的说明；不具有法律效力'),
    'notApplicable',
  ),
  conditions: rightSchema.shape.conditions,
  quote: lacking(figure.quote.nullable(), 'notApplicable'),
  ...{ lead: figure.lead, lawNote: figure.lawNote, scope: figure.scope },
  on: lacking(reading.on.nullable(), 'notRead'),
  checkedBy: lacking(reading.checkedBy.nullable(), 'notRead'),
  note: lacking(field(z.string().nullable(), '阅读说明', '不具有法律效力'), 'notApplicable'),
});

/** Matter, text and standing stand before what was found; the rest of the origin is at the end. */
const order = [
  ...['way', 'topic', 'matter', 'cityName', 'document', 'docNumber', 'standing', 'result'],
  ...['path', 'anchor', 'strength', 'comparator', 'value', 'valueMax', 'valueDate', 'valueDateMax'],
  ...[
    'unit',
    'remark',
    'conditions',
    'quote',
    'lead',
    'lawNote',
    'scope',
    'on',
    'checkedBy',
    'note',
  ],
  ...['city', 'cityCode', 'policy', 'standingReason', 'via', 'standingOn', 'standingCode'],
] as const;

/** `/data/compare.csv`: its columns, as tables of data are described. */
export const comparisonTable = workedOutTable('compare', lineSchema, order);

type Found = Partial<z.infer<typeof lineSchema>>;

const nothing = {
  ...{ path: null, anchor: null, strength: null, comparator: null, unit: null, remark: null },
  ...{ value: null, valueMax: null, valueDate: null, valueDateMax: null },
  ...{ conditions: [], quote: null, lead: null, lawNote: null },
} as const satisfies Found;

const numberIn = (value: number | string | null) => (typeof value === 'number' ? value : null);
const dayIn = (value: number | string | null) => (typeof value === 'string' ? value : null);

/** Clause, strength, figure, remark, conditions, quotation, notes of higher law and scope of its own of an entry. */
function ofEntry(entry: CitedEntry): Found {
  const { path, anchor, strength, figure: printed, remark, quote, conditions, lawNotes } = entry;
  const { value = null, valueMax = null, comparator = null, unit = null } = printed ?? {};
  const { ownScope, lead } = entry;
  return {
    ...{ path, anchor, strength, remark, quote, comparator, unit },
    ...{ value: numberIn(value), valueMax: numberIn(valueMax) },
    ...{ valueDate: dayIn(value), valueDateMax: dayIn(valueMax) },
    conditions: [...conditions],
    ...(ownScope === null ? {} : { scope: ownScope }),
    lead: lead?.words ?? null,
    lawNote: lawNotes.length === 0 ? null : lawNotes.map(({ note }) => note).join('\n'),
  };
}

/** Result, entry and reading: one line for each entry and each clause, one for a text without any. */
function findings(
  cell: Cell<CitedEntry>,
  kind: ComparisonRow['kind'],
  status: TextColumn['status'],
): Found[] {
  const read = cell.kind === 'unread' ? null : cell.reading;
  const clauses = cell.kind === 'silent' ? [] : cell.clauses;
  const found: Found[] = [
    ...entriesOf(cell).map(ofEntry),
    ...clauses.map(({ path, anchor }) => ({ ...nothing, path, anchor })),
  ];
  const { sentence: result } = verdictWords(verdictOf(cell), status, kind);
  const by = { on: read?.on ?? null, checkedBy: read?.by ?? null, note: read?.note ?? null };
  return (found.length === 0 ? [nothing] : found).map((one) => ({ result, ...one, ...by }));
}

/**
 * `/data/compare.csv`: the comparison, one line for each clause that a cell holds.
 *
 * @param originOf where the lines of a text come from
 */
export function comparisonToCsv(
  columns: readonly TextColumn[],
  rows: readonly ComparisonRow[],
  originOf: (policy: string) => Origin,
): string {
  const lines = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const column = columns[at];
      if (column === undefined) return [];
      const { slug, status } = column;
      const about = { way: row.kind, topic: row.topicName, matter: row.name };
      const scope = column.scope?.short ?? null;
      return findings(cell, row.kind, status).map((found) => ({
        ...{ ...about, scope, ...found, ...originOf(slug) },
      }));
    }),
  );
  return toCsv(linesOf(tableOf(comparisonTable, lines, 'people')));
}
