import { mask, type Hit } from './hit.ts';
import { candidates, isSerial, type Candidate } from './number-groups.ts';

/** Area codes of the mainland (三位 of the large cities, 四位 elsewhere), after a country code or not. */
const areaCode = String.raw`(?:10|2[0-57-9]|[3-9]\d{2})`;
const withArea = new RegExp(String.raw`^(?:0|(?:00)?86-?0?)(${areaCode})([2-8]\d{6,7})$`);

/** Groups in which people write them, after a country code or not. */
const usualGroups = /^(?:(?:00)?86-|2-|4-)?[2-4]-(?:[78]|[34]-4|4-[34]|2-2-3|3-2-2|2-3-3|4-2-2)$/;

const telephone = /电\s*话|座机|传\s*真|固话|热线|联系方式|联络方式|致电|拨打|来电|tel|phone|fax/i;

/** A number of seven or eight digits that a word right before it calls a telephone's. */
const local =
  /(?:电\s*话|座机|传\s*真|固话|联系方式|联络方式)(?:号码)?(?:[（(][^）)\d]{0,8}[）)])?[:：\t,，为是 ]{0,4}([2-8]\d{2,3}[- ]?\d{4})(?![\d.]|[- ]\d)/g;

/** As far before a number as a word says what it is. */
const mostBefore = 60;

/** The landline that a candidate is, with its area code and the 0 before it; null where it is none. */
function landlineIn({ digits, groups }: Candidate, before: string): string | null {
  const [, area = '', own = ''] = withArea.exec(digits) ?? [];
  if (own === '') return null;
  const said = telephone.test(before);
  // The number of a document may be followed by a day: 0312-20240630.
  if (!said && (groups.length === 1 || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(own))) return null;
  return groups.length === 1 || usualGroups.test(groups.join('-')) ? `0${area}${own}` : null;
}

/** A landline in a line: its digits, and where it begins. */
export interface Landline {
  readonly value: string;
  readonly index: number;
}

/**
 * The landlines of a line: with their area code, whatever parts it from the rest, and without it where the
 * word before them says that they are a telephone's.
 *
 * @param line a line in plain form
 */
export function landlinesIn(line: string): Landline[] {
  const whole = candidates(line).flatMap((candidate): Landline[] => {
    const { index } = candidate;
    const value = landlineIn(candidate, line.slice(Math.max(0, index - mostBefore), index));
    return value === null || isSerial(line, candidate) ? [] : [{ value, index }];
  });
  const short = [...line.matchAll(local)].map(({ 0: words, 1: own = '', index }) => {
    return { value: own.replace(/\D/g, ''), index: index + words.lastIndexOf(own) };
  });
  return [...whole, ...short];
}

const remedy =
  '它和一个人的姓名在一起，可能是个人的：请制发单位另给没有个人姓名和号码的一份，原件不要自己改';

/**
 * The landlines of a line that names a person for what they do (联系人：…, 填表人：…).
 *
 * Official texts print the numbers of offices so that people call them (咨询电话、监督电话、传真): those
 * stand there with the name of a body or with no name at all, and pass; a list's notices tell them
 * (《政府信息公开条例》第二十条 has bodies publish how they are reached). Beside the name of a person a number
 * may be that person's own, and 第十五条 keeps privacy from being published; a person decides.
 */
export function landlinesOfPersons(line: string): Hit[] {
  return landlinesIn(line).map(({ value, index }) => {
    return { kind: '座机号码', index, value, masked: mask(value), remedy };
  });
}
