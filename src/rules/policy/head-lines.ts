import type { PolicyMetadata } from '../../facts/kinds/policy.ts';
import { isDateLine } from './signature.ts';
import { unspaced } from '../unspaced.ts';

/** What a text says of itself, by which the lines of its head are known. */
export type HeadFacts = Pick<PolicyMetadata, 'title' | 'docNumber' | 'issuer'>;

/** How a line of the head of a 公文 is set: titles and numbers in the middle, who signs at the right. */
export type HeadLine = 'title' | 'mark' | 'addressee' | 'signature' | 'words';

/** （2024年1月15日） stands in the middle below a title, as （试行） does. */
const inBrackets = /^[（(][^（()）]{2,12}[）)]$/u;
/** A shorter line could be part of a title by chance. */
const leastOfTitle = 6;

/** Tells how one line of a head is set; what is not known for sure is set as words. */
export function headLine(line: string, { title, docNumber, issuer }: HeadFacts): HeadLine {
  const words = unspaced(line);
  if (/[：:]$/u.test(words)) return 'addressee';
  const body = issuer === null ? null : unspaced(issuer);
  if (words === body || (isDateLine(words) && !inBrackets.test(words))) return 'signature';
  if (words.length >= leastOfTitle && unspaced(title).includes(words)) return 'title';
  const isNumber = docNumber !== null && words === unspaced(docNumber);
  const isMasthead = body !== null && words === `${body}文件`;
  return isNumber || isMasthead || inBrackets.test(words) ? 'mark' : 'words';
}

/** Words and the gaps among them where the paper broke a line within a Chinese sentence, in turn. */
export const atLineEnds = (words: string): string[] =>
  words.split(/(?<=[\p{Script=Han}）》”])(\s+)(?=[\p{Script=Han}（《“])/u);
