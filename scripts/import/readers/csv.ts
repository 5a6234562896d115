import { CsvError, parse, type Info } from 'csv-parse/sync';
import type { Problem } from '../problem.ts';
import { decodeText, wrongDecoding } from './encoding.ts';
import { unreadable, type TableFile, type TableReading, type TableRow } from './table.ts';

interface NumberedRecord {
  readonly record: string[];
  readonly info: Info;
}

const separators = [',', '\t', ';', '|', '，'] as const;

/**
 * The separator of a table: the one that cuts most lines into the same number of cells, at least three.
 * It is judged over the file, since a title above the table holds none.
 */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length).filter((count) => count >= 3);
    const tally = new Map<number, number>();
    for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
    return { separator, lines: Math.max(0, ...tally.values()) };
  });
  const best = scores.toSorted((a, b) => b.lines - a.lines)[0];
  return best === undefined || best.lines === 0 ? ',' : best.separator;
}

/** A quotation mark that was never closed swallows the rows behind it: a cell that looks like rows. */
function swallowed(row: TableRow, delimiter: string, file: string): Problem[] {
  const cell = row.cells.find((one) => {
    return /\n/u.test(one) && one.split(delimiter).length > 2;
  });
  if (cell === undefined) return [];
  return [
    {
      code: 'IMPORT-CSV-QUOTE',
      spot: { file, line: row.line },
      what: '一个引号里有换行和分隔符，后面的行可能被吞进了这一格',
      read: cell.replace(/\s+/gu, ' ').slice(0, 60),
      expected: '引号只包住一格的文字',
      action: '原件不改：请向制发单位取得引号成对的文件，或原来的工作簿（.xlsx）',
    },
  ];
}

/**
 * The records of a text. Cells without quotes hold breaks that end no row (乙⏎片区 where rows end in CRLF), and
 * files that went through several programs end their rows in more than one way: there the end that is found
 * first leaves rows run together, or a part of an end in a cell.
 */
function recordsOf(text: string, delimiter: string): readonly NumberedRecord[] {
  const cut = (ends: string[]): readonly NumberedRecord[] =>
    parse(text, {
      info: true,
      relax_column_count: true,
      delimiter,
      max_record_size: 1_000_000,
      record_delimiter: ends,
    }) as unknown as NumberedRecord[];
  const widthOf = (records: readonly NumberedRecord[]): number =>
    records.reduce((width, { record }) => Math.max(width, record.length), 0);
  const byAny = cut(['\r\n', '\n', '\r']);
  try {
    const byFirst = cut([]);
    const isWhole = byFirst.every(({ record }) => !/[\r\n]$/u.test(record.at(-1) ?? ''));
    return isWhole && widthOf(byFirst) <= widthOf(byAny) ? byFirst : byAny;
  } catch (error) {
    if (error instanceof CsvError) return byAny;
    throw error;
  }
}

function encodingProblem(name: string, read: string): TableReading {
  return unreadable({
    code: 'IMPORT-ENCODING',
    spot: { file: name },
    what: '无法识别文字编码',
    read,
    expected: 'UTF-8 或 GB18030 的简体中文',
    action: '请向制发单位取得 UTF-8 编码的文件，或原来的工作簿（.xlsx）',
  });
}

/** Reads a CSV file in UTF-8, UTF-16 or GB18030; rows carry the physical line on which they begin. */
export function readCsv({ name, bytes }: TableFile): TableReading {
  const decoded = decodeText(bytes);
  if (!decoded) return encodingProblem(name, '不是文字的字节');
  const wrong = wrongDecoding(bytes, decoded);
  if (wrong !== null) return encodingProblem(name, wrong);
  try {
    const text = decoded.text.replace(/^\uFEFF/u, '');
    const delimiter = delimiterOf(text);
    const rows = recordsOf(text, delimiter).map(({ record, info }) => ({
      // `info.lines` is the line on which the record ends.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
    return {
      tables: [{ sheet: null, rows, merges: [], faulty: [] }],
      problems: rows.flatMap((row) => swallowed(row, delimiter, name)),
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    return unreadable({
      code: 'IMPORT-CSV-MALFORMED',
      spot: Number.isNaN(line) ? { file: name } : { file: name, line },
      what: error.code === 'CSV_MAX_RECORD_SIZE' ? '一行过长，不像名单' : 'CSV 格式损坏',
      read: error.code,
      expected: '引号成对的 CSV',
      action: '原件不改：请向制发单位取得完整的文件，或原来的工作簿（.xlsx）',
    });
  }
}
