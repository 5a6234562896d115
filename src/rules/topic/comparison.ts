import type { LawNote } from '../../facts/kinds/law.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { Lead, Strength } from '../../facts/kinds/strength.ts';
import type { Scope } from '../../facts/kinds/scope.ts';
import type { Reading } from '../../facts/kinds/reading.ts';
import { unspaced } from '../unspaced.ts';

/** What a cell quotes: words of one clause, with the text's own word for how strongly. */
export interface Entry {
  readonly policy: string;
  readonly anchor: string;
  readonly quote: string;
  readonly strength: Strength;
}

/** A text as the column of a comparison; its status comes with everything it says. */
export interface TextColumn {
  readonly slug: string;
  readonly city: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly status: PolicyStatus;
  /** Why the text has that status. */
  readonly reason: string;
  /** What it applies to; null where nobody has read it for that. */
  readonly scope: Scope | null;
}

/** What a cell quotes, with the clause's printed number and a remark of ours. */
export interface CitedEntry extends Entry {
  readonly path: string;
  readonly figure: Pick<Parameter, 'comparator' | 'value' | 'valueMax' | 'unit'> | null;
  /** What the figure is of, or the right in our words. */
  readonly remark: string;
  /** Under which conditions it holds, as printed. */
  readonly conditions: readonly string[];
  /** Heading over the clause that only explores; null where none does. */
  readonly exploring: string | null;
  /** The sentence over the list that the clause belongs to; null where none is. */
  readonly lead: Lead | null;
  /** 上位法提示 beside its clause. */
  readonly lawNotes: readonly LawNote[];
  /** What it speaks of, where the 适用范围 of its text does not limit it; null where that does. */
  readonly ownScope: string | null;
}

/** One matter across all texts; the cells stand in the order of the columns. */
export interface ComparisonRow {
  readonly kind: 'measure' | 'topic';
  readonly slug: string;
  readonly name: string;
  readonly topicName: string;
  /** Slug of the topic. */
  readonly topic: string;
  readonly words: readonly string[];
  readonly cells: readonly Cell<CitedEntry>[];
}

/**
 * What one text says of one matter, as somebody who read it recorded: only a reading says that a text
 * states a matter, merely touches it, or is silent. `unread`: 尚未整理, and the words that were found
 * are a hint where to look. `clauses` are those of the reading that no entry quotes.
 */
export type Cell<E extends Entry> =
  | {
      readonly kind: 'stated' | 'touched';
      readonly reading: Reading;
      readonly entries: readonly E[];
      readonly clauses: readonly Clause[];
    }
  | { readonly kind: 'silent'; readonly reading: Reading }
  | {
      readonly kind: 'unread';
      readonly entries: readonly E[];
      readonly clauses: readonly Clause[];
    };

/** The entries of a cell, none where the text is silent. */
export function entriesOf<E extends Entry>(cell: Cell<E>): readonly E[] {
  return cell.kind === 'silent' ? [] : cell.entries;
}

/** What a text that has clauses on a matter says of it. */
export const statedVerdicts = ['rule', 'part', 'goal', 'principle'] as const;
/** What texts say of a matter, by the results of their readings. */
export const verdicts = [...statedVerdicts, 'touched', 'silent', 'unread'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict of a cell: what is stated is a rule, a rule on a part of it, a goal, or no more than a principle. */
export function verdictOf(cell: Cell<Entry>): Verdict {
  return cell.kind === 'stated' ? (cell.reading.force ?? 'principle') : cell.kind;
}

/** The status of each text of a verdict: a draft counts, but is not told as a text in force. */
export type Coverage = Readonly<Record<Verdict, readonly PolicyStatus[]>>;

/** Sorts texts by what they say of a matter. */
export function coverageOf(
  texts: readonly { readonly verdict: Verdict; readonly status: PolicyStatus }[],
): Coverage {
  const of = (wanted: Verdict) =>
    texts.filter(({ verdict }) => verdict === wanted).map(({ status }) => status);
  return {
    rule: of('rule'),
    part: of('part'),
    goal: of('goal'),
    principle: of('principle'),
    touched: of('touched'),
    silent: of('silent'),
    unread: of('unread'),
  };
}

/** What each text of a row says, with the status of its column. */
export function coverageOfRow(
  cells: readonly Cell<Entry>[],
  columns: readonly Pick<TextColumn, 'status'>[],
): Coverage {
  return coverageOf(
    columns.flatMap(({ status }, at) => {
      const cell = cells[at];
      return cell === undefined ? [] : { verdict: verdictOf(cell), status };
    }),
  );
}

/** How many texts nobody has gone through for a matter. */
export function unreadIn(
  { cells }: Pick<ComparisonRow, 'cells'>,
  columns: readonly unknown[],
): number {
  return columns.length - cells.filter(({ kind }) => kind !== 'unread').length;
}

/** White space does not count: words are cut by page breaks. */
function bare(text: string): string {
  return unspaced(text);
}

/** Every word that a clause publishes; a bar keeps words of two cells from running together. */
function ownWords({ heading, text, table }: Clause): string {
  const rows = table?.rows.flatMap((row) => row.cells) ?? [];
  return bare([heading ?? '', text, ...rows].join('|'));
}

/** The words of a text, those of a clause on a line each: letterhead and signature are left out. */
interface SearchedText {
  readonly words: string;
  readonly lines: readonly {
    readonly clause: Clause;
    readonly words: string;
    /** Where the line ends in the words of the text. */
    readonly end: number;
  }[];
}

const searchedTexts = new WeakMap<readonly Clause[], SearchedText>();

/** Each matter is searched for in every text: their words are set out once. */
function searchedText(clauses: readonly Clause[]): SearchedText {
  const known = searchedTexts.get(clauses);
  if (known !== undefined) return known;
  let end = -1;
  const lines = clauses
    .filter(({ kind }) => kind !== 'head' && kind !== 'end')
    .map((clause) => {
      const words = ownWords(clause);
      end += words.length + 1;
      return { clause, words, end };
    });
  const text = { lines, words: lines.map(({ words }) => words).join('\n') };
  searchedTexts.set(clauses, text);
  return text;
}

/** The lines of a text in which a word stands, by their place. */
function linesWith({ words, lines }: SearchedText, word: string): number[] {
  const found: number[] = [];
  let line = 0;
  let at = words.indexOf(word);
  while (at >= 0 && line < lines.length) {
    while (at >= (lines[line]?.end ?? Infinity)) line += 1;
    found.push(line);
    at = words.indexOf(word, lines[line]?.end);
  }
  return found;
}

/** What is searched for as a hint where nobody has read a text. */
export interface SearchWords {
  readonly words: readonly string[];
  /** Longer words that hold one of `words` but are about something else. */
  readonly except: readonly string[];
}

/** The clauses of a text in which one of the words occurs; letterhead and signature do not count. */
export function mentions(
  policy: Pick<Policy, 'clauses'>,
  { words, except }: SearchWords,
): Clause[] {
  const wanted = words.map(bare);
  const text = searchedText(policy.clauses);
  const found = new Set(wanted.flatMap((word) => linesWith(text, word)));
  return text.lines.flatMap(({ clause, words: own }, at) => {
    if (!found.has(at)) return [];
    const rest = except.reduce((left, word) => left.replaceAll(word, '|'), own);
    return wanted.some((word) => rest.includes(word)) ? [clause] : [];
  });
}

/**
 * One cell: what `policy` says of a matter.
 *
 * @param search where nobody has read the text: the words that hint where to look
 * @param entries the records of the matter, of any text
 * @param reading of this text for this matter; undefined where nobody has read it
 */
export function compareCell<E extends Entry>(
  policy: Pick<Policy, 'slug' | 'clauses'>,
  search: SearchWords,
  entries: readonly E[],
  reading: Reading | undefined,
): Cell<E> {
  const own = entries.filter((entry) => entry.policy === policy.slug);
  if (reading === undefined) {
    return { kind: 'unread', entries: own, clauses: mentions(policy, search) };
  }
  if (reading.result === 'silent') return { kind: 'silent', reading };
  const quoted = new Set(own.map(({ anchor }) => anchor));
  const clauses = policy.clauses.filter(
    ({ anchor }) => reading.clauses.includes(anchor) && !quoted.has(anchor),
  );
  return { kind: reading.result, reading, entries: own, clauses };
}
