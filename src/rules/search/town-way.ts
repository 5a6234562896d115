import type { UnitTable } from './catalogue.ts';
import type { SilentMatter } from './lexicon.ts';
import { listOfProjects } from './lists.ts';

/** What is told of a matter, its way to the list of projects narrowed to the town that a query names. */
export function withTownOf(
  matter: SilentMatter,
  { places }: { readonly places: readonly string[] },
  { catalogue }: UnitTable,
): SilentMatter {
  const towns = places.filter((place) =>
    catalogue.documents.some(({ facets }) => facets.township?.includes(place)),
  );
  const [town] = towns;
  if (town === undefined || towns.length > 1) return matter;
  const narrowed = `${listOfProjects}?${new URLSearchParams({ text: town }).toString()}`;
  const way = matter.way.map(({ label, address }) => ({
    label,
    address: address === listOfProjects ? narrowed : address,
  }));
  return { ...matter, way };
}
