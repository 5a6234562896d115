import { readNumeral } from '../policy/numerals.ts';
import { dayInWords } from '../words/date.ts';
import { unspaced } from '../unspaced.ts';

/** A figure as a text prints it, with the words that say what it is of. */
export interface PrintedFigure {
  /** A day is `YYYY-MM-DD`. */
  readonly value: number | string;
  /** As printed behind it (亩, 万元, 个工作日); `日期` for a day, `%` for 百分之八十; empty where none stands there. */
  readonly unit: string;
  /** The words before it, back to the last pause or figure. */
  readonly before: string;
  /** The same back to the last pause alone. */
  readonly phrase: string;
  /** The words behind it and its unit, up to the next figure. */
  readonly after: string;
}

/** Units that stand behind figures; of two that begin alike the longer first. */
const units = [
  ...[
    '个百分点',
    '百分点',
    '个工作日',
    '工作日',
    '个月',
    '平方公里',
    '平方千米',
    '平方米',
    '万平方米',
  ],
  ...[
    '亿元',
    '万元',
    '元',
    '万亩',
    '亩',
    '万公顷',
    '公顷',
    '公里',
    '千米',
    '米',
    '吨',
    '%',
    '％',
    '‰',
  ],
  ...[
    '周年',
    '年度',
    '年',
    '月',
    '日',
    '天',
    '小时',
    '周',
    '种',
    '项',
    '处',
    '家',
    '宗',
    '户',
    '人',
    '层',
  ],
  ...['幢', '栋', '倍', '次', '份', '批', '件', '条', '类', '片', '名', '套', '个'],
].toSorted((a, b) => b.length - a.length);

const unit = units.join('|');
const pattern = new RegExp(
  `(?<day>${dayInWords})|百分之(?<share>[一二三四五六七八九十百]+)(?!点)|(?<![\\d.])(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<counted>${unit})?|(?<words>[一二两三四五六七八九十百]+)(?<wordUnit>${unit})`,
  'gu',
);
const pause = /[，,；;：:。！？、\n]/u;

function dayOf(printed: string): string {
  const [year = '', month = '', day = ''] = printed.split(/[年月日]/u);
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Every figure of a text, in order. White space does not count: pages and editors break lines there. */
export function printedFigures(text: string): PrintedFigure[] {
  const plain = unspaced(text).replaceAll('％', '%');
  const found = [...plain.matchAll(pattern)];
  return found.map(({ 0: whole, index, groups = {} }, at) => {
    const { day, share, digits, counted = '', words = share ?? '', wordUnit = '' } = groups;
    const previous = found[at - 1];
    const next = found[at + 1];
    const from = previous === undefined ? 0 : previous.index + previous[0].length;
    const lead = plain.slice(0, index);
    const phrase = lead.split(pause).at(-1) ?? '';
    const near = plain.slice(from, index).split(pause).at(-1) ?? '';
    const value =
      day !== undefined
        ? dayOf(day)
        : digits === undefined
          ? readNumeral(words)
          : Number(digits.replaceAll(',', ''));
    return {
      value,
      unit: day === undefined ? `${share === undefined ? '' : '%'}${counted}${wordUnit}` : '日期',
      before: near,
      phrase,
      after: plain.slice(index + whole.length, next?.index ?? plain.length),
    };
  });
}

/**
 * Digits of our own words that a text does not print: `2027` in 到2027年 must stand in it, as digits
 * or as a number word (两年 bears out 2).
 */
export function digitsNotIn(ours: string, texts: readonly string[]): string[] {
  const printed = new Set(
    texts.flatMap((text) => [
      ...(text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number),
      ...(text.match(/[一二两三四五六七八九十百]+/gu) ?? []).map(readNumeral),
    ]),
  );
  const claimed = ours.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(/\d+(?:\.\d+)?/gu) ?? [];
  return [...new Set(claimed)].filter((digits) => !printed.has(Number(digits)));
}

/** Pairs of neighbouring characters. */
function pairsOf(words: string): string[] {
  const characters = Array.from(words.replaceAll(/[\s\p{P}]/gu, ''));
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** How much of `words` stands in `text`, 0 to 1, by pairs of neighbouring characters. */
export function shareIn(words: string, text: string): number {
  const pairs = pairsOf(words);
  const known = new Set(pairsOf(text));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length;
}
