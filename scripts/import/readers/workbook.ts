import { HucreError, read, type Sheet, type Workbook } from 'hucre';
import type { Note, Problem } from '../problem.ts';
import { readCells } from './sheet-cells.ts';
import { unreadable, type TableFile, type TableReading } from './table.ts';
import { statedZipSize } from './zip-size.ts';

const maxFileBytes = 20_000_000;
const maxUnpackedBytes = 200_000_000;

/** What kind of container the bytes are, whatever the file is called. */
function containerOf(bytes: Uint8Array): 'zip' | 'ole' | 'other' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'ole';
  return 'other';
}

function refuse({ name, bytes }: TableFile): Problem | null {
  const spot = { file: name };
  const container = containerOf(bytes);
  if (container === 'other') {
    return {
      code: 'IMPORT-WORKBOOK-KIND',
      spot,
      what: '文件名像电子表格，内容却不是（常见于网页或文本改名）',
      read: '开头不是 xlsx、ods 或 xls 的标记',
      expected: '真正的电子表格文件',
      action: '用 WPS 或 Excel 打开，另存为 .xlsx',
    };
  }
  const unpacked = container === 'zip' ? statedZipSize(bytes) : bytes.length;
  if (unpacked === null) {
    return {
      code: 'IMPORT-WORKBOOK-DAMAGED',
      spot,
      what: '文件不完整，无法打开',
      read: `${bytes.length} 字节，没有压缩目录`,
      expected: '完整的 .xlsx 或 .ods 文件',
      action: '重新取得原件',
    };
  }
  if (bytes.length <= maxFileBytes && unpacked <= maxUnpackedBytes) return null;
  return {
    code: 'IMPORT-WORKBOOK-TOO-LARGE',
    spot,
    what: '文件过大',
    read: `${bytes.length} 字节，解压后 ${unpacked} 字节`,
    expected: `不超过 ${maxFileBytes} 字节，解压后不超过 ${maxUnpackedBytes} 字节`,
    action: '删除图片和无关内容后另存',
  };
}

function chooseSheet({ sheets }: Workbook, file: TableFile): Sheet | Problem {
  const visible = sheets.filter((sheet) => !isHidden(sheet));
  const chosen =
    file.sheet === null
      ? visible.length === 1
        ? visible[0]
        : undefined
      : visible.find(({ name }) => name === file.sheet);
  if (chosen) return chosen;
  return {
    code: 'IMPORT-SHEET-MISSING',
    spot: { file: file.name },
    what: file.sheet === null ? '有多张工作表，没有登记用哪一张' : '没有登记的工作表，或它被隐藏',
    read: file.sheet ?? `${visible.length} 张可见的工作表`,
    expected: visible.map(({ name }) => name).join('、'),
    action: '在 manifest.json 的 sheet 中写明工作表名',
  };
}

function isHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function hiddenSheets({ sheets }: Workbook, file: string): Note[] {
  return sheets.filter(isHidden).map(({ name }) => ({
    code: 'IMPORT-SHEET-HIDDEN',
    spot: { file, sheet: name },
    what: '工作簿里有隐藏的工作表，未读取，但会随原件一起公开',
    action: '确认可以公开，或删除后重新登记原件',
  }));
}

/** Reads one sheet of an .xlsx, .xls, .et or .ods file. Binary workbooks (.xlsb) lose cells: refused. */
export async function readWorkbookFile(file: TableFile): Promise<TableReading> {
  const refused = refuse(file);
  if (refused) return unreadable(refused);
  let workbook: Workbook;
  try {
    workbook = await read(file.bytes);
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    return unreadable({
      code: 'IMPORT-WORKBOOK-DAMAGED',
      spot: { file: file.name },
      what: '文件损坏或已加密，无法打开',
      read: error.message,
      expected: '没有密码的完整文件',
      action: '用 WPS 或 Excel 打开，去掉密码，另存为 .xlsx',
    });
  }
  const sheet = chooseSheet(workbook, file);
  if ('code' in sheet) return unreadable(sheet);
  const { table, problems } = readCells(sheet, file.name);
  return { tables: [table], problems, warnings: hiddenSheets(workbook, file.name) };
}
