import type { SilentMatter, Words } from './lexicon.ts';
import type { Missing } from './missing.ts';

/** The cities that a query names, and what it names that the portal does not have. */
interface Whereabouts {
  readonly cities: readonly string[];
  readonly missing: Missing | null;
}

/** Whether an address leads to the law of a province, where a query names only cities of others. */
export function isOfOtherProvince(
  address: string,
  { cities, missing }: Whereabouts,
  { provincial }: Pick<Words, 'provincial'>,
): boolean {
  const own = Object.hasOwn(provincial, address) ? provincial[address] : undefined;
  const isAnywhere = cities.length === 0 && missing?.what !== 'city';
  return own !== undefined && !isAnywhere && !own.some((city) => cities.includes(city));
}

/** What is told of a matter, without ways to the law of other provinces. */
export function withWaysOf(
  matter: SilentMatter,
  where: Whereabouts,
  words: Pick<Words, 'provincial'>,
): SilentMatter {
  const way = matter.way.filter(({ address }) => !isOfOtherProvince(address, where, words));
  return { ...matter, way };
}
