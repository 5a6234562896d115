import type { PolicyMetadata } from '../../facts/kinds/policy.ts';

/** What a text says of itself, by which the lines of its head are known. */
export type HeadFacts = Pick<PolicyMetadata, 'title' | 'docNumber' | 'issuer'>;

/** How a line of the head of a 公文 is set: titles and numbers in the middle, who signs at the right. */
export type HeadLine = 'title' | 'mark' | 'addressee' | 'signature' | 'words';

const compact = (words: string): string => words.replaceAll(/\s+/gu, '');
const day =
  /^[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
/** A shorter line could be part of a title by chance. */
const leastOfTitle = 6;

/** Tells how one line of a head is set; what is not known for sure is set as words. */
export function headLine(line: string, { title, docNumber, issuer }: HeadFacts): HeadLine {
  const words = compact(line);
  if (/[：:]$/u.test(words)) return 'addressee';
  const body = issuer === null ? null : compact(issuer);
  if (words === body || day.test(words)) return 'signature';
  if (words.length >= leastOfTitle && compact(title).includes(words)) return 'title';
  const isNumber = docNumber !== null && words === compact(docNumber);
  const isMasthead = body !== null && words === `${body}文件`;
  return isNumber || isMasthead || /^[（(][^（()）]{2,12}[）)]$/u.test(words) ? 'mark' : 'words';
}

/** Words and the gaps among them where the paper broke a line within a Chinese sentence, in turn. */
export const atLineEnds = (words: string): string[] =>
  words.split(/(?<=[\p{Script=Han}）》”])(\s+)(?=[\p{Script=Han}（《“])/u);
