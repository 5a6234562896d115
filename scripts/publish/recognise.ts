import { basename, extname } from 'node:path';
import { read as readOle } from 'cfb';
import { unzipSync } from 'fflate';
import type { Clause } from '../../src/facts/kinds/policy.ts';
import { decodeText } from '../import/readers/encoding.ts';
import { findHeader } from '../import/lists/header.ts';
import { printedRows } from '../../src/rules/policy/print.ts';
import { describeProblem } from '../import/problem.ts';
import { headsList } from '../import/readers/document.ts';
import { readTables } from '../import/readers/read-tables.ts';
import type { Table } from '../import/readers/table.ts';
import { filledSheets } from '../import/readers/workbook.ts';
import { isWebPage } from '../import/documents/read-document.ts';
import { readTextFile, type TextReading } from '../read/text.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** A file as the clerk hands it over. */
export interface GivenFile {
  /** As written in the command. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A table that has the headings of a list, and where in its file it stands. */
export interface FoundList {
  readonly sheet: string | null;
  /** Anchor of the attachment of a text, as `c-att2`. */
  readonly attachment: string | null;
  /** What the text calls the attachment; null for lists that are no attachment. */
  readonly title: string | null;
  readonly table: Table;
}

interface Known extends GivenFile {
  readonly sha256: string;
  /** The name that it would be registered under: its own, with the ending that its bytes have. */
  readonly name: string;
}

export type Recognised =
  | (Known & { readonly kind: 'list'; readonly lists: readonly FoundList[] })
  | (Known & {
      readonly kind: 'text';
      readonly reading: TextReading;
      readonly lists: readonly FoundList[];
    })
  | (Known & { readonly kind: 'refused'; readonly lines: readonly string[] });

const workbookEndings = ['.xlsx', '.xls', '.et', '.ods'];

/** Names of the parts of a ZIP; none where it is damaged. */
function partsOf(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    return [];
  }
  return names;
}

/** What an OpenDocument file says it is; nothing where that cannot be unpacked, or is no short line of words. */
function openDocumentType(bytes: Uint8Array): string {
  try {
    const isType = ({ name, originalSize }: { name: string; originalSize: number }) =>
      name === 'mimetype' && originalSize < 200;
    return new TextDecoder().decode(unzipSync(bytes, { filter: isType })['mimetype']);
  } catch {
    return '';
  }
}

/** The endings that the bytes of a workbook may have; none where they are no workbook. */
function workbookKinds(bytes: Uint8Array): string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const names = partsOf(bytes);
    if (names.includes('xl/workbook.xml')) return ['.xlsx', '.et'];
    if (names.some((name) => name.startsWith('xl/'))) return ['.xlsx'];
    if (!names.includes('content.xml')) return [];
    return openDocumentType(bytes).endsWith('spreadsheet') ? ['.ods'] : [];
  }
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return [];
  try {
    const { FileIndex } = readOle(bytes, { type: 'array' });
    const isWorkbook = FileIndex.some(({ name }) => name === 'Workbook' || name === 'Book');
    return isWorkbook ? ['.xls', '.et'] : [];
  } catch {
    return [];
  }
}

/** The endings that a file that is no workbook may have, by its bytes; the first is the usual one. */
function documentKinds(bytes: Uint8Array): string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ['.docx'];
  if (String.fromCharCode(...bytes.subarray(0, 4)) === '%PDF') return ['.pdf'];
  const text = decodeText(bytes)?.text ?? '';
  return isWebPage(text) ? ['.html', '.htm'] : ['.txt'];
}

/** Text in UTF-16 has zero bytes too; it begins with a byte order mark. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A name with an ending that fits its bytes, so that every reader takes the file for what it is. */
function nameWith(path: string, endings: readonly string[]): string {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  if (endings.includes(ending)) return `${name.slice(0, name.length - ending.length)}${ending}`;
  const known = /^\.(?:xlsx?|et|ods|csv|tsv|txt|docx?|wps|html?|pdf)$/u.test(ending);
  return `${known ? name.slice(0, name.length - ending.length) : name}${endings[0] ?? ''}`;
}

async function listsOfWorkbook(name: string, bytes: Uint8Array) {
  const file = { name, bytes, sheet: null, attachment: null };
  const sheets = await filledSheets(file);
  const [whole] = sheets.length > 1 ? (await readTables(file)).tables : [];
  if (whole?.sheets !== undefined) {
    return {
      lists: [{ sheet: null, attachment: null, title: null, table: whole }],
      problems: [],
      sheets,
    };
  }
  const lists: FoundList[] = [];
  const problems: string[] = [];
  for (const sheet of sheets.length === 0 ? [null] : sheets) {
    const read = await readTables({ name, bytes, sheet, attachment: null });
    problems.push(...read.problems.map(describeProblem));
    for (const table of read.tables) {
      if (findHeader(table, null) === null) continue;
      lists.push({ sheet: sheets.length > 1 ? sheet : null, attachment: null, title: null, table });
    }
  }
  return { lists, problems, sheets };
}

/** The number of the attachment that a clause stands in or below; null outside attachments. */
function attachmentOf({ anchor }: Clause): string | null {
  return /^c-att\d+/u.exec(anchor)?.[0] ?? null;
}

/** The lists in the attachments of a text, one an attachment. */
async function listsOfText(
  name: string,
  bytes: Uint8Array,
  { policy, original, marks }: TextReading,
) {
  const { clauses } = policy;
  const lines = original.split('\n');
  const anchors = clauses.flatMap((clause) => {
    const anchor = attachmentOf(clause);
    return clause.table !== null && anchor !== null && headsList(clause.table, lines, marks)
      ? [anchor]
      : [];
  });
  const lists: FoundList[] = [];
  for (const anchor of new Set(anchors)) {
    const attachment = Number(anchor.slice('c-att'.length));
    const { tables } = await readTables({ name, bytes, sheet: null, attachment });
    const [table] = tables;
    if (table !== undefined && findHeader(table, null) !== null) {
      const title = clauses.find((clause) => clause.anchor === anchor)?.heading ?? null;
      lists.push({ sheet: null, attachment: anchor, title, table });
    }
  }
  return lists;
}

/** How many words of a file stand outside the rows of its table; a list has few, a text most. */
function isMostlyTable(table: Table, text: string): boolean {
  const inTable = table.rows
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .reduce((sum, { cells }) => sum + cells.join('').replaceAll(/\s/gu, '').length, 0);
  return inTable * 2 > text.replaceAll(/[\s,;|，]/gu, '').length;
}

/** The list that a file without a workbook is made of; null where it is a text, or nothing known. */
async function listOfPlain(path: string, bytes: Uint8Array, words: string) {
  for (const ending of ['.csv', ...documentKinds(bytes)]) {
    if (ending === '.csv' && documentKinds(bytes)[0] !== '.txt') continue;
    const name = nameWith(path, ending === '.txt' ? ['.txt', '.csv'] : [ending]);
    const { tables } = await readTables({ name, bytes, sheet: null, attachment: null });
    const [table] = tables;
    if (table === undefined || findHeader(table, null) === null) continue;
    if (isMostlyTable(table, words)) return { name, table };
  }
  return null;
}

/**
 * Says what a file is by its bytes, whatever it is called: a list, or a text with the lists in its
 * attachments; else why it can be neither and what to do.
 *
 * @param day the day for which a text's standing is judged
 */
export async function recognise(file: GivenFile, day: string): Promise<Recognised> {
  const { path, bytes } = file;
  const sha256 = sha256Of(bytes);
  const refused = (name: string, lines: readonly string[]): Recognised => {
    return { ...file, sha256, name, kind: 'refused', lines };
  };
  const own = basename(path);
  if (bytes.length === 0) return refused(own, [`${own}：是空文件（0 字节）。请取得完整的原件。`]);
  const endings = workbookKinds(bytes);
  if (endings.length > 0) {
    const name = nameWith(
      path,
      workbookEndings.filter((ending) => endings.includes(ending)),
    );
    const { lists, problems, sheets } = await listsOfWorkbook(name, bytes);
    if (lists.length > 0) return { ...file, sha256, name, kind: 'list', lists };
    if (problems.length > 0) return refused(own, problems);
    const where =
      sheets.length === 0
        ? '没有内容'
        : `工作表 ${sheets.map((one) => `“${one}”`).join('、')} 都没有名单的表头`;
    return refused(own, [
      `${own}：是电子表格，但${where}（至少要有序号、区县、片区名称、面积、实施阶段中的三列）。请核对是不是片区名单；表头用别的词的，请照 docs/publish-answers.md 写版式。`,
    ]);
  }
  const isSheetName = workbookEndings.includes(extname(own).toLowerCase());
  if (isSheetName && documentKinds(bytes)[0] === '.txt' && bytes.includes(0) && !isWide(bytes)) {
    return refused(own, [`${own}：名字像电子表格，内容不是表格文件。请向制发单位重新取得原件。`]);
  }
  const kinds = documentKinds(bytes);
  const name = nameWith(path, kinds);
  const reading = await readTextFile(name, bytes, { city: '', day });
  const words = 'policy' in reading ? reading.policy.clauses.map(wordsOfClause).join('') : '';
  const plain = await listOfPlain(
    path,
    bytes,
    words === '' ? (decodeText(bytes)?.text ?? '') : words,
  );
  if (plain !== null) {
    const lists = [{ sheet: null, attachment: null, title: null, table: plain.table }];
    return { ...file, sha256, name: plain.name, kind: 'list', lists };
  }
  if (!('policy' in reading))
    return refused(own, [`${own}：${reading.message}。请${reading.remedy}。`]);
  const lists = await listsOfText(name, bytes, reading);
  return { ...file, sha256, name, kind: 'text', reading, lists };
}

function wordsOfClause({ number, heading, text, table }: Clause): string {
  const cells = table === null ? [] : printedRows(table);
  return `${number ?? ''}${heading ?? ''}${text}${cells.flat().join('')}`;
}
