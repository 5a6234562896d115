import type { Paragraph } from './blocks.ts';
import type { Clause, Departure } from '../../facts/kinds/policy.ts';
import { unspaced } from '../unspaced.ts';

const opening =
  /^(?:-\s*)?(?:附\s*(?:件|表)?\s*[\d０-９]{0,2}(?:[-—]\d{1,2})?\s*[：:.]\s*)?(?:[\d０-９]{1,2}(?:[-—]\d{1,2})?[.．、]\s*)?/u;

// Two names on one line: 附件：1.任务表 2.计划表, or with ； between.
const nextEntry =
  /(?:[；;]\s*|[\s\u3000]+)(?=[\d０-９]{1,2}(?:[-—]\d{1,2})?[.．、][\s\u3000]*(?:[^\s\d０-９]|[\d０-９]{4}年))/u;

/** Names that the note `附件：1.… 2.…` gives, in order. */
export function namesInNote(note: readonly string[]): string[] {
  return note
    .flatMap((line) => line.split(nextEntry))
    .map((line) =>
      line
        .replace(opening, '')
        .replace(/[；;。]$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

/**
 * How many of the paragraphs below 附件1 are its title: as many as give one of the names in the note, else
 * the first one where it is no sentence.
 */
export function titleLength(paragraphs: readonly Paragraph[], names: readonly string[]): number {
  let joined = '';
  for (const [index, { text }] of paragraphs.slice(0, 3).entries()) {
    joined += unspaced(text);
    if (names.some((name) => joined === unspaced(name))) return index + 1;
  }
  const [first, second] = paragraphs;
  // （规范性） alone below 附录A says how it binds; its name follows.
  const isName = second !== undefined && !/[。；：:]/u.test(second.text);
  if (first !== undefined && isName && /^[（(](?:规范性|资料性)(?:附录)?[）)]$/u.test(first.text))
    return 2;
  return first !== undefined && !/[。；：:]/u.test(first.text) ? 1 : 0;
}

/** The departures that record how a title of several lines was put on one. */
export function joinedTitle(title: readonly Paragraph[], original: string): Departure[] {
  return title.slice(1).map((paragraph, index) => {
    const before = title[index];
    const range: [number, number] = [before?.end ?? 0, paragraph.ranges[0]?.[0] ?? 0];
    const reason = '附件的标题在原件中分行，已接上';
    const line = before?.lastLine ?? paragraph.line;
    return { kind: 'repaired', range, line, original: original.slice(...range), reason };
  });
}

/** （规范性）评价指标表: how an appendix of a standard binds is none of its name. */
export const nameOfAppendix = (heading: string): string =>
  heading.replace(/^[（(](?:规范性|资料性)(?:附录)?[）)]\s*(?=\S)/u, '');

/** A file that is an attachment and nothing else (附件1 and its title) bears the title of that. */
export function titleOfAttachment(clauses: readonly Clause[]): string | null {
  const top = clauses.filter(({ parent }) => parent === null);
  const [first] = top;
  const isAlone =
    first?.kind === 'attachment' && top.filter(({ kind }) => kind === 'attachment').length === 1;
  return isAlone ? first.heading : null;
}

/** Whether a file is the attachment of a draft and nothing else: （征求意见稿） stands below its title. */
export const isDraftAttachment = (clauses: readonly Clause[]): boolean =>
  titleOfAttachment(clauses) !== null &&
  /^[（(【][^（()）】]{0,12}(?:稿|草案)[）)】]$/mu.test(clauses[0]?.text ?? '');
