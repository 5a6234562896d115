import type { Policy } from '../../facts/kinds/policy.ts';
import type { Correction } from '../../facts/kinds/correction.ts';
import { projectPublications, type CityHistory } from './project-publications.ts';
import type { Publication } from '../../facts/kinds/change.ts';
import { correctionPublications, textPublications } from './text-publications.ts';

/** Everything a city's ledger is computed from. Texts come as versions, oldest first. */
export interface LedgerInput extends CityHistory {
  texts: readonly (readonly Policy[])[];
  corrections: readonly Correction[];
}

const order = ['policy', 'list', 'events', 'corrections'];

/** Newest first; what prints no date stands last. Ties are broken by kind and id, never by chance. */
function byDate(a: Publication, b: Publication): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? 1 : -1;
  }
  return order.indexOf(b.kind) - order.indexOf(a.kind) || (a.id < b.id ? -1 : 1);
}

/**
 * Takes what is known of each city; gives the change ledger, newest publication first. It is computed
 * from the data alone, so it is the same whoever builds it and whenever.
 *
 * @throws Error where a row of a list has no identity
 */
export function changeLedger(cities: readonly LedgerInput[]): Publication[] {
  return cities
    .flatMap((city) => [
      ...projectPublications(city),
      ...city.texts.flatMap(textPublications),
      ...correctionPublications(city.corrections),
    ])
    .sort(byDate);
}

/** What a reader can narrow the ledger to. Absent: no restriction. */
export interface LedgerScope {
  city?: string;
  county?: string;
  project?: string;
  policy?: string;
}

/** Takes the ledger; gives the publications that concern the scope, with only its own changes. */
export function ledgerOf(ledger: readonly Publication[], scope: LedgerScope): Publication[] {
  return ledger.flatMap((publication) => {
    const changes = publication.changes.filter(
      (change) =>
        (scope.city === undefined || change.city === scope.city) &&
        (scope.county === undefined || change.county === scope.county) &&
        (scope.project === undefined || change.project === scope.project) &&
        (scope.policy === undefined || change.policy === scope.policy),
    );
    return changes.length === 0 ? [] : [{ ...publication, changes }];
  });
}
