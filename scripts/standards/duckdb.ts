import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TableSchema } from './table.ts';

/** Types that DuckDB may give a column of a Parquet file, by the type of its field. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  string: ['VARCHAR'],
  integer: ['INTEGER', 'BIGINT'],
  number: ['DOUBLE'],
  boolean: ['BOOLEAN'],
  date: ['DATE'],
};

async function rowsOf(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** A floating-point number of 64 bits holds every figure of so many digits. */
const mostDigits = 15;

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What is lost where a table is read without options: headings, lines, digits of a cell. */
async function csvProblems(connection: DuckDBConnection, site: string, path: string) {
  const file = literal(join(site, path));
  const [heads = [], ...lines]: string[][] = parse(readFileSync(join(site, path)), { bom: true });
  const columns = await rowsOf(connection, `DESCRIBE FROM ${file}`);
  const names = columns.map(({ column_name: name }) => name);
  if (JSON.stringify(names) !== JSON.stringify(heads)) {
    return [`${path}：DuckDB 读出的表头是 ${JSON.stringify(names)}`];
  }
  // 52 among figures with decimals is read as 52.0, the same figure; more digits than one holds are not.
  const figures = columns.flatMap(({ column_type: type }, at) => (type === 'DOUBLE' ? [at] : []));
  const rounded = lines
    .flatMap((line) => figures.map((at) => line[at] ?? ''))
    .filter((cell) => cell !== '' && cell.replaceAll(/\D/gu, '').length > mostDigits);
  const asRead = (column: string, at: number) =>
    figures.includes(at) ? `${column}::DOUBLE::VARCHAR` : `${column}::VARCHAR`;
  const list = heads.map((head, at) => asRead(`"${head.replaceAll('"', '""')}"`, at)).join();
  const asText = `SELECT ${list} FROM ${file}`;
  const written = `SELECT ${list} FROM read_csv(${file}, all_varchar = true, header = true)`;
  const [counted] = await rowsOf(connection, `SELECT count(*)::INTEGER AS n FROM ${file}`);
  const lost = await rowsOf(connection, `(${written}) EXCEPT ALL (${asText}) LIMIT 3`);
  return [
    ...(counted?.['n'] === lines.length
      ? []
      : [`${path}：DuckDB 读出 ${JSON.stringify(counted?.['n'])} 行，应为 ${lines.length} 行`]),
    ...rounded.map((cell) => `${path}：DuckDB 读出的值与写的不同：${cell} 的位数太多`),
    ...lost.map(
      (row) => `${path}：DuckDB 读出的值与写的不同：${JSON.stringify(row).slice(0, 300)}`,
    ),
  ];
}

/** Where a Parquet file gives a field another type than its Table Schema says: a code as a number. */
async function typeProblems(
  connection: DuckDBConnection,
  { site, path, schema }: { site: string; path: string; schema: TableSchema },
) {
  const columns = await rowsOf(connection, `DESCRIBE FROM ${literal(join(site, path))}`);
  const found = new Map(
    columns.map(({ column_name: name, column_type: type }) => [name, JSON.stringify(type)]),
  );
  return schema.fields
    .filter(
      ({ name, type }) =>
        !(typesOf[type] ?? []).some((one) => found.get(name) === JSON.stringify(one)),
    )
    .map(
      ({ name, type }) =>
        `${path} › ${name}：DuckDB 读作 ${found.get(name) ?? '没有这一列'}，应为 ${type}`,
    );
}

/** A table of a site: its CSV files, its Parquet file and its schema. */
export interface PublishedTable {
  readonly csv: readonly string[];
  readonly parquet: string;
  readonly schema: TableSchema;
}

/**
 * Reads the tables of a site with DuckDB without any option, as a person does who opens one.
 *
 * @returns CSV: what is not read as it is written; Parquet: what is read as another type
 */
export async function duckdbProblems(
  site: string,
  tables: readonly PublishedTable[],
): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const found: string[] = [];
    for (const { csv, parquet, schema } of tables) {
      for (const path of csv) found.push(...(await csvProblems(connection, site, path)));
      found.push(...(await typeProblems(connection, { site, path: parquet, schema })));
    }
    return found;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
