import { load, type CheerioAPI } from 'cheerio';
import { readNumeral, writeNumeral } from '../../../src/rules/policy/numerals.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One level of an automatic numbering: its first number, its style and how it is printed (`第%1章`). */
interface Level {
  /** The style of paragraphs that is numbered here, whatever level it names itself. */
  style: string | null;
  start: number;
  format: string;
  text: string;
  /** Whether the definition says how the number is printed; an empty print is one too. */
  isPrinted: boolean;
  /** Whether numbers of upper levels are printed in Arabic numerals here. */
  legal: boolean;
  /** Whether the count begins anew below the next number of an upper level. */
  restarts: boolean;
}

interface Numbering {
  levels: ReadonlyMap<number, Level>;
  /** Shared by all numberings of one abstract definition: their counts go on. */
  abstract: string;
  overrides: ReadonlyMap<number, number>;
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    ...([
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let left = value;
  return signs.reduce((text, [size, sign]) => {
    const times = Math.floor(left / size);
    left -= times * size;
    return text + sign.repeat(times);
  }, '');
}

const formal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

function printed(value: number, format: string): string {
  if (/chineseLegal|ideographLegal/u.test(format))
    return writeNumeral(value).replaceAll(/[零一二三四五六七八九十百]/gu, (one) =>
      one === '十' ? '拾' : one === '百' ? '佰' : formal.charAt(readNumeral(one)),
    );
  if (format === 'ideographTraditional') return stems.charAt((value - 1) % stems.length);
  if (format === 'ideographZodiac') return branches.charAt((value - 1) % branches.length);
  if (/chinese|ideograph|taiwanese|japanese/iu.test(format)) {
    if (format === 'ideographEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
      return circled(value);
    return writeNumeral(value);
  }
  if (/EnclosedCircle/u.test(format)) return circled(value);
  if (format === 'decimalEnclosedParen') return `(${value})`;
  if (format === 'decimalFullWidth')
    return String(value).replaceAll(/\d/gu, (digit) =>
      String.fromCodePoint(digit.charCodeAt(0) + 0xfee0),
    );
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (/lowerLetter|upperLetter/u.test(format)) {
    const letter = String.fromCodePoint(97 + ((value - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (/Roman/u.test(format))
    return format === 'lowerRoman' ? roman(value).toLowerCase() : roman(value);
  return String(value);
}

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : `(${value})`;

function readLevels($: CheerioAPI, abstract: ReturnType<CheerioAPI>): Map<number, Level> {
  const levels = new Map<number, Level>();
  abstract.children('w\\:lvl').each((_, element) => {
    const level = $(element);
    levels.set(Number(level.attr('w:ilvl')), {
      style: level.children('w\\:pStyle').attr('w:val') ?? null,
      start: Number(level.children('w\\:start').attr('w:val') ?? '1'),
      format: level.children('w\\:numFmt').attr('w:val') ?? 'decimal',
      text: level.children('w\\:lvlText').attr('w:val') ?? '',
      isPrinted: level.children('w\\:lvlText').length > 0,
      legal: level.children('w\\:isLgl').length > 0,
      restarts: level.children('w\\:lvlRestart').attr('w:val') !== '0',
    });
  });
  return levels;
}

/** The definition itself: one may only name the style of lists that holds it. */
function definitionOf($: CheerioAPI, id: string): ReturnType<CheerioAPI> {
  const own = $(`w\\:abstractNum[w\\:abstractNumId="${id}"]`).first();
  const link = own.children('w\\:numStyleLink').attr('w:val');
  if (link === undefined) return own;
  const holder = $('w\\:styleLink').filter((_, element) => $(element).attr('w:val') === link);
  return holder.length === 0 ? own : holder.first().parent();
}

function readNumberings(xml: string): Map<string, Numbering> {
  const $ = load(xml, { xml: true });
  const numberings = new Map<string, Numbering>();
  $('w\\:num').each((_, element) => {
    const abstract = $(element).children('w\\:abstractNumId').attr('w:val') ?? '';
    const definition = definitionOf($, abstract);
    const overrides = new Map<number, number>();
    $(element)
      .children('w\\:lvlOverride')
      .each((__, override) => {
        const start = $(override).children('w\\:startOverride').attr('w:val');
        if (start !== undefined) overrides.set(Number($(override).attr('w:ilvl')), Number(start));
      });
    const levels = readLevels($, definition);
    const anew = $(element).children('w\\:lvlOverride');
    for (const [level, own] of readLevels($, anew)) levels.set(level, own);
    numberings.set($(element).attr('w:numId') ?? '', { levels, abstract, overrides });
  });
  return numberings;
}

interface Place {
  id: string;
  level: number;
}

/**
 * The numbering that paragraph styles bring, by style. A style takes what it does not say itself from the
 * one that it is based on: the numbering of 标题 1 with a level of its own.
 */
function readStyles(xml: string, numberings: ReadonlyMap<string, Numbering>): Map<string, Place> {
  const $ = load(xml, { xml: true });
  const own = new Map<string, { id: string | undefined; level: number | undefined }>();
  const parents = new Map<string, string>();
  $('w\\:style').each((_, element) => {
    const id = $(element).attr('w:styleId') ?? '';
    const parent = $(element).children('w\\:basedOn').attr('w:val');
    if (parent !== undefined) parents.set(id, parent);
    const number = $(element).children('w\\:pPr').children('w\\:numPr');
    const num = number.children('w\\:numId').attr('w:val');
    const level = number.children('w\\:ilvl').attr('w:val');
    if (number.length > 0)
      own.set(id, { id: num, level: level === undefined ? undefined : Number(level) });
  });
  const inherited = <Key extends 'id' | 'level'>(style: string, key: Key) => {
    let at: string | undefined = style;
    for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
      const found = own.get(at)?.[key];
      if (found !== undefined) return found;
      at = parents.get(at);
    }
    return undefined;
  };
  return new Map(
    [...new Set([...own.keys(), ...parents.keys()])].flatMap((style) => {
      const id = inherited(style, 'id');
      if (id === undefined) return [];
      const bound = [...(numberings.get(id)?.levels ?? [])].find(
        ([, level]) => level.style === style,
      );
      return [[style, { id, level: bound?.[0] ?? inherited(style, 'level') ?? 0 }] as const];
    }),
  );
}

/** Counts the paragraphs of all numberings, as Word does while it prints. */
class Counter {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();
  private readonly numberings: ReadonlyMap<string, Numbering>;

  constructor(numberings: ReadonlyMap<string, Numbering>) {
    this.numberings = numberings;
  }

  /** The label of the next paragraph of this numbering and level; empty where it has none. */
  next({ id, level }: Place): string {
    const numbering = this.numberings.get(id);
    const own = numbering?.levels.get(level);
    if (numbering === undefined || own === undefined || own.format === 'none') return '';
    if (own.format === 'bullet') return '';
    const counts = this.counts.get(numbering.abstract) ?? new Map<number, number>();
    this.counts.set(numbering.abstract, counts);
    const override = numbering.overrides.get(level);
    const fresh = override !== undefined && !this.begun.has(`${id} ${level}`);
    this.begun.add(`${id} ${level}`);
    const before = fresh ? undefined : counts.get(level);
    counts.set(level, before === undefined ? (override ?? own.start) : before + 1);
    // A level may go on counting whatever stands above it.
    for (const deeper of [...counts.keys()])
      if (deeper > level && numbering.levels.get(deeper)?.restarts !== false) counts.delete(deeper);
    return own.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const upper = numbering.levels.get(at);
      const value = counts.get(at) ?? upper?.start ?? 1;
      return printed(value, own.legal && at < level ? 'decimal' : (upper?.format ?? 'decimal'));
    });
  }
}

/** Writes the automatic numbers of a document's paragraphs into their words, where they are printed. */
function restore(
  documentXml: string,
  numberings: ReadonlyMap<string, Numbering>,
  styles: ReadonlyMap<string, Place>,
): { xml: string; count: number; unprinted: string[] } {
  const $ = load(documentXml, { xml: true });
  const counter = new Counter(numberings);
  let count = 0;
  const unprinted: string[] = [];
  $('w\\:p').each((_, element) => {
    const properties = $(element).children('w\\:pPr');
    const number = properties.children('w\\:numPr');
    const style = styles.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    const id = number.children('w\\:numId').attr('w:val') ?? style?.id;
    const level = Number(number.children('w\\:ilvl').attr('w:val') ?? style?.level ?? 0);
    if (id === undefined || id === '0') return;
    // A text box stands a second time beside itself, for newer programs.
    if ($(element).closest('mc\\:Choice').length > 0) return;
    // Word gives no number to a paragraph without words.
    if (
      $(element).find('w\\:t').text().trim() === '' &&
      $(element).find('w\\:drawing').length === 0
    )
      return;
    number.remove();
    const label = counter.next({ id, level });
    const isDefined = numberings.get(id)?.levels.get(level)?.isPrinted === true;
    if (!isDefined) unprinted.push($(element).find('w\\:t').text().trim());
    if (label === '') return;
    count += 1;
    const run = $('<w:r><w:t xml:space="preserve"></w:t></w:r>');
    // A label without a mark of its own stands apart from the words: 第一条 为了….
    const gap = /[、.．)）]$/u.test(label) ? '' : ' ';
    run.find('w\\:t').text(`${label}${gap}`);
    if (properties.length > 0) properties.after(run);
    else $(element).prepend(run);
  });
  return { xml: $.xml(), count, unprinted };
}

/** A .docx with its automatic numbers as words. */
interface Numbered {
  readonly bytes: Uint8Array;
  /** How many numbers were written. */
  readonly count: number;
  /** Words of the paragraphs whose numbering nothing defines: Word prints them without a number. */
  readonly unprinted: readonly string[];
}

/** Writes the automatic numbers of a .docx into its words. */
export function withPrintedNumbers(bytes: Uint8Array): Numbered {
  const parts = unzipSync(bytes);
  const numbering = parts['word/numbering.xml'];
  const words = parts['word/document.xml'];
  if (numbering === undefined || words === undefined) return { bytes, count: 0, unprinted: [] };
  const styles = parts['word/styles.xml'];
  const numberings = readNumberings(strFromU8(numbering));
  const { xml, count, unprinted } = restore(
    strFromU8(words),
    numberings,
    styles === undefined ? new Map() : readStyles(strFromU8(styles), numberings),
  );
  // Without its definitions nobody numbers a second time what a style numbers.
  const others = Object.entries(parts).filter(([name]) => name !== 'word/numbering.xml');
  const changed = { ...Object.fromEntries(others), 'word/document.xml': strToU8(xml) };
  return { bytes: zipSync(changed, { level: 0 }), count, unprinted };
}
