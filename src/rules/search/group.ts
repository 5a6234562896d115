import { foldText } from './fold.ts';
import type { SearchHit } from './show.ts';

/** A hit, and those of other texts that say nearly the same. */
export interface HitGroup {
  first: SearchHit;
  others: SearchHit[];
}

/** Share of the pairs of the shorter text that two clauses have in common, from which on they are alike. */
const alike = 0.6;
const shortest = 40;

function pairsOf(text: string): Set<string> {
  const characters = Array.from(foldText(text));
  return new Set(characters.slice(1).map((c, at) => `${characters[at] ?? ''}${c}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

/**
 * Puts clauses of several cities that say nearly the same under the best of them: each once a text.
 * The order of the hits stays.
 */
export function group(hits: readonly SearchHit[]): HitGroup[] {
  const known = new Map<SearchHit, Set<string>>();
  const pairsOfHit = (hit: SearchHit): Set<string> => {
    const pairs = known.get(hit) ?? pairsOf(hit.body);
    known.set(hit, pairs);
    return pairs;
  };
  const isAlike = (a: SearchHit, b: SearchHit): boolean =>
    Math.min(pairsOfHit(a).size, pairsOfHit(b).size) >= shortest &&
    likeness(pairsOfHit(a), pairsOfHit(b)) >= alike;
  const groups: HitGroup[] = [];
  for (const hit of hits) {
    const joins = groups.find(
      ({ first, others }) =>
        hit.kind === 'clause' &&
        first.kind === 'clause' &&
        first.exact === hit.exact &&
        ![first, ...others].some(({ document }) => document === hit.document) &&
        isAlike(hit, first),
    );
    if (joins === undefined) groups.push({ first: hit, others: [] });
    else joins.others.push(hit);
  }
  return groups;
}
