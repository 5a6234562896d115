import { cellBreak } from '../../../src/rules/policy/lines.ts';
import { unlessDamaged } from '../../files/damage.ts';
import { readXml } from '../../scan/xml-words.ts';
import { isIntact, overlongRun } from '../readers/zip-size.ts';
import { checkNumbering } from './docx-numbering.ts';
import { WordDamage } from './word-damage.ts';

export { WordDamage };

/** What is struck out, or stands again for older programs beside what is read. */
const asides = new Set(['del', 'moveFrom', 'Choice', 'txbxContent']);

const nameOf = (name: string): string => name.split('/').at(-1) ?? name;

/** The words of the body, run by run, without white space; throws where the XML is not well-formed. */
function printedRuns(part: Uint8Array): string[] {
  const runs: string[] = [];
  let aside = 0;
  let open: string | null = null;
  readXml(part, {
    open: ({ name }) => {
      if (asides.has(name)) aside += 1;
      if (name === 't' && aside === 0) open = '';
    },
    text: (text) => {
      if (open !== null) open += text;
    },
    close: (name) => {
      if (asides.has(name)) aside -= 1;
      if (name !== 't' || open === null) return;
      runs.push(open.replaceAll(/\s/gu, ''));
      open = null;
    },
  });
  return runs.filter((run) => run !== '');
}

/**
 * Refuses a body in which a paragraph stands within another, but in a text box: Word does not open it, and no
 * two programs number it alike.
 *
 * @throws WordDamage
 */
export function checkNesting(part: Uint8Array): void {
  const open: ('paragraph' | 'box' | null)[] = [];
  let own: string | null = null;
  readXml(part, {
    open: ({ name, prefix }) => {
      own ??= prefix;
      const isParagraph = name === 'p' && prefix === own;
      if (isParagraph && open.lastIndexOf('paragraph') > open.lastIndexOf('box'))
        throw new WordDamage('损坏的 Word 文件（一段文字套在另一段里）');
      open.push(isParagraph ? 'paragraph' : name === 'txbxContent' ? 'box' : null);
    },
    close: () => {
      open.pop();
    },
  });
}

/** The words of the text boxes, box by box, without white space. */
function boxedWords(part: Uint8Array): string[] {
  const boxes: string[] = [];
  let depth = 0;
  let open = false;
  readXml(part, {
    open: ({ name }) => {
      if (name === 'txbxContent') {
        if (depth === 0) boxes.push('');
        depth += 1;
      }
      if (name === 't' && depth > 0) open = true;
    },
    text: (text) => {
      if (open) boxes.push(`${boxes.pop() ?? ''}${text}`);
    },
    close: (name) => {
      if (name === 'txbxContent') depth -= 1;
      if (name === 't') open = false;
    },
  });
  return boxes.map((words) => words.replaceAll(/\s/gu, '')).filter((words) => words !== '');
}

/**
 * Holds what was read of a Word document against its text boxes; gives the words of each box once.
 *
 * @throws WordDamage with the words of a box that was not read
 */
export function checkBoxes(body: Uint8Array, taken: string): readonly string[] {
  const read = taken.replaceAll(cellBreak, '').replaceAll(/\s/gu, '');
  const boxes = [...new Set(boxedWords(body))];
  const lost = boxes.find((words) => !read.includes(words));
  if (lost !== undefined)
    throw new WordDamage(`文本框里的“${lost.slice(0, 20)}”读不出来的 Word 文件`);
  return boxes;
}

/** The words of the running heads and feet of a Word document, which are no part of its text. */
export function runningWords(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const words = Object.entries(parts).flatMap(([name, part]) =>
    /^word\/(?:header|footer)\d*\.xml$/u.test(name) ? [printedRuns(part).join('')] : [],
  );
  // 第 1 页 共 3 页 counts pages.
  return [...new Set(words)].filter((text) =>
    /\p{Script=Han}{2}/u.test(text.replaceAll(/第\d*页|共\d*页/gu, '')),
  );
}

/**
 * Holds a Word document against its checksums and its XML against the rules of XML, before readers
 * repair in silence what is broken.
 *
 * @throws WordDamage that names the part
 */
export function checkWordParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, Uint8Array>>,
): void {
  if (!isIntact(bytes, parts)) throw new WordDamage('损坏的 Word 文件（校验和不符）');
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    if (overlongRun(part) !== null)
      throw new WordDamage(`一段文字超过 25 万字节的 Word 文件（${nameOf(name)}）`);
    const isWellFormed = unlessDamaged(
      () => {
        readXml(part, {});
        return true;
      },
      () => false,
    );
    if (!isWellFormed) throw new WordDamage(`损坏的 Word 文件（${nameOf(name)} 的标记不完整）`);
  }
  for (const name of Object.keys(valued)) {
    const part = parts[name];
    if (part !== undefined) checkValues(name, part);
  }
  checkNumbering(parts);
  const body = parts['word/document.xml'];
  const isNumbered =
    body !== undefined && /<w:numId w:val="[1-9]/u.test(Buffer.from(body).toString());
  if (isNumbered && parts['word/numbering.xml'] === undefined) {
    throw new WordDamage('缺少自动编号定义（numbering.xml）的 Word 文件，条款的编号读不出来');
  }
}

/** Elements that say nothing without their value: a level, a numbering, a merge, how a number is printed. */
const valued: Readonly<Record<string, RegExp>> = {
  'word/document.xml': /<w:(ilvl|numId|gridSpan)(?=[\s/>])([^>]*)>/gu,
  'word/numbering.xml': /<w:(abstractNumId|start|numFmt|lvlText)(?=[\s/>])([^>]*)>/gu,
};
const texts = new Set(['numFmt', 'lvlText']);

/** Throws where such an element has lost its value: Word would number or merge at its own will. */
function checkValues(name: string, part: Uint8Array): void {
  const xml = Buffer.from(part).toString();
  for (const [, element = '', attributes = ''] of xml.matchAll(valued[name] ?? /$^/gu)) {
    const value = /\sw:val=(["'])(.*?)\1/u.exec(attributes)?.[2];
    if (value !== undefined && (texts.has(element) || /^-?\d+$/u.test(value))) continue;
    throw new WordDamage(
      `损坏的 Word 文件（${nameOf(name)} 的 ${element} 没有${texts.has(element) ? '值' : '数值'}）`,
    );
  }
}

interface Cell {
  readonly at: number;
  span: number;
  goesOn: boolean;
  words: string;
}

/**
 * Holds the merged cells of tables against the row above.
 *
 * @throws WordDamage where a cell goes on none, or one of another width: the cells behind it would shift
 */
export function checkMerges(body: Uint8Array): void {
  const tables: { above: Cell[]; row: Cell[] }[] = [];
  readXml(body, {
    open: ({ name, attributes }) => {
      const table = tables.at(-1);
      const last = table?.row.at(-1);
      if (name === 'tbl') tables.push({ above: [], row: [] });
      else if (name === 'tc') {
        table?.row.push({
          at: last === undefined ? 0 : last.at + last.span,
          span: 1,
          goesOn: false,
          words: '',
        });
      } else if (last === undefined) return;
      else if (name === 'gridSpan') last.span = Number(attributes['val'] ?? '1');
      else if (name === 'vMerge') last.goesOn = attributes['val'] !== 'restart';
    },
    text: (text) => {
      const last = tables.at(-1)?.row.at(-1);
      if (last !== undefined) last.words += text.trim();
    },
    close: (name) => {
      const table = tables.at(-1);
      if (name === 'tbl') tables.pop();
      if (name !== 'tr' || table === undefined) return;
      const { above, row } = table;
      const fits = ({ at, span, goesOn }: Cell): boolean =>
        !goesOn || above.some((cell) => cell.at === at && cell.span === span);
      if (!row.every(fits)) {
        throw new WordDamage(
          `表格中“${row
            .map(({ words }) => words)
            .join('｜')
            .slice(0, 30)}”一行的合并单元格与上一行对不上的 Word 文件`,
        );
      }
      table.above = row;
      table.row = [];
    },
  });
}

/**
 * Holds what was read of a Word document against the words of its body, in their order.
 *
 * @throws WordDamage with the first words that were not read: a formula, a ruby, an unknown element
 */
export function checkAllRead(body: Uint8Array, taken: string): void {
  const read = taken.replaceAll(cellBreak, '').replaceAll(/\s/gu, '');
  let at = 0;
  let before = '';
  for (const run of printedRuns(body)) {
    const found = read.indexOf(run, at);
    if (found < 0) {
      const place = before === '' ? '开头' : `“${before.slice(-15)}”之后`;
      throw new WordDamage(`${place}的“${run.slice(0, 20)}”（公式、注音等）读不出来的 Word 文件`);
    }
    at = found + run.length;
    before = `${before}${run}`.slice(-30);
  }
}
