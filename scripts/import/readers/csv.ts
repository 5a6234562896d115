import { CsvError, parse, type Info } from 'csv-parse/sync';
import { decodeText } from './encoding.ts';
import { unreadable, type TableFile, type TableReading } from './table.ts';

interface NumberedRecord {
  readonly record: string[];
  readonly info: Info;
}

/** Tab or comma, whichever the first line has more of: WPS saves "text" tables with tabs. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/u, 1);
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

/** Reads a CSV file in UTF-8, UTF-16 or GB18030; rows carry the physical line on which they begin. */
export function readCsv({ name, bytes }: TableFile): TableReading {
  const decoded = decodeText(bytes);
  if (!decoded) {
    return unreadable({
      code: 'IMPORT-ENCODING',
      spot: { file: name },
      what: '无法识别文字编码',
      read: '不是文字的字节',
      expected: 'UTF-8 或 GB18030',
      action: '用 WPS 或 Excel 打开，另存为“CSV UTF-8”',
    });
  }
  try {
    const text = decoded.text.replace(/^\uFEFF/u, '');
    const records = parse(text, {
      info: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
    }) as unknown as NumberedRecord[];
    const rows = records.map(({ record, info }) => ({
      // `info.lines` is the line on which the record ends.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
    return { tables: [{ sheet: null, rows, merges: [], faulty: [] }], problems: [], warnings: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    return unreadable({
      code: 'IMPORT-CSV-MALFORMED',
      spot: Number.isNaN(line) ? { file: name } : { file: name, line },
      what: 'CSV 格式损坏',
      read: error.code,
      expected: '引号成对的 CSV',
      action: '核对引号是否成对，或另存为 .xlsx',
    });
  }
}
