import type { Clause, Policy } from '../policy/schema.ts';

/** What a cell quotes: words of one clause, with the text's own word for how strongly. */
export interface Entry {
  readonly policy: string;
  readonly anchor: string;
  readonly quote: string;
  readonly strength: string;
}

/**
 * What one text says of one matter. `mentioned`: its words occur but nobody has tagged the clauses,
 * so the reader is sent there. Only `silent` says 原文未写, and only after the whole text was searched.
 */
export type Cell<E extends Entry> =
  | { readonly kind: 'stated'; readonly entries: readonly E[] }
  | { readonly kind: 'mentioned'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'silent' };

/** White space does not count: words are cut by page breaks. */
function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Every word that a clause publishes; a bar keeps words of two cells from running together. */
function ownWords({ heading, text, table }: Clause): string {
  const rows = table?.rows.flatMap((row) => row.cells) ?? [];
  return bare([heading ?? '', text, ...rows].join('|'));
}

/** The clauses of a text in which one of `words` occurs; letterhead and signature do not count. */
export function mentions(policy: Pick<Policy, 'clauses'>, words: readonly string[]): Clause[] {
  return policy.clauses.filter((clause) => {
    if (clause.kind === 'head' || clause.kind === 'end') return false;
    const text = ownWords(clause);
    return words.some((word) => text.includes(bare(word)));
  });
}

/** One cell: what `policy` says of the matter that `words` name and `entries` are tagged with. */
export function compareCell<E extends Entry>(
  policy: Pick<Policy, 'slug' | 'clauses'>,
  words: readonly string[],
  entries: readonly E[],
): Cell<E> {
  const own = entries.filter((entry) => entry.policy === policy.slug);
  if (own.length > 0) return { kind: 'stated', entries: own };
  const clauses = mentions(policy, words);
  return clauses.length > 0 ? { kind: 'mentioned', clauses } : { kind: 'silent' };
}
