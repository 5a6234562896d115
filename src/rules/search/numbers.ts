import { plainDocumentNumbers } from './document-numbers.ts';

const digits = new Map(Array.from('〇一二三四五六七八九').map((word, at) => [word, at]));
digits.set('零', 0).set('两', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const numeral = '[〇零一二两三四五六七八九十百千万亿]';

/** What numbers of the texts count, as a pattern; the longer of two that begin alike first. */
const countingUnits = '亩|个|年|月|日|号|元|户|%|平方米|公顷|米|公里|层|天|倍|项|条|批|期|次';

/** Reads a number below ten thousand, e.g. 一千零五十; null where it is not one. */
function readSection(words: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const word of words) {
    const value = digits.get(word);
    const unit = units.get(word);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

/**
 * Reads a number in Chinese words: 两万 is 20000, 一千零五十 is 1050, 二〇二四 is 2024.
 *
 * @returns null where the words are not one number
 */
export function readNumerals(words: string): number | null {
  if (words === '') return null;
  if (Array.from(words).every((word) => digits.has(word)) && words.length > 1) {
    return Number(Array.from(words, (word) => digits.get(word)).join(''));
  }
  let rest = words;
  let total = 0;
  for (const [word, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    const section = readSection(rest.slice(0, at));
    if (section === null || at === 0) return null;
    total += section * factor;
    rest = rest.slice(at + 1);
  }
  const last = readSection(rest);
  return last === null ? null : total + last;
}

/** 1.5万 → 15000, 20，000 → 20000; the comma is folded to its Chinese shape before. */
function plainFigures(folded: string): string {
  return folded
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, '')
    .replace(
      /(\d+(?:\.\d+)?)(万|亿)(?=亩|平方米|户|人|个|元|吨|公顷|$)/g,
      (all, figure: string, unit: string) => {
        const value = Number(figure) * (unit === '万' ? 1e4 : 1e8);
        return Number.isInteger(value) ? String(value) : all;
      },
    );
}

/** 三百万元 → 300万元: the unit of counting stays a word. */
function numeralsBeforeUnits(folded: string): string {
  return folded.replace(/([〇零一二两三四五六七八九十百千]+)(?=万|亿)/g, (words: string) =>
    String(readNumerals(words) ?? words),
  );
}

function numeralsAsFigures(folded: string): string {
  const percent = new RegExp(`百分之(${numeral}+)`, 'g');
  const counted = new RegExp(`(${numeral}+)(?=${countingUnits})`, 'g');
  const figure = (words: string): string => String(readNumerals(words) ?? words);
  return folded
    .replace(percent, (all, words: string) => {
      const value = readNumerals(words);
      return value === null ? all : `${value}%`;
    })
    .replace(counted, figure);
}

/** 2024-1-30, 2024/01/30, 2024.1.30, 2024年01月30日 and 20240130 → 2024年1月30日; months likewise. */
function plainDates(folded: string): string {
  return folded
    .replace(
      /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/g,
      (_, year: string, month: string, day: string) =>
        `${year}年${Number(month)}月${Number(day)}日`,
    )
    .replace(
      /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
      (_, year: string, month: string, day: string) =>
        `${year}年${Number(month)}月${Number(day)}日`,
    )
    .replace(
      /(?<!\d)((?:19|20)\d\d)[-/.年](0?[1-9]|1[0-2])月?(?!\d|日|月)/g,
      (_, year: string, month: string) => `${year}年${Number(month)}月`,
    );
}

/** 16603 → 16，603: thousands apart, with the comma as it is folded; a year stays one. */
function partedFigures(folded: string): string {
  return /^\d{5,}$/.test(folded) ? folded.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '，') : folded;
}

/**
 * Other ways to write a term: figures for number words, plain dates, document numbers with their
 * brackets.
 *
 * @param typed a term, folded but for white space
 * @returns the other forms, without the term itself
 */
export function otherNotations(typed: string): string[] {
  const forms = [
    plainDocumentNumbers(typed),
    plainFigures(typed),
    partedFigures(typed),
    plainDates(typed),
    numeralsBeforeUnits(typed),
    numeralsAsFigures(plainFigures(typed)),
    plainDates(numeralsAsFigures(typed)),
  ].map((form) => form.replace(/\s/gu, ''));
  return [...new Set(forms)].filter((form) => form !== typed.replace(/\s/gu, ''));
}
