import type { z } from 'zod';
import { headingOf, type Kind } from '../../facts/kinds/kind.ts';
import { lineKey, type CsvCell } from './csv.ts';
import { schemaFields, type SchemaField } from './schema-fields.ts';

/** A column of a published table, with its value in a record. */
export interface Column {
  /** At the head of the column. */
  name: string;
  field: SchemaField;
  /** Table Schema type of its cells; several values in one cell are a string. */
  type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  /** Stands between the values of a cell; null where a cell holds one. */
  separator: string | null;
  value: (record: object) => CsvCell;
}

/** Rows under headings; numbers are numbers, unknown cells are null. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly CsvCell[])[];
}

/** What a table is set out by: that of a kind, or one that is worked out from several. */
export type TableShape = Pick<Kind, 'name' | 'record' | 'table' | 'publicKey' | 'references'>;

/**
 * A table that is worked out from facts of several kinds and published as CSV alone; no line of it has
 * a code of its own.
 *
 * @param columns places in its records, in the order of the file; left out: all of them in their order
 */
export function workedOutTable(
  name: string,
  record: z.ZodObject,
  columns: readonly string[] | null = null,
): TableShape {
  return { name, record, table: { columns, separator: '；' }, publicKey: [], references: {} };
}

/** For whom a table is written. `programs`: field names at its head, and codes; `people`: words throughout. */
export type Reader = 'people' | 'programs';

/** Says a value of a field (`rights.topics`) in words; undefined where the value is one already. */
export type Wording = (field: string, value: string) => string | undefined;

/** The names that lead to a place of a record: `places[].code` are `places`, then `code` of each. */
const stepsTo = (path: string): string[] => path.split('.').map((step) => step.replace('[]', ''));

/** The values at a place of a record, from one of the steps to it on. */
function valuesAt(value: unknown, steps: readonly string[], from = 0): unknown[] {
  const step = steps[from];
  if (step === undefined) return Array.isArray(value) ? (value as unknown[]) : [value ?? null];
  if (value === null || value === undefined) return [null];
  const below = (value as Readonly<Record<string, unknown>>)[step];
  if (!Array.isArray(below)) return valuesAt(below, steps, from + 1);
  const all: unknown[] = below;
  return from + 1 === steps.length ? all : all.flatMap((one) => valuesAt(one, steps, from + 1));
}

const yesNo = { true: '是', false: '否' } as const;

/** @param wordFor the word for a value; null where the reader is told the value itself */
function cellOf(
  values: readonly unknown[],
  separator: string | null,
  wordFor: ((value: string) => string | undefined) | null,
): CsvCell {
  // What is unknown of one keeps its seat among the others: the columns of a list are read side by side.
  if (values.every((value) => value === null)) return null;
  const told = (values as (string | number | boolean | null)[]).map((value) => {
    if (value === null) return '';
    if (typeof value === 'boolean')
      return wordFor === null ? String(value) : yesNo[value ? 'true' : 'false'];
    return wordFor?.(String(value)) ?? value;
  });
  const [only] = told;
  return told.length > 1 ? told.join(separator ?? '；') : (only ?? null);
}

/** Every plain field, and what the items of a list hold; what holds fields itself stands in no column. */
function plainPaths(fields: readonly SchemaField[]): string[] {
  const paths = fields.map(({ path }) => path);
  return fields
    .filter(({ path, type }) => {
      const holds = paths.some((one) => one.startsWith(`${path}[].`));
      return type !== 'object' && !holds && /^\w+(?:\[\]\.\w+)?$/u.test(path);
    })
    .map(({ path }) => path);
}

const isNullable = ({ nullable }: SchemaField) => nullable;

/** The fields that hold the field at a path. */
function holders(path: string, fields: readonly SchemaField[]): SchemaField[] {
  return fields.filter((one) => path.startsWith(`${one.path}.`));
}

/**
 * The columns of the table of a kind.
 *
 * @param say words of the portal's own, for people
 * @throws Error where it names a place that no record has
 */
export function tableColumns(
  { name: kind, record, table }: Pick<TableShape, 'name' | 'record' | 'table'>,
  reader: Reader,
  say: Wording = () => undefined,
): Column[] {
  if (table === null) return [];
  const fields = schemaFields(record);
  const words = reader === 'people';
  const heads = new Set<string>();
  /** No two columns have one head: the later one says first what it is of. */
  const headFor = (field: SchemaField) => {
    const own = headingOf(field);
    const holder = holders(field.path, fields).at(-1);
    const head = heads.has(own) && holder !== undefined ? `${holder.title}：${own}` : own;
    heads.add(head);
    return head;
  };
  return (table.columns ?? plainPaths(fields)).map((path) => {
    const own = fields.find((one) => one.path === path);
    if (own === undefined) throw new Error(`${kind} 没有字段 ${path}。`);
    // Where there is no position there is no latitude either.
    const field = { ...own, nullable: own.nullable || holders(path, fields).some(isNullable) };
    const many = path.includes('[]') || field.type === 'array';
    const known = (['integer', 'number', 'date', 'boolean'] as const).find(
      (type) => type === field.type,
    );
    const column = {
      name: words ? headFor(field) : path.replaceAll(/(?:\[\])?\./g, '_'),
      field,
      type: many || (words && known === 'boolean') ? ('string' as const) : (known ?? 'string'),
      separator: many ? table.separator : null,
    };
    const { codes, isCode = false } = field;
    const wordFor = (value: string) =>
      isCode ? undefined : (codes?.[value] ?? say(`${kind}.${path}`, value));
    const steps = stepsTo(path);
    return {
      ...column,
      value: (one) => cellOf(valuesAt(one, steps), column.separator, words ? wordFor : null),
    };
  });
}

/** The records of a kind as a table. */
export function tableOf(
  kind: TableShape,
  records: readonly object[],
  reader: Reader,
  say?: Wording,
): Table {
  const columns = tableColumns(kind, reader, say);
  return { columns, rows: records.map((record) => columns.map(({ value }) => value(record))) };
}

/** A table as lines of cells, its heads first. */
export function linesOf({ columns, rows }: Table): (readonly CsvCell[])[] {
  return [columns.map(({ name }) => name), ...rows];
}

/** The heads, in the table of a kind, of the columns that tell its lines apart. */
export function keyColumns(kind: Kind): string[] {
  const columns = tableColumns(kind, 'people');
  return kind.key.flatMap((key) => columns.find(({ field }) => field.path === key)?.name ?? []);
}

/** How the line of a record is named in the table of its kind: see `selectLines`. */
export function lineOf(kind: Kind, record: object): string {
  const values = record as Readonly<Record<string, CsvCell>>;
  return lineKey(kind.key.map((key) => values[key] ?? null));
}
