import type { LawNote } from '../../facts/kinds/law.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Clause, Policy, PolicyStatus } from '../../facts/kinds/policy.ts';

/** What a cell quotes: words of one clause, with the text's own word for how strongly. */
export interface Entry {
  readonly policy: string;
  readonly anchor: string;
  readonly quote: string;
  readonly strength: string;
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
}

/** What a cell quotes, with the clause's printed number and a remark of ours. */
export interface CitedEntry extends Entry {
  readonly path: string;
  readonly figure: Pick<Parameter, 'comparator' | 'value' | 'valueMax' | 'unit'> | null;
  /** What the figure is of, or the right in our words. */
  readonly remark: string;
  /** 上位法提示 beside its clause. */
  readonly lawNotes: readonly LawNote[];
}

/** One matter across all texts; the cells stand in the order of the columns. */
export interface ComparisonRow {
  readonly kind: 'measure' | 'topic';
  readonly slug: string;
  readonly name: string;
  readonly topicName: string;
  readonly words: readonly string[];
  readonly cells: readonly Cell<CitedEntry>[];
}

/**
 * What one text says of one matter. `mentioned`: its words occur but nobody has tagged the clauses,
 * so the reader is sent there. Only `silent` says 原文未写, and only after the whole text was searched.
 */
export type Cell<E extends Entry> =
  | { readonly kind: 'stated'; readonly entries: readonly E[] }
  | { readonly kind: 'mentioned'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'silent' };

/** How many texts state a matter, only mention it, and are silent of it. */
export type Coverage = Readonly<Record<Cell<Entry>['kind'], number>>;

/** Counts the cells of a row by what they say. */
export function coverageOf(cells: readonly Pick<Cell<Entry>, 'kind'>[]): Coverage {
  const count = (wanted: Cell<Entry>['kind']) => cells.filter(({ kind }) => kind === wanted).length;
  return { stated: count('stated'), mentioned: count('mentioned'), silent: count('silent') };
}

/** White space does not count: words are cut by page breaks. */
function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Every word that a clause publishes; a bar keeps words of two cells from running together. */
function ownWords({ heading, text, table }: Clause): string {
  const rows = table?.rows.flatMap((row) => row.cells) ?? [];
  return bare([heading ?? '', text, ...rows].join('|'));
}

/** What is searched for before a text is called silent. */
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
  return policy.clauses.filter((clause) => {
    if (clause.kind === 'head' || clause.kind === 'end') return false;
    const text = except.reduce((rest, word) => rest.replaceAll(word, '|'), ownWords(clause));
    return words.some((word) => text.includes(bare(word)));
  });
}

/** One cell: what `policy` says of the matter that `search` names and `entries` are tagged with. */
export function compareCell<E extends Entry>(
  policy: Pick<Policy, 'slug' | 'clauses'>,
  search: SearchWords,
  entries: readonly E[],
): Cell<E> {
  const own = entries.filter((entry) => entry.policy === policy.slug);
  if (own.length > 0) return { kind: 'stated', entries: own };
  const clauses = mentions(policy, search);
  return clauses.length > 0 ? { kind: 'mentioned', clauses } : { kind: 'silent' };
}
