import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { DataFileError } from '../data-file-error.ts';

/** The cells of a row by their headings. */
export type CsvCells<Column extends string> = Readonly<Record<Column, string>>;

interface NumberedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

function recordsOf(path: string, text: string): { line: number; cells: readonly string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Rows that are added by hand may end otherwise than those of the file.
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as NumberedRecord[];
    // `info.lines` is the line on which a record ends.
    return records.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? ` 第 ${cause['lines']} 行` : '';
    throw new DataFileError(
      `${path}${line}：不是完整的 CSV 表格，可能缺少引号。请用表格软件重新保存。`,
      { cause },
    );
  }
}

/**
 * Reads a table that people keep, under a heading that is always the same.
 *
 * @param path of the table below `root`
 * @param read makes a record of a row and the line of the file on which it begins; or tells what is
 *   wrong with it, a sentence each without its full stop
 * @throws DataFileError where the heading is another, and with every row that cannot be read, by line
 */
export function readCsvTable<Column extends string, T extends object>(
  { root, path }: { readonly root: string; readonly path: string },
  columns: readonly Column[],
  read: (cells: CsvCells<Column>, line: number) => T | string[],
): T[] {
  const [heading, ...rows] = recordsOf(path, readFileSync(join(root, path), 'utf8'));
  const printed = heading?.cells.join() ?? '';
  if (printed !== columns.join()) {
    throw new DataFileError(
      `${path} 第 ${heading?.line ?? 1} 行：表头是“${printed}”，应为“${columns.join()}”。请恢复表头。`,
    );
  }
  const problems: string[] = [];
  const values: T[] = [];
  for (const { line, cells } of rows) {
    const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
    const value =
      cells.length === columns.length
        ? read(row as CsvCells<Column>, line)
        : [`有 ${cells.length} 列，应为 ${columns.length} 列`];
    if (Array.isArray(value)) {
      problems.push(...value.map((one: string) => `${path} 第 ${line} 行：${one}。`));
    } else values.push(value);
  }
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return values;
}
