import type { Law, LawNote } from '../../facts/kinds/law.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { findClause } from '../policy/clause-tree.ts';
import { readNumeral } from '../policy/numerals.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { formatDate } from '../words/date.ts';
import { restsOn } from './rests-on.ts';

interface Cited {
  readonly laws: readonly string[];
}

/** The ids that no article has, in the order in which they are named. */
export function unknownLaws({ laws }: Cited, known: readonly Pick<Law, 'id'>[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  return laws.filter((id) => !ids.has(id));
}

/** The anchors that the text has no clause for. */
export function unknownAnchors(
  anchors: readonly string[],
  policy: Pick<Policy, 'clauses'>,
): string[] {
  return anchors.filter((anchor) => findClause(policy, anchor) === undefined);
}

/**
 * What a sentence of ours on the law says beyond the articles it cites: figures that none of them
 * has, and articles that it does not cite.
 *
 * @param also other words that may bear its figures out, as the clause that it stands beside
 */
export function beyondLaws(
  words: string,
  laws: readonly Pick<Law, 'article' | 'says' | 'inForceSince' | 'checked'>[],
  also: readonly string[] = [],
): string[] {
  const known = laws.flatMap(({ says, inForceSince, checked }) => [
    says,
    formatDate(inForceSince),
    checked?.edition ?? '',
  ]);
  const articles = new Set(laws.map(({ article }) => article));
  const named = words.match(/第[一二三四五六七八九十百]+[条点]/gu) ?? [];
  return [
    ...digitsNotIn(words, [...known, ...also]),
    ...named.filter((article) => !articles.has(article)),
  ];
}

/**
 * Laws in the order in which each is first named, the articles of one law in their own: `第八条` before
 * `第十一条`, whatever order they were cited in.
 */
export function inArticleOrder<T extends { readonly law: Pick<Law, 'title' | 'article'> }>(
  cited: readonly T[],
): T[] {
  const number = ({ law: { article } }: T) => readNumeral(article.slice(1, -1));
  return [...Map.groupBy(cited, ({ law }) => law.title).values()].flatMap((own) =>
    own.toSorted((a, b) => number(a) - number(b)),
  );
}

/** Puts the articles in the place of their ids. */
export function withLaws<T extends Cited>(
  record: T,
  known: readonly Law[],
): Omit<T, 'laws'> & { laws: Law[] } {
  return { ...record, laws: known.filter(({ id }) => record.laws.includes(id)) };
}

/** Whether every article was read: what rests on memory is not shown to the public. */
export function mayBeShown({ laws }: { readonly laws: readonly Pick<Law, 'checked'>[] }): boolean {
  return laws.every(({ checked }) => checked !== null);
}

/** A clause of a text, or what is quoted of it. */
export interface NotedWords {
  readonly policy: string;
  readonly anchor: string;
  /** What is shown of the clause; null or left out where all of it is. */
  readonly quote?: string | null;
}

/**
 * The notes that stand beside one clause, in the order of their file; beside a quotation, only those
 * which rest on words of it.
 */
export function notesOn(
  { policy, anchor, quote = null }: NotedWords,
  notes: readonly LawNote[],
): LawNote[] {
  return notes.filter(
    (note) =>
      note.policy === policy &&
      note.anchors.includes(anchor) &&
      (quote === null || restsOn(note, quote)),
  );
}

/** With its notes: those that the page tells here for the first time, and those it has told above. */
export type ToldOnce<T> = T & { readonly toldAbove: readonly LawNote[] };

/**
 * Tells each note once a page: what was told above is only named.
 *
 * @param told the notes that stand further up on the page; grows by those of `items`
 */
export function tellOnce<T extends { readonly lawNotes: readonly LawNote[] }>(
  items: readonly T[],
  told: Set<string>,
): ToldOnce<T>[] {
  return items.map((item) => {
    const toldAbove = item.lawNotes.filter(({ note }) => told.has(note));
    const lawNotes = item.lawNotes.filter(({ note }) => !told.has(note));
    for (const { note } of lawNotes) told.add(note);
    return { ...item, lawNotes, toldAbove };
  });
}

/** A note with its number, from 1, among those of texts that stand side by side. */
export interface NumberedNote {
  readonly note: LawNote;
  readonly number: number;
}

/** The quotations of one text, each with the numbers of its notes, and the notes that no other text has. */
export interface NotedText<T> {
  readonly quoted: readonly { readonly item: T; readonly numbers: readonly number[] }[];
  readonly own: readonly NumberedNote[];
}

/**
 * The notes on the quotations of texts that stand side by side, each told once: below its text, or,
 * where several texts have it, once for all of them.
 */
export function shareNotes<T extends { readonly lawNotes: readonly LawNote[] }>(
  texts: readonly (readonly T[])[],
): { shared: NumberedNote[]; texts: NotedText<T>[] } {
  const all = texts.flat().flatMap(({ lawNotes }) => lawNotes);
  const numbered = [...new Map(all.map((note) => [note.note, note])).values()].map((note, at) => ({
    note,
    number: at + 1,
  }));
  const isOn = ({ note }: NumberedNote, { lawNotes }: T) =>
    lawNotes.some((own) => own.note === note.note);
  const textsWith = (one: NumberedNote) =>
    texts.filter((items) => items.some((item) => isOn(one, item)));
  const isShared = (one: NumberedNote) => textsWith(one).length > 1;
  return {
    shared: numbered.filter(isShared),
    texts: texts.map((items) => ({
      quoted: items.map((item) => ({
        item,
        numbers: numbered.filter((one) => isOn(one, item)).map(({ number }) => number),
      })),
      own: numbered.filter((one) => !isShared(one) && items.some((item) => isOn(one, item))),
    })),
  };
}
