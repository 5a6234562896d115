import type { Block, Paragraph } from './blocks.ts';
import { endOfNotice } from './carrying-notice.ts';
import { contentsEntry as entry, isContentsTitle } from './contents.ts';
import { outlineRank } from './marks.ts';
import {
  isClosingLine,
  isContactLine,
  isDateLine,
  isDottedDay,
  isPartyLine,
  isRemark,
  isSeal,
  isSignature,
  signedAndDated,
} from './signature.ts';

/** A text cut into what stands before, in and after its numbered part. */
export interface Sections {
  head: Paragraph[];
  preamble: Paragraph[];
  /** Blocks of the body; `signed` are those of signature, date, copy and printing lines. */
  body: Block[];
  signed: ReadonlySet<Block>;
  /** False where the text has no mark that opens a part. */
  structured: boolean;
}

/** Whether a block is a sentence, or the one that leads to the first number (…提出如下意见：). */
export function isProse(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  if (/[。！]$|^[问QＱ]\s*\d{0,2}\s*[：:]/u.test(block.text)) return true;
  if (
    /(?:如下|以下)[^，。]{0,8}[：:]$|^会议.{1,10}[：:]$|会议(?:审议)?(?:决定|决议|通过)[：:]$/u.test(
      block.text,
    )
  )
    return true;
  return /[：:]$/u.test(block.text) && /[，,。]/u.test(block.text) && !isAddressee(block.text);
}

const addressed =
  /(?:政府|部门|单位|机[关构]|[局委办厅院会处科室署部]|公司|集团|银行|[区县市镇乡村]|街道|中心|企业|学校|同志|人民|分局|组织|法院|检察院)(?:[（(][^）)]*[）)])?$/u;

/** Whether a line is a list of bodies that a text is sent to. */
function isAddressee(text: string): boolean {
  const parts = text.replace(/[：:]$/u, '').split(/[，,、；;]/u);
  const isBody = (part: string): boolean => addressed.test(part.trim());
  // 各村（社区），各科室、站所：一 of many is enough where the first is 各….
  const isNamed = /^(?:各|有关)/u.test(text) && parts.some(isBody);
  return parts.every((part) => part.length <= 30 && (isBody(part) || isNamed));
}

const isOpening = (block: Block): boolean =>
  block.kind === 'table' ||
  block.kind === 'footnote' ||
  (block.kind === 'paragraph' && block.mark !== null);

const isDash = (block: Block): boolean => block.kind === 'paragraph' && block.mark?.kind === 'dash';

/** Whether a block signs, dates, copies or prints a text: nothing else is ever its end. */
export function endsText(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.mark !== null || block.quoted) return false;
  const lines = next?.kind === 'paragraph' && next.mark === null ? next.text : '';
  const signedNext =
    isDateLine(lines) ||
    isDottedDay(lines) ||
    isSignature(lines) ||
    isClosingLine(lines) ||
    signedAndDated(lines) !== null;
  if (isClosingLine(block.text) || isDateLine(block.text)) return true;
  if (isSeal(block.text)) return isDateLine(lines);
  if (signedAndDated(block.text) !== null) return true;
  return isSignature(block.text) && signedNext;
}

/**
 * Whether the bodies that stand one below another from `at` to the end of a text sign it: below a sentence
 * they do, though nobody dated it; below 成员单位 they are a list.
 */
function undated(body: readonly Block[], at: number): boolean {
  const isBody = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' && block.mark === null && isSignature(block.text);
  return isBody(body[at]) && body.slice(at).every(isBody);
}

function signsLast(body: readonly Block[], at: number, head: readonly Block[]): boolean {
  const [before, own] = [body[at - 1], body[at]];
  if (!undated(body, at) || before?.kind !== 'paragraph' || own?.kind !== 'paragraph') return false;
  // 甲局 below 开户单位：… signs where the title names it: 甲局…公告.
  const isNamed = head.some(
    (block) => block.kind === 'paragraph' && block.text.startsWith(own.text),
  );
  return isNamed || /。$/u.test(before.text);
}

function findSigned(body: readonly Block[], head: readonly Block[]): Set<Block> {
  const signed = new Set<Block>();
  let open = false;
  // A form is signed where it stands.
  const forms = body.findIndex(
    (block) => block.kind === 'paragraph' && block.mark?.kind === 'attachment',
  );
  for (const [index, block] of body.entries()) {
    const behind = body[index + 1];
    // A seal stands between a body and its day.
    const next = behind?.kind === 'paragraph' && isSeal(behind.text) ? body[index + 2] : behind;
    const ofContract = block.kind === 'paragraph' && isPartyLine(block.text);
    const ends =
      (endsText(block, next) && !undated(body, index)) ||
      signsLast(body, index, head) ||
      (ofContract && (forms < 0 || index < forms));
    // Behind a copy line its own bodies go on; behind the date stands the printing office.
    const signs: boolean =
      open &&
      block.kind === 'paragraph' &&
      block.mark === null &&
      (isSignature(block.text) ||
        isDottedDay(block.text) ||
        isContactLine(block.text) ||
        isRemark(block.text));
    open = ends || signs;
    if (open) signed.add(block);
  }
  return signed;
}

const longestContents = 400;

/** Where an entry of a list of contents stands again, as the heading that it leads to; -1 where it does not. */
function againAt(blocks: readonly Block[], from: number): number {
  const opening = blocks[from];
  if (opening?.kind !== 'paragraph') return -1;
  const { mark } = opening;
  const wanted = entry(opening.text);
  // 1.甲办法……1 leads to the title of a text in a collection, which has no number.
  const named = mark !== null && mark.rank >= outlineRank ? entry(mark.rest) : null;
  for (let next = from + 1; next < Math.min(blocks.length, from + longestContents); next += 1) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph' || /[。；]/u.test(block.text)) break;
    const printed = entry(block.text);
    if (printed === wanted || (block.mark === null && printed === named)) return next;
  }
  return -1;
}

/** How many blocks from `at` on are a list of contents; 0 where none is. */
function contentsLength(blocks: readonly Block[], at: number): number {
  const first = blocks[at];
  if (first?.kind !== 'paragraph') return 0;
  const titled = isContentsTitle(first.text);
  const { mark } = first;
  if (!titled && (mark === null || mark.rank > 1 || mark.kind === 'attachment')) return 0;
  // 前言 may stand in the list alone.
  const entries = titled ? [at + 1, at + 2] : [at];
  const end = entries.map((from) => againAt(blocks, from)).find((next) => next >= 0);
  return end === undefined ? Number(titled) : end - at;
}

/** Takes the marks off a printed list of contents (目录): it is shown, and opens no part. */
export function settleContents(blocks: readonly Block[]): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const size = contentsLength(blocks, at);
    for (const block of blocks.slice(at, at + size)) if (block.kind !== 'table') block.mark = null;
    at += Math.max(0, size - 1);
  }
}

const carries = /印发给|转发给|批转给|现[将予].{0,80}(?:印发|转发|批转|公布|发布|下发)/u;

/**
 * Whether the blocks up to the first mark are a text without numbers and the mark of its attachment.
 * The sentences of a notice that only carries the attachment (现印发给你们) are its head.
 */
function isUnnumbered(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph' || last.mark?.kind !== 'attachment') return false;
  const sentences = blocks.filter(isProse).flatMap((block) => ('text' in block ? block.text : []));
  return sentences.length > 0 && !sentences.some((sentence) => carries.test(sentence));
}

/**
 * Where the sentences of a whole notice without numbers stand that sends out the attachment marked at
 * `attached`: they are its text, as those of a notice with points are. Null: there are none.
 */
function noticeBefore(
  blocks: readonly Block[],
  attached: number,
  isNumbered: boolean,
): { from: number; end: number } | null {
  const mark = blocks[attached];
  const front = blocks.slice(0, attached);
  if (mark?.kind !== 'paragraph' || mark.mark?.kind !== 'attachment') return null;
  if (endOfNotice(front, isNumbered) !== attached) return null;
  const from = front.findIndex(isProse);
  const size = front.slice(from).findIndex((block) => !isProse(block));
  return { from, end: size < 0 ? attached : from + size };
}

/**
 * Cuts a text: the preamble is the run of full sentences right before the first mark; letterhead,
 * title, addressee and covering note before it are the head. A text without marks is head up to its
 * first sentence, then body.
 */
export function cutSections(blocks: readonly Block[], isNumbered = false): Sections {
  const marked = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.mark !== null && block.mark.kind !== 'dash',
  );
  const sentence = blocks.findIndex(isProse);
  const first = isUnnumbered(blocks.slice(0, marked + 1)) ? -1 : marked;
  const structured = first >= 0;
  const notice = structured ? noticeBefore(blocks, first, isNumbered) : null;
  const limit = notice?.end ?? (structured ? first : sentence);
  // ——市长 秦岭 below a title says who speaks: a dash opens an item behind a sentence only.
  const opening = blocks.findIndex(
    (block, at) => isOpening(block) && (!isDash(block) || at > sentence),
  );
  // Without any sentence or number the first line is the title; lines above a table are its title.
  const bare =
    limit >= 0 ? 0 : blocks[opening]?.kind === 'table' ? opening : Number(blocks.length > 1);
  const start = Math.min(limit < 0 ? bare : limit, opening < 0 ? blocks.length : opening);
  let preambleAt = start;
  while (structured && preambleAt > (notice?.from ?? 0) && isProse(blocks[preambleAt - 1]))
    preambleAt -= 1;
  const front = blocks.slice(0, start).filter((block) => block.kind !== 'table');
  const body = blocks.slice(start);
  return {
    head: front.slice(0, preambleAt),
    preamble: front.slice(preambleAt),
    body,
    signed: findSigned(body, front),
    structured,
  };
}
