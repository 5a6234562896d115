import { absenceWords } from '../../facts/kinds/absence.ts';

/** What projects stand under whose list tells no county of them. */
export const countyUnstated = `区县${absenceWords.notStated}`;

/** What a project is counted, filtered and grouped by: its county, or that its list tells none. */
export const countyGroupOf = ({ county }: { readonly county: string | null }): string =>
  county ?? countyUnstated;

/**
 * The counties of a city in its order. Where a list tells none of some projects, these stand behind them, and
 * a county without projects is left out: some of those may lie in it, and it is no 0.
 */
export function countyGroups(
  counties: readonly string[],
  projects: readonly { readonly county: string | null }[],
): string[] {
  const told = new Set(projects.map(({ county }) => county));
  return told.has(null)
    ? [...counties.filter((name) => told.has(name)), countyUnstated]
    : [...counties];
}
