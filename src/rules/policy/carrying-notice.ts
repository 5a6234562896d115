import type { Block } from './blocks.ts';
import { isNumberLine } from './front.ts';
import {
  isClosingLine,
  isContactLine,
  isDateLine,
  isRemark,
  isSignature,
  signedAndDated,
} from './signature.ts';

const textOf = (block: Block | undefined): string =>
  block?.kind === 'paragraph' || block?.kind === 'note' ? block.text : '';

const carries =
  /(?:印发|转发|批转|公布|发布|下发)(?:给你们|执行|施行)|现[将予].{0,80}(?:印发|转发|批转|公布|发布|下发)/u;
/** Whether words say that they send out what follows them: 现印发给你们. */
export const sendsOut = (text: string): boolean => carries.test(text);

const sends = /(?:印发|转发|批转|公布|发布|下发)[^。：:]*的?通知$/u;

/** Whether a block has a place between the last sentence of a notice and what it carries. */
const signs = (block: Block | undefined): boolean => {
  if (block?.kind === 'note') return true;
  const text = textOf(block);
  return (
    isSignature(text) ||
    isDateLine(text) ||
    signedAndDated(text) !== null ||
    isClosingLine(text) ||
    isContactLine(text) ||
    isRemark(text)
  );
};

const dates = (block: Block): boolean =>
  isDateLine(textOf(block)) || signedAndDated(textOf(block)) !== null;

/**
 * Where a notice that sends out another text ends, among the blocks up to the first number: the notice is
 * whole, with its title, its number, its sentences, its signature and its day, and has no numbers of its
 * own. -1: there is none. A notice without a number that rules nothing itself is no more than the head of what
 * it carries; `isNumbered` tells that the page prints its number beside the text.
 */
export function endOfNotice(blocks: readonly Block[], isNumbered = false): number {
  if (blocks.some((block) => block.kind === 'table' || block.kind === 'footnote')) return -1;
  const sentence = blocks.findIndex((block) => sendsOut(textOf(block)));
  if (sentence < 0 || !/[。！]$/u.test(textOf(blocks[sentence]))) return -1;
  const head = blocks.slice(0, sentence).map(textOf);
  const number = head.findIndex(isNumberLine);
  // The title may be broken into lines, and the number stand above it or below it.
  const titled = head.some((_, at) => sends.test(head.slice(0, at + 1).join('')));
  if (!titled) return -1;
  const day = blocks.findIndex((block, at) => at > sentence && dates(block));
  if (day < 0) return -1;
  const own = blocks.slice(sentence, day);
  const first = own.findIndex(signs);
  const isSigned = own.some((block) => isSignature(textOf(block))) || first < 0;
  const sentences = first < 0 ? own : own.slice(0, first);
  const signature = own.slice(sentences.length);
  const isWhole =
    sentences.every((block) => /[。！]$/u.test(textOf(block))) && signature.every(signs);
  const rules = sentences.some((block) => /起(?:施行|实施|执行)|同时废止/u.test(textOf(block)));
  if (!isSigned || !isWhole || (number < 0 && !isNumbered && !rules)) return -1;
  let end = day + 1;
  while (end < blocks.length && signs(blocks[end])) end += 1;
  return end;
}
