import { remedyGroups, type Remedy, type RemedyGroup } from '../../facts/kinds/law.ts';

/** Remedies by what they are about, in the order of the page; groups that have none are left out. */
export function remediesByGroup(
  remedies: readonly Remedy[],
): { group: RemedyGroup; own: readonly Remedy[] }[] {
  return remedyGroups
    .map((group) => ({ group, own: remedies.filter((remedy) => remedy.group === group) }))
    .filter(({ own }) => own.length > 0);
}
