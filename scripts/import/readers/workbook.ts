import process from 'node:process';
import { read as readOle } from 'cfb';
import { unzipSync } from 'fflate';
import { read, type Sheet, type Workbook } from 'hucre';
import { FileDamage, byOthers, byOthersLater } from '../../files/damage.ts';
import { readXml, type XmlVisitor } from '../../scan/xml-words.ts';
import { findHeader } from '../lists/header.ts';
import type { Note, Problem } from '../problem.ts';
import { biffFormats } from './biff-formats.ts';
import { biffRecords, checkFrame, biffSheets, sheetRecords, hiddenPlaces } from './biff.ts';
import { joinSheets } from './joined-sheets.ts';
import { readOpenDocument } from './open-document.ts';
import { readCells } from './sheet-cells.ts';
import { unreadable, type Table, type TableFile, type TableReading } from './table.ts';
import { isIntact, mostUnpackedBytes, overlongRun, unpackedSize } from './zip-size.ts';

const maxFileBytes = 20_000_000;

/** What kind of container the bytes are, whatever the file is called. */
function containerOf(bytes: Uint8Array): 'zip' | 'ole' | 'other' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'ole';
  return 'other';
}

function damaged(name: string, read: string): Problem {
  return {
    code: 'IMPORT-WORKBOOK-DAMAGED',
    spot: { file: name },
    what: '文件损坏、不完整或已加密，无法打开',
    read,
    expected: '没有密码的完整文件',
    action: '请向制发单位重新取得原件',
  };
}

/** What a reader threw, where it is in Chinese; in English it is for who mends programs (MINGDI_DEBUG=1). */
function faultOf({ message }: FileDamage): string {
  const isPlain = /\p{Script=Han}/u.test(message) || process.env['MINGDI_DEBUG'] === '1';
  return isPlain ? message : '里面的内容读不出来';
}

function tooLarge(name: string, read: string): Problem {
  return {
    code: 'IMPORT-WORKBOOK-TOO-LARGE',
    spot: { file: name },
    what: '文件过大',
    read,
    expected: `不超过 ${maxFileBytes} 字节，解压后不超过 ${mostUnpackedBytes} 字节，一格不超过 32767 个字`,
    action: '请向制发单位取得只有名单的文件',
  };
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
      action: '请向制发单位取得真正的电子表格；文本的，以 .csv 或 .txt 为名登记',
    };
  }
  const unpacked = container === 'zip' ? unpackedSize(bytes, mostUnpackedBytes) : bytes.length;
  if (unpacked === null)
    return damaged(name, `${bytes.length} 字节，没有压缩目录，或解开后比写明的大`);
  if (bytes.length <= maxFileBytes && unpacked <= mostUnpackedBytes) return null;
  return tooLarge(name, `${bytes.length} 字节，解压后 ${unpacked} 字节`);
}

function visibleSheets({ sheets }: Workbook): Sheet[] {
  return sheets.filter((sheet) => sheet.hidden !== true && sheet.veryHidden !== true);
}

const isFilled = ({ rows }: Sheet): boolean =>
  rows.some((row) => row.some((cell) => cell !== null));

function unchosen(file: TableFile, visible: readonly Sheet[], filled: number): Problem {
  return {
    code: 'IMPORT-SHEET-MISSING',
    spot: { file: file.name },
    what: file.sheet === null ? '有多张工作表，没有登记用哪一张' : '没有登记的工作表，或它被隐藏',
    read: file.sheet ?? `${filled} 张有内容的工作表`,
    expected: visible.map(({ name }) => name).join('、'),
    action: '在 manifest.json 的 sheet 中写明工作表名',
  };
}

/** Tells of the filled sheets that hold no list, where nobody named the sheet to read. */
function otherSheets(names: readonly string[], read: Table, file: TableFile): Note[] {
  if (names.length === 0) return [];
  const own =
    read.sheets === undefined ? `“${read.sheet ?? ''}”一张` : `“${read.sheets.join('”“')}”几张`;
  return [
    {
      code: 'IMPORT-SHEET-CHOSEN',
      spot: { file: file.name, sheet: read.sheet },
      what: `只有${own}工作表有名单的表头，读了它；没有读：${names.join('、')}`,
      action: '要读别的工作表的，在 manifest.json 的 sheet 中写明',
    },
  ];
}

/**
 * The table of the sheet that the register names; where it names none, that of the only sheet that
 * holds a list, or of all that hold one where they are one list.
 */
function chooseTable({ workbook, tableOf }: OpenWorkbook, file: TableFile): TableReading {
  const visible = visibleSheets(workbook);
  const named = visible.find(({ name }) => name === file.sheet);
  if (named !== undefined) return { tables: [tableOf(named)], problems: [], warnings: [] };
  const filled = file.sheet === null ? visible.filter(isFilled) : [];
  const tables = filled.map(tableOf);
  // A cover or a guide to filling it in has no headings of a list.
  const lists =
    tables.length > 1 ? tables.filter((table) => findHeader(table, null) !== null) : tables;
  const table = lists.length > 1 ? joinSheets(lists) : lists[0];
  if (table === undefined || table === null)
    return unreadable(unchosen(file, visible, filled.length));
  const others = tables.filter((one) => !lists.includes(one)).map(({ sheet }) => sheet ?? '');
  return { tables: [table], problems: [], warnings: otherSheets(others, table, file) };
}

/** Number formats and hidden sheets of an .xls, which the library leaves out. */
function oldWorkbook(bytes: Uint8Array, workbook: Workbook) {
  const { FileIndex } = byOthers(() => readOle(bytes, { type: 'array' }));
  const entry = FileIndex.find(({ name }) => name === 'Workbook');
  const records = biffRecords(Uint8Array.from(entry?.content ?? []));
  checkFrame(records);
  const sheets = biffSheets(records);
  const formats = biffFormats(records);
  workbook.sheets.forEach((sheet, at) => {
    sheet.hidden = sheets[at]?.hidden ?? false;
  });
  return (sheet: Sheet) => {
    const offset = sheets.find(({ name }) => name === sheet.name)?.offset ?? -1;
    const own = sheetRecords(records, offset);
    const cells = formats(own);
    return {
      formatOf: (row: number, column: number) => cells.get(`${row},${column}`) ?? '',
      hidden: hiddenPlaces(own),
    };
  };
}

/** How a sheet writes a number (XML Schema double, without its special values). */
const writtenNumber = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/u;

/**
 * Cells that stand in another row than they say, rows that do not follow each other, and values that are
 * written as no program writes them: readers make something of each, and hardly the same.
 */
function inPlace(): XmlVisitor {
  let row = 0;
  let column = '';
  let kind = '';
  let value: string | null = null;
  let values = 0;
  return {
    text: (text) => {
      if (value !== null) value += text;
    },
    close(name) {
      if (name !== 'v' || value === null) return;
      const isNumber = kind === '' || kind === 'n' || kind === 's';
      if (isNumber && value.trim() !== '' && !writtenNumber.test(value)) {
        throw new FileDamage(`第 ${row} 行有一格的数写作“${value.slice(0, 20)}”`);
      }
      value = null;
    },
    open({ name, attributes: { r = '', t = '' } }) {
      if (name === 'rPh') throw new FileDamage(`第 ${row} 行有一格带注音，读不准`);
      if (name === 'c') [kind, values] = [t, 0];
      if (name === 'v') {
        [value, values] = ['', values + 1];
        if (values > 1) throw new FileDamage(`第 ${row} 行有一格存了两个值`);
      }
      if (name === 'row') {
        const number = r === '' ? row + 1 : Number(r);
        if (number <= row) throw new FileDamage(`第 ${number} 行在第 ${row} 行之后`);
        row = number;
        column = '';
      }
      if (name !== 'c' || r === '') return;
      const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/u.exec(r) ?? [];
      const order = letters.padStart(4, ' ');
      if (Number(number) !== row || order <= column)
        throw new FileDamage(`单元格 ${r} 不在它的行列里`);
      column = order;
    },
  };
}

/** A cell that holds more than any program writes into one. */
class OverlongCell extends FileDamage {}

const nameOfPart = (path: string): string => path.split('/').at(-1) ?? path;

interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly tableOf: (sheet: Sheet) => Table;
}

/** @throws FileDamage where the file is damaged */
async function openWorkbook({ name, bytes }: TableFile): Promise<OpenWorkbook> {
  if (containerOf(bytes) === 'ole') {
    const workbook = await byOthersLater(() => read(bytes));
    const formatsOf = oldWorkbook(bytes, workbook);
    return { workbook, tableOf: (sheet) => readCells(sheet, name, formatsOf(sheet).formatOf) };
  }
  const parts = byOthers(() => unzipSync(bytes));
  if (!isIntact(bytes, parts)) throw new FileDamage('压缩文件的校验和不符');
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.xml$/u.test(path)) continue;
    const before = overlongRun(part);
    if (before !== null) {
      const cell = before
        .match(/<c [^>]*?r="([A-Z]+\d+)"/gu)
        ?.at(-1)
        ?.replace(/^.*r="|"$/gu, '');
      throw new OverlongCell(
        `${nameOfPart(path)}${cell === undefined ? '' : ` 的 ${cell}`} 有一格超过 25 万字节`,
      );
    }
    // A part that is cut off would be read as far as it goes, and its last rows would be lost unseen.
    readXml(part, /worksheets\//u.test(path) ? inPlace() : {});
  }
  const open = readOpenDocument(bytes);
  if (open !== null) {
    const { workbook, contradictions } = open;
    return {
      workbook,
      tableOf: (sheet) => readCells(sheet, name, () => '', contradictions.get(sheet)),
    };
  }
  const workbook = await byOthersLater(() => read(bytes, { readStyles: true }));
  return { workbook, tableOf: (sheet) => readCells(sheet, name) };
}

/** The names of the sheets that show and hold something; none where the file cannot be opened. */
export async function filledSheets(file: TableFile): Promise<string[]> {
  if (refuse(file) !== null) return [];
  try {
    const { workbook } = await openWorkbook(file);
    return visibleSheets(workbook)
      .filter(isFilled)
      .map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    return [];
  }
}

/**
 * Reads one sheet of an .xlsx, .xls, .et or .ods file, as it shows. Binary workbooks (.xlsb) lose cells:
 * refused. What is hidden in a workbook is found by the scan, which reads all of it.
 */
export async function readWorkbookFile(file: TableFile): Promise<TableReading> {
  const refused = refuse(file);
  if (refused) return unreadable(refused);
  try {
    return chooseTable(await openWorkbook(file), file);
  } catch (error) {
    if (error instanceof OverlongCell) return unreadable(tooLarge(file.name, error.message));
    if (!(error instanceof FileDamage)) throw error;
    return unreadable(damaged(file.name, faultOf(error)));
  }
}
