import type { Block } from './blocks.ts';
import { endOfNotice } from './carrying-notice.ts';
import { isNumberLine } from './front.ts';
import { cutSections, endsText, isProse, settleContents, type Sections } from './sections.ts';
import { isClosingLine, isContactLine, isDateLine, isRemark } from './signature.ts';
import { unspaced } from '../unspaced.ts';

/**
 * The role of a text in its file. A notice that carries a plan (印发…的通知) is `covering` where it has
 * numbered points of its own; the plan is the `main` text then. `further` texts follow the main one.
 */
export type TextRole = 'main' | 'covering' | 'further';

/** One text of a file, with the beginning of its anchors. */
export interface FileText {
  role: TextRole;
  /** `c`; `c-n` for a covering notice, `c-t2` for a second text. */
  scope: string;
  /** What its paths begin with; empty for the main text. */
  name: string;
  sections: Sections;
}

const titleEnd =
  /(?:办法|方案|意见|规定|细则|条例|规则|制度|规程|标准|指引|要点|规划|计划|章程|措施|决定|暂行|试行|导则|指南|清单|政策|工作)(?:\s*[（(][^（）()]{1,30}[）)])*$/u;

const isTitle = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  block.mark === null &&
  !block.quoted &&
  block.text.length <= 80 &&
  !/[。；：:，,！？]$/u.test(block.text) &&
  !isDateLine(block.text) &&
  !isContactLine(block.text) &&
  !isRemark(block.text) &&
  !isClosingLine(block.text);

const rankOf = (block: Block | undefined): number | null =>
  block?.kind === 'paragraph' && block.mark?.kind === 'numbered' ? block.mark.rank : null;

const opensRun = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.mark?.kind === 'numbered' && block.mark.value === 1;

const headLimit = 14;

/** Where the run of title, passing line and preamble from `at` on meets a first number; -1: nowhere. */
function firstNumber(blocks: readonly Block[], at: number): number {
  for (let next = at + 1; next < Math.min(blocks.length, at + headLimit); next += 1) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph') return -1;
    if (block.mark !== null) return opensRun(block) && block.mark.rank <= 3 ? next : -1;
  }
  return -1;
}

// What follows a text to explain it: 《…办法》起草说明, 《…意见》政策解读, 起草说明 alone.
const explains =
  /^(?:关于)?《[^》]{2,60}》(?:[（(][^）)]{1,12}[）)])?(?:的)?[^。，；]{0,12}(?:说明|解读|问答|图解)$|^(?:起草|编制|修订|制定)(?:情况)?(?:的)?说明$|^(?:文件|政策)解读$/u;
const explainsTerms = /^(?:名词|术语|用语)(?:解释|说明)$/u;

/** The titles in 《》 that stand before the first number of a file: a notice names what it carries. */
function namedTitles(blocks: readonly Block[]): ReadonlySet<string> {
  const first = blocks.findIndex((block) => rankOf(block) !== null);
  const words = blocks
    .slice(0, Math.max(0, first))
    .map((block) => (block.kind === 'table' ? '' : block.text));
  const titles = words.join('\n').matchAll(/《([^《》]+)》/gu);
  return new Set(Array.from(titles, ([, title = '']) => unspaced(title)));
}

/** The last number of each rank among the blocks. */
function countsOf(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.mark?.kind !== 'numbered') continue;
    if (block.mark.value !== null) counts.set(block.mark.rank, block.mark.value);
  }
  return counts;
}

/** Whether the numbers behind the line at `at` go on those before it: then it stands inside their text. */
function goesOnBehind(blocks: readonly Block[], at: number): boolean {
  const before = countsOf(blocks.slice(0, at));
  const own = new Map<number, number>();
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'paragraph' || block.mark === null) continue;
    const { kind, rank, value } = block.mark;
    if (kind === 'attachment') return false;
    if (kind !== 'numbered' || value === null) continue;
    if (value === 1 || value === (own.get(rank) ?? 0) + 1) own.set(rank, value);
    else if (value === (before.get(rank) ?? 0) + 1) return true;
  }
  return false;
}

/** Whether a second text begins at `at`, behind a text whose first number has rank `top`. */
function beginsText(
  blocks: readonly Block[],
  at: number,
  { top, named }: { top: number; named: ReadonlySet<string> },
): boolean {
  const block = blocks[at];
  if (!isTitle(block) || block?.kind !== 'paragraph' || endsText(block, blocks[at + 1]))
    return false;
  const number = firstNumber(blocks, at);
  const before = blocks[at - 1];
  if (before?.kind === 'paragraph' && endsText(before, undefined)) {
    return number >= 0 || blocks.slice(at + 1, at + headLimit).some(isProse);
  }
  if (explains.test(block.text) || explainsTerms.test(block.text)) {
    const begins = number >= 0 || isProse(blocks[at + 1]);
    return begins && !(explainsTerms.test(block.text) && goesOnBehind(blocks, at));
  }
  // Without a signature between, only a title as such that restarts the numbers is a second text.
  const restarts = number >= 0 && (rankOf(blocks[number]) ?? 9) <= top;
  if (number >= 0 && isProse(before) && named.has(unspaced(block.text))) return true;
  return restarts && titleEnd.test(block.text) && isProse(before) && block.text.length >= 6;
}

const longestTitle = 3;

/** Where the title of the text stands that a notice without numbers of its own carries; -1: none does. */
function carriedAt(blocks: readonly Block[], isNumbered: boolean): number {
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.mark !== null && block.mark.kind !== 'dash',
  );
  const at = endOfNotice(blocks.slice(0, Math.max(0, first)), isNumbered);
  if (at < 0 || at >= first || !isTitle(blocks[at])) return -1;
  // The title may be broken into lines.
  const named = namedTitles(blocks);
  const isNamed = Array.from({ length: longestTitle }, (_, size) => {
    const lines = blocks.slice(at, Math.min(first, at + size + 1));
    const words = lines.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
    return lines.every(isTitle) && (titleEnd.test(words) || named.has(unspaced(words)));
  }).some(Boolean);
  return isNamed && opensRun(blocks[first]) ? at : -1;
}

function findStarts(blocks: readonly Block[], isNumbered: boolean): number[] {
  const carried = carriedAt(blocks, isNumbered);
  const starts = carried < 0 ? [0] : [0, carried];
  const named = namedTitles(blocks);
  let top: number | null = null;
  for (let at = Math.max(0, carried); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && block.mark?.kind === 'attachment') break;
    if (top !== null && beginsText(blocks, at, { top, named })) {
      starts.push(at);
      top = null;
      at = Math.max(at, firstNumber(blocks, at) - 1);
      continue;
    }
    top ??= rankOf(block);
  }
  return starts;
}

const carries = /(?:印发|转发|批转|公布|发布|颁布|下发)/u;

// An order that publishes a decision holds its points; the amended text behind them is another.
const decides = /关于(?:修改|修正|修订|废止)[^。：]{2,80}的决定$/u;

/** Whether a title behind a signature stands above the first number: that is of the text carried, not of the notice. */
function carriesBefore(blocks: readonly Block[]): boolean {
  return blocks.some((block, at) => {
    const next = blocks[at + 1];
    const signed = block.kind === 'paragraph' && isDateLine(block.text) && isTitle(next);
    return signed && next?.kind === 'paragraph' && titleEnd.test(next.text);
  });
}

/** Whether the first text is one that carries another: its own words say so before any number. */
function isCovering(blocks: readonly Block[]): boolean {
  const first = blocks.findIndex((block) => rankOf(block) !== null);
  if (carriesBefore(blocks.slice(0, first))) return false;
  const head = (first < 0 ? blocks : blocks.slice(0, first)).map((block) =>
    block.kind === 'table' ? '' : block.text,
  );
  return carries.test(head.join('\n')) && !head.some((line) => decides.test(line));
}

/** Whether a second text with a number of its own stands by itself: the first does not send it out. */
function isApart(first: readonly Block[], second: readonly Block[]): boolean {
  const headOf = (blocks: readonly Block[]): string[] => {
    const end = blocks.findIndex((block) => rankOf(block) !== null || isProse(block));
    return blocks
      .slice(0, Math.max(0, end))
      .map((block) => (block.kind === 'table' ? '' : block.text));
  };
  const [title = '', ...below] = headOf(second);
  const sends = /印发|转发|批转|下发/u.test(headOf(first).join(''));
  return !sends && !namedTitles(first).has(unspaced(title)) && below.some(isNumberLine);
}

function titleOf(blocks: readonly Block[]): string {
  const first = blocks[0];
  if (first?.kind !== 'paragraph') return '';
  // 《…办法》起草说明 is cited as it stands.
  return first.text.includes('《') ? `${first.text} ` : `《${first.text}》`;
}

/** The sentences of a notice without numbers stand before what it carries as a preamble does. */
function asPreamble(sections: Sections): Sections {
  const { structured, body, signed } = sections;
  if (structured) return sections;
  const size = body.findIndex((block) => block.kind !== 'paragraph' || signed.has(block));
  const preamble = body.slice(0, size).flatMap((block) => (block.kind === 'table' ? [] : [block]));
  return { ...sections, preamble, body: body.slice(size) };
}

/**
 * Cuts a file into its texts, in their order; most files hold one.
 *
 * @param isNumbered whether the web page prints a number of the text beside it
 */
export function cutTexts(blocks: readonly Block[], isNumbered = false): FileText[] {
  settleContents(blocks);
  const starts = findStarts(blocks, isNumbered);
  const slices = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  const [second] = slices[1] ?? [];
  const explained =
    second?.kind === 'paragraph' && (explains.test(second.text) || explainsTerms.test(second.text));
  const covering =
    slices.length > 1 &&
    !explained &&
    isCovering(slices[0] ?? []) &&
    !isApart(slices[0] ?? [], slices[1] ?? []);
  return slices.map((slice, index): FileText => {
    const sections = cutSections(slice, isNumbered);
    if (covering && index === 0)
      return { role: 'covering', scope: 'c-n', name: '通知', sections: asPreamble(sections) };
    const number = covering ? index : index + 1;
    if (number === 1) return { role: 'main', scope: 'c', name: '', sections };
    return { role: 'further', scope: `c-t${number}`, name: titleOf(slice), sections };
  });
}
