import { facetNames, type FacetName, type Facets, type UnitTable } from './catalogue.ts';
import type { RankedUnit } from './rank.ts';

/** Chosen values: within a facet any of them, across facets all. */
export type Choice = Partial<Record<FacetName, string[]>>;

export interface FacetCount {
  name: FacetName;
  values: { value: string; count: number; chosen: boolean }[];
}

function passes(facets: Facets, choice: Choice, except: FacetName | null): boolean {
  return facetNames.every((name) => {
    const chosen = choice[name] ?? [];
    if (name === except || chosen.length === 0) return true;
    return (facets[name] ?? []).some((value) => chosen.includes(value));
  });
}

/** Gives the hits that the choice lets through, in their order. */
export function applyChoice(
  ranked: readonly RankedUnit[],
  choice: Choice,
  table: UnitTable,
): RankedUnit[] {
  return ranked.filter(({ unit }) => passes(table.facets(unit), choice, null));
}

/**
 * Counts hits by facet. Each count is the number of hits one would see after choosing that value:
 * the other facets' choices hold, its own do not.
 */
export function countFacets(
  ranked: readonly RankedUnit[],
  choice: Choice,
  table: UnitTable,
): FacetCount[] {
  const all = ranked.map(({ unit }) => table.facets(unit));
  return facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const facets of all) {
      if (!passes(facets, choice, name)) continue;
      for (const value of facets[name] ?? []) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    for (const value of choice[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
    const values = [...counts]
      .map(([value, count]) => ({ value, count, chosen: (choice[name] ?? []).includes(value) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { name, values };
  });
}

/** Reads the choice from the parameters of an address; unknown parameters are left alone. */
export function choiceFrom(parameters: URLSearchParams): Choice {
  const choice: Choice = {};
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter((value) => value !== '' && value.length < 60);
    if (values.length > 0) choice[name] = [...new Set(values)];
  }
  return choice;
}

/** Takes what is searched for; gives the parameters of the address that shows it again. */
export function parametersOf(query: string, choice: Choice, newest: boolean): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of facetNames) {
    for (const value of choice[name] ?? []) parameters.append(name, value);
  }
  if (newest) parameters.set('sort', 'new');
  return parameters;
}
