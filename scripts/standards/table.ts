import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';

/** The parts of a Table Schema that a table is held against. */
export interface TableSchema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
  }[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

type Row = Readonly<Record<string, string>>;

const shapes: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false)$/,
};

function rowsOf(csv: string): { heads: string[]; rows: Row[] } {
  const [heads = [], ...lines]: string[][] = parse(csv);
  const rows = lines.map((line) =>
    Object.fromEntries(heads.map((head, at) => [head, line[at] ?? ''])),
  );
  return { heads, rows };
}

const keyOf = (row: Row, fields: readonly string[]) =>
  JSON.stringify(fields.map((field) => row[field] ?? ''));

/**
 * Takes a table without a byte order mark and its Table Schema; gives each cell that breaks it, keys
 * that stand twice and references to what is not there.
 *
 * @param other gives the table of another resource
 */
export function tableProblems(
  path: string,
  csv: string,
  schema: TableSchema,
  other: (resource: string) => string,
): string[] {
  const { heads, rows } = rowsOf(csv);
  const names = schema.fields.map(({ name }) => name);
  if (JSON.stringify(heads) !== JSON.stringify(names)) {
    return [`${path}：表头为 ${heads.join(',')}，应为 ${names.join(',')}`];
  }
  const cells = rows.flatMap((row, at) =>
    schema.fields.flatMap(({ name, type, constraints }) => {
      const cell = row[name] ?? '';
      const where = `${path} 第 ${at + 2} 行 › ${name}`;
      if (cell === '') return constraints?.required === true ? [`${where}：不得为空`] : [];
      const shape = shapes[type];
      const wrong = shape !== undefined && !shape.test(cell);
      const unknown = constraints?.enum !== undefined && !constraints.enum.includes(cell);
      return [
        ...(wrong ? [`${where}：“${cell}”不是 ${type}`] : []),
        ...(unknown ? [`${where}：“${cell}”不在代码表中`] : []),
      ];
    }),
  );
  const { primaryKey } = schema;
  const keys = primaryKey === undefined ? [] : rows.map((row) => keyOf(row, primaryKey));
  const twice = keys
    .filter((key, at) => keys.indexOf(key) !== at)
    .map((key) => `${path}：主键 ${key} 出现两次`);
  const dangling = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(
      rowsOf(other(reference.resource)).rows.map((row) => keyOf(row, reference.fields)),
    );
    return rows
      .filter((row) => fields.every((field) => row[field] !== ''))
      .map((row) => keyOf(row, fields))
      .filter((key) => !known.has(key))
      .map((key) => `${path}：${fields.join()} ${key} 在 ${reference.resource} 中没有`);
  });
  return [...cells, ...twice, ...dangling];
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Takes a Parquet file and the CSV of the same table; gives where the two differ. */
export async function parquetProblems(
  path: string,
  parquet: Uint8Array,
  csv: string,
): Promise<string[]> {
  const { heads, rows } = rowsOf(csv);
  const found = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
  if (found.length !== rows.length)
    return [`${path}：${found.length} 行，CSV 有 ${rows.length} 行`];
  return found.flatMap((record, at) =>
    heads
      .filter((head) => asText(record[head]) !== rows[at]?.[head])
      .map((head) => `${path} 第 ${at + 1} 行 › ${head}：“${asText(record[head])}”，CSV 不同`),
  );
}
