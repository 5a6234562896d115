import { extname } from 'node:path';
import { readCsv } from './csv.ts';
import { readDocumentTable } from './document.ts';
import { unreadable, type TableFile, type TableReading } from './table.ts';
import { readTxt } from './txt.ts';
import { readWorkbookFile } from './workbook.ts';

const readers: Readonly<Record<string, (file: TableFile) => TableReading | Promise<TableReading>>> =
  {
    '.txt': readTxt,
    '.csv': readCsv,
    '.xlsx': readWorkbookFile,
    '.xls': readWorkbookFile,
    '.et': readWorkbookFile,
    '.ods': readWorkbookFile,
    '.docx': readDocumentTable,
    '.html': readDocumentTable,
    '.htm': readDocumentTable,
    '.pdf': readDocumentTable,
  };

/** Reads the table of a list with the reader for its kind of file; other kinds are refused. */
export async function readTables(file: TableFile): Promise<TableReading> {
  const kind = extname(file.name).toLowerCase();
  const reader = readers[kind];
  if (reader) return reader(file);
  return unreadable({
    code: 'IMPORT-FORMAT-UNSUPPORTED',
    spot: { file: file.name },
    what: '不能从这种文件读取名单',
    read: kind,
    expected: Object.keys(readers).join('、'),
    action: '用 WPS 或 Excel 打开，另存为 .xlsx',
  });
}
