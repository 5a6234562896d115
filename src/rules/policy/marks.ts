import { readNumeral } from './numerals.ts';
import { unspaced } from '../unspaced.ts';

/** A mark that opens a part of a text. */
export interface Mark {
  kind: 'numbered' | 'stage' | 'dash' | 'attachment' | 'unnumbered';
  /** As printed, e.g. `（三）`; empty where words open the part (问：…). */
  printed: string;
  /** The printed number; null for dashes and for 附件 without a number. */
  value: number | null;
  /** The number behind 之 (第五条之一) or a dash (附件1-2); null where none is printed. */
  sub: number | null;
  /** Order of the styles: a mark opens a part inside the nearest open part of a lower rank. */
  rank: number;
  /** What follows the mark on the line. */
  rest: string;
  /** Of a heading that only its style tells, as Word and web pages count them. */
  level?: number;
}

/** The rank of 第…条: what stands below it is 款, 项 and 目. */
export const articleRank = 2;
/** The rank of 一、 where such headings stand above the articles, as chapters do. */
export const headingAboveArticles = 1.7;
/** The rank of I. or Ⅰ. above 一、, and of A. below all digits. */
export const romanRank = 2.6;
export const letterRank = 8;
/** The rank of 壹、, above 一、. */
const formalRank = 2.8;
/** The rank of 一、 */
export const outlineRank = 3;
/** The rank of 【一】, between 一、 and （一）. */
const bracketRank = 3.6;
/** The rank of §1, as a chapter has it; §1.1 stands below it. */
const sectionSignRank = 1.6;
/** The rank of 任务1：, below （一） and above 1. */
export const namedRank = 4.5;
/** The rank of 第一，, below 1. and above （1）. */
export const ordinalRank = 5.5;
/** The rank of 1. */
export const digitRank = 5;

const numeral = '[一二三四五六七八九十百千零〇○0-9０-９]+';
// 第 一 条, 第 二 十 条: some writers set the number apart.
const apart = `\\s*((?:${numeral}\\s*)+)`;
const word = '一二三四五六七八九十百零〇';
const formal = '壹贰叁肆伍陆柒捌玖拾';

interface Style {
  kind: Mark['kind'];
  rank: number;
  pattern: RegExp;
  /** Where true, the mark counts only where its number fits the run that it stands in. */
  doubtful?: boolean;
}

// What tells a title from a sentence: it is short and holds no mark of a sentence.
const title = '(?=[^。；，,：:]{1,30}$)';
// 第三条规定的…, 第三条第一款 and 第三条、第四条 cite an article, they do not open one; 第三条第三人… does.
const noReference = `(?!\\s*(?:第${numeral}[条款项目章节]|规定|所[称列述]|[、，,；。：的款至]|项(?!目)|(?:修改|增加)[为一二两后，：:]|删去|中的))`;
const article = `第${apart}条(?:\\s*之\\s*([${word}]+))?`;

/** 第二章 总则, 第二章：总则, and 第二章总则 where a title follows. */
const division = (name: string, rank: number): Style => ({
  kind: 'numbered',
  rank,
  pattern: new RegExp(`^第${apart}${name}(?:(?=\\s|$)|[：:]\\s*|${title})`, 'u'),
});

// Ranks follow GB/T 9704: 一、（一）1.（1）; 编 章 节 条 stand above, ① below.
const styles: readonly Style[] = [
  {
    kind: 'attachment',
    rank: 0,
    pattern:
      /^附\s*(?:件|录|表)\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]+)(?:[-—－–]([0-9]{1,2}))?)?\s*[：:]?$/u,
  },
  {
    kind: 'attachment',
    rank: 0,
    pattern: /^附\s*录[\s\u3000]+(?=[^\sA-Z\d。；][^。；]{0,39}$)/u,
  },
  {
    kind: 'attachment',
    rank: 0,
    pattern:
      /^附\s*(?:件|表)\s*([0-9０-９]{1,2}|[一二三四五六七八九十]+)(?:[-—－–]([0-9]{1,2}))?(?:\s*[：:]\s*|[\s.．]+)(?=[^。；]{1,60}$)/u,
    doubtful: true,
  },
  {
    kind: 'attachment',
    rank: 0,
    pattern: /^附\s*(?:(?:件|录|表)?\s*[：:]\s*|[表图][\s\u3000]+(?![\sA-Z\d]))(?=[^。；]{1,60}$)/u,
    doubtful: true,
  },
  {
    kind: 'stage',
    rank: 3.5,
    pattern: new RegExp(
      `^第(${numeral})(?:阶段|步|环节)(?:[（(][^（()）。]{1,20}[）)])?[：:]`,
      'u',
    ),
  },
  division('部分', 0.3),
  division('篇', 0.35),
  division('编', 0.4),
  division('分编', 0.6),
  division('章', 1),
  division('节', 1.5),
  {
    kind: 'numbered',
    rank: articleRank,
    pattern: new RegExp(
      `^${article}(?:[：:]\\s*|(?=\\s|$|[（(【〔［[](?![${word}\\d]+[）)】〕］\\]])))`,
      'u',
    ),
  },
  {
    kind: 'numbered',
    rank: articleRank,
    pattern: new RegExp(`^${article}${noReference}`, 'u'),
    doubtful: true,
  },
  // I. and A. begin words too: they count where others count on from them.
  {
    kind: 'numbered',
    rank: romanRank,
    pattern: /^([IVX]{1,5}|[Ⅰ-Ⅻ])[.．、](?!\w)/u,
    doubtful: true,
  },
  {
    kind: 'numbered',
    rank: letterRank,
    pattern: /^([A-Za-zＡ-Ｚａ-ｚ])[.．、)）](?!\w)/u,
    doubtful: true,
  },
  { kind: 'numbered', rank: formalRank, pattern: new RegExp(`^([${formal}]+)[、．.](?!\\d)`, 'u') },
  {
    kind: 'numbered',
    rank: 3,
    pattern: new RegExp(`^([${word}]+)(?:[、．]|\\.(?![\\d${word}]))`, 'u'),
  },
  // 一, 范围: a comma counts before a title alone.
  { kind: 'numbered', rank: 3, pattern: new RegExp(`^([${word}]{1,3})[,，]\\s*${title}`, 'u') },
  { kind: 'numbered', rank: 4, pattern: new RegExp(`^[（(]\\s*([${word}]+)\\s*[）)]`, 'u') },
  { kind: 'numbered', rank: 4, pattern: /^([㈠-㈩])/u },
  // 【一】 heads what （一） or 1. stands below.
  {
    kind: 'numbered',
    rank: bracketRank,
    pattern: new RegExp(`^[【〔［]\\s*([${word}]{1,3})\\s*[】〕］]`, 'u'),
  },
  { kind: 'numbered', rank: sectionSignRank, pattern: /^§\s*(\d{1,3})(?![\d.])/u },
  { kind: 'numbered', rank: sectionSignRank + 0.1, pattern: /^§\s*\d{1,3}\.(\d{1,3})(?![\d.])/u },
  {
    kind: 'numbered',
    rank: sectionSignRank + 0.2,
    pattern: /^§\s*(?:\d{1,3}\.){2}(\d{1,3})(?![\d.])/u,
  },
  {
    // 1、2009年… is an item; 1、2、3号楼 counts houses, 1.申请→2.审核 draws steps on one line.
    kind: 'numbered',
    rank: digitRank,
    pattern:
      /^(?![1１][.．、][^。]*→\s*[2２][.．、])([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、(?![0-9０-９]{1,3}(?:[、，和至及号栋幢#]|$)))/u,
  },
  { kind: 'numbered', rank: digitRank, pattern: /^([⒈-⒛])/u },
  // 01 为什么要出台, as sheets of questions number them.
  {
    kind: 'numbered',
    rank: digitRank,
    pattern: /^(0[1-9])[\s\u3000]+(?=\p{Script=Han}[^。；，,：:\s]{1,30}$)/u,
    doubtful: true,
  },
  // 任务1：…, 举措二：…: they count where others count on from them.
  {
    kind: 'numbered',
    rank: namedRank,
    pattern: new RegExp(
      `^(?:任务|措施|举措|行动|工程|事项|项目)\\s*([0-9０-９]{1,2}|[${word}]{1,3})(?:\\s*[：:、.．]|[\\s\\u3000]+${title})`,
      'u',
    ),
    doubtful: true,
  },
  // 第一，…: below all numbers that GB/T 9704 knows but （1）.
  {
    kind: 'numbered',
    rank: ordinalRank,
    pattern: new RegExp(`^第([${word}]{1,3})[，,：:]`, 'u'),
    doubtful: true,
  },
  {
    kind: 'numbered',
    rank: digitRank,
    pattern: /^([0-9０-９]{1,2})[.．](?=[0-9０-９])/u,
    doubtful: true,
  },
  { kind: 'numbered', rank: 6, pattern: /^[（(]\s*([0-9０-９]{1,3})\s*[）)]/u },
  { kind: 'numbered', rank: 6, pattern: /^([⑴-⒇])/u },
  { kind: 'numbered', rank: 6.5, pattern: /^([0-9０-９]{1,2})[)）]/u },
  // ①甲；②乙；③丙。 on one line is a list in a sentence; ③除①、②外的 cites items.
  { kind: 'numbered', rank: 7, pattern: /^(?!①.*[；;]\s*②)([①-⑳])/u },
  { kind: 'dash', rank: 9, pattern: /^(?:——|－－|[•●·▪])/u },
];

// Signs that hold their number whole: the first of each run, and the number that it stands for.
const signs: readonly (readonly [string, string])[] = [
  ['①', '⑳'],
  ['㈠', '㈩'],
  ['⒈', '⒛'],
  ['⑴', '⒇'],
];

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** IV is 4 as a Roman number; A is 1 as a letter. */
function letterValue(letters: string, rank: number): number {
  if (rank === letterRank) return letters.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  const values = Array.from(letters, (letter) => romans[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function valueOf(printed: string | undefined, rank: number): number | null {
  if (printed === undefined) return null;
  if (/^[IVXⅠ-ⅫA-Za-zＡ-Ｚａ-ｚ]+$/u.test(printed))
    return letterValue(printed.normalize('NFKC').toUpperCase(), rank);
  const run = signs.find(([first, last]) => printed >= first && printed <= last);
  if (run !== undefined) return printed.charCodeAt(0) - run[0].charCodeAt(0) + 1;
  const value = readNumeral(unspaced(printed));
  return Number.isNaN(value) ? null : value;
}

function read(text: string, doubtful: boolean): Mark | null {
  for (const style of styles) {
    if ((style.doubtful ?? false) !== doubtful) continue;
    const { kind, rank, pattern } = style;
    const match = pattern.exec(text);
    if (match === null) continue;
    const printed = match[0].trimEnd();
    const value = kind === 'dash' ? null : valueOf(match[1], rank);
    const sub = valueOf(match[2], rank);
    const rest = text.slice(match[0].length).trimStart();
    return { kind, rank, printed, value, sub, rest };
  }
  return null;
}

/** ★一、, ※（二）: signs that set a point off. */
const star = /^[★☆▲△◆◇■□●○※►▶✦]\s*/u;

/** Reads the mark at the start of a line; null where there is none. The mark and `rest` give the line. */
export function readMark(text: string): Mark | null {
  const [ornament = ''] = star.exec(text) ?? [];
  if (ornament === '') return read(text, false);
  const mark = read(text.slice(ornament.length), false);
  return mark?.kind === 'numbered' ? { ...mark, printed: ornament + mark.printed } : null;
}

/** A mark that counts only where its number fits: 第三条 without a space, 1.2024年…, 附件1：任务清单. */
export function readDoubtfulMark(text: string): Mark | null {
  return read(text, true);
}

/** The mark of an article at the start of a line that may cite one; null where none stands there. */
export function articleOpening(text: string): Mark | null {
  const mark = readMark(text) ?? readDoubtfulMark(text);
  return mark?.rank === articleRank ? mark : null;
}

/** Whether words are in another language than the text: a translation set below it. */
export function isForeign(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3,}/u.test(text);
}

/** Whether a line opens a note on a table: 注：…, 备注：1.…. */
export function opensTableNote(text: string): boolean {
  return /^[（(]?(?:备\s*)?注\s*\d?\s*[：:]/u.test(text);
}

/** Whether a line names a table or tells its unit: 表1 准入标准, 单位：亩. */
export function isTableCaption(text: string): boolean {
  return /^(?:附?表|图)\s*[\d一二三四五六七八九十A-Z][\d.-]*(?=[\s：:]|$)[^。；]{0,40}$|^[（(]?(?:计量)?单位\s*[：:]/u.test(
    text,
  );
}

/** Whether a line opens the note that names the attachments: `附件：1.…`, also behind a list dash. */
export function opensAttachmentNote(text: string): boolean {
  return /^(?:-\s*)?附\s*(?:件|表)?\s*[：:]\s*\S/u.test(text);
}

/** Whether a line is a further entry of that note. */
export function isNoteEntry(text: string): boolean {
  return /^(?:-\s*)?(?:[\d０-９]{1,2}(?:[-—]\d{1,2})?[.．、]\s*\S|附\s*件\s*[\d０-９]{1,2}(?:[-—]\d{1,2})?\s*[：:.]\s*\S)/u.test(
    text,
  );
}
