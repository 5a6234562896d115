import type { Policy } from '../../facts/kinds/policy.ts';
import { isOfList, type Correction } from '../../facts/kinds/correction.ts';
import { projectPublications, type CityHistory } from './project-publications.ts';
import type { Publication } from '../../facts/kinds/change.ts';
import { formatChangeValue } from '../words/change.ts';
import { formatDate } from '../words/date.ts';
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
 * A list may differ from the one before it where its corrected copy says so: the misprint stood in both. Such
 * an entry says that the list was corrected, for a reader would take it for a change of the project.
 */
function withCorrections(
  publication: Publication,
  corrections: readonly Correction[],
): Publication {
  if (publication.kind !== 'list') return publication;
  const own = corrections.filter((one) => isOfList(one) && one.list?.asOf === publication.date);
  if (own.length === 0) return publication;
  const changes = publication.changes.map((change) => {
    const from = formatChangeValue(change.kind, change.before);
    const to = formatChangeValue(change.kind, change.after);
    const found = own.find(
      ({ project, before, after }) => project === change.project && before === from && after === to,
    );
    if (found === undefined) return change;
    return { ...change, reason: `名单有更正本（${formatDate(found.date)}），原印 ${from}` };
  });
  return { ...publication, changes };
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
      ...projectPublications(city).map((one) => withCorrections(one, city.corrections)),
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
