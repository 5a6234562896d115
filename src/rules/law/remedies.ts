import { remedyGroups, type Remedy, type RemedyGroup } from '../../facts/kinds/law.ts';

/** Remedies by what they are about, in the order of the page; groups that have none are left out. */
export function remediesByGroup(
  remedies: readonly Remedy[],
): { group: RemedyGroup; own: readonly Remedy[] }[] {
  return remedyGroups
    .map((group) => ({ group, own: remedies.filter((remedy) => remedy.group === group) }))
    .filter(({ own }) => own.length > 0);
}

/**
 * The shortest time limit that who asks for something has to keep, e.g. `10日`; null where none is told
 * in days.
 */
export function shortestLimit(remedies: readonly Remedy[]): string | null {
  const days = remedies
    .filter(({ keeper }) => keeper === 'asker')
    .flatMap(({ period }) => (/^\d+(?=日)/u.exec(period ?? '') ?? []).map(Number));
  return days.length === 0 ? null : `${Math.min(...days)}日`;
}
