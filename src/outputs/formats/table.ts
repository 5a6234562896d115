import { z } from 'zod';
import { headingOf, type Kind } from '../../facts/kinds/kind.ts';
import { originSchema } from '../../facts/kinds/origin.ts';
import { toCsv, type CsvCell } from './csv.ts';
import { schemaFields, type SchemaField } from './schema-fields.ts';

/** A column of a published table, with its value in a record. */
export interface Column {
  /** At the head of the column. */
  name: string;
  field: SchemaField;
  /** Table Schema type of its cells; several values in one cell are a string. */
  type: 'string' | 'integer' | 'number' | 'date';
  value: (record: object) => CsvCell;
}

/** Rows under headings; numbers are numbers, unknown cells are null. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly CsvCell[])[];
}

/** The values at a place of a record: `places[].code` are those of all places, `history[-1].asOf` the last. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(value) ? (value as unknown[]) : [value];
  if (value === null || value === undefined) return [];
  const [, name = '', which] = /^([^[]+)(?:\[(-1)?\])?$/.exec(step) ?? [];
  const below = (value as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(below)) return valuesAt(below, rest);
  const chosen: unknown[] = which === '-1' ? below.slice(-1) : below;
  return rest.length === 0 ? chosen : chosen.flatMap((one) => valuesAt(one, rest));
}

function cellOf(values: readonly unknown[], { codes }: SchemaField, separator: string): CsvCell {
  const known = values.filter((value): value is string | number => value !== null);
  const words = known.map((value) => codes?.[value] ?? value);
  const [only] = words;
  return words.length > 1 ? words.join(separator) : (only ?? null);
}

function typeOf({ type }: SchemaField, path: string): Column['type'] {
  const single = !path.includes('[]');
  return single && (type === 'integer' || type === 'number' || type === 'date') ? type : 'string';
}

/** The columns of the table of a kind. @throws Error where it names a place that no record has */
export function columnsOf({ name: kind, record, table }: Kind): Column[] {
  if (table === null) return [];
  const fields = schemaFields(z.strictObject({ ...originSchema.shape, ...record.shape }));
  const inWords = table.headings === 'words';
  return table.columns.map((path) => {
    const field = fields.find((one) => one.path === path.replace('[-1]', '[]'));
    if (field === undefined) throw new Error(`${kind} 没有字段 ${path}。`);
    const shown = inWords ? field : { ...field, codes: {} };
    return {
      name: inWords ? headingOf(field) : (path.split('.').at(-1) ?? path),
      field,
      type: typeOf(field, path),
      value: (one) => cellOf(valuesAt(one, path.split('.')), shown, table.separator),
    };
  });
}

/** The records of a kind as a table. */
export function tableOf(kind: Kind, records: readonly object[]): Table {
  const columns = columnsOf(kind);
  return { columns, rows: records.map((record) => columns.map(({ value }) => value(record))) };
}

/** A table as CSV; a missing value is an empty cell. */
export function tableToCsv({ columns, rows }: Table): string {
  return toCsv([columns.map(({ name }) => name), ...rows]);
}
