import { join } from 'node:path';
import { ledgerOf, changeLedger, type LedgerInput } from '../../rules/change/ledger.ts';
import { changeKindNames, changeKinds, type Publication } from '../../facts/kinds/change.ts';
import {
  valueHistories,
  withdrawalOf,
  type ValueHistory,
  type Withdrawal,
} from '../../rules/change/values.ts';
import type { City } from '../../facts/kinds/city.ts';
import { withheld } from '../../rules/disclosure/review.ts';
import { checkEvents } from '../../rules/event/check.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import { checkSubjects, firstPublication, momentOf } from '../../rules/publication/ledger.ts';
import type { LedgerEntry, LedgerSubject } from '../../facts/kinds/publication.ts';
import { listingsOf } from '../../facts/kinds/listing.ts';
import { manifestSchema } from '../../facts/kinds/source.ts';
import { countyFeedName } from '../../outputs/formats/feed-list.ts';
import { loadCorrections } from '../../facts/read/corrections.ts';
import { dataFolder, perDataFolder, type DataFolder } from '../../facts/read/data-folder.ts';
import { loadReviews } from '../../facts/read/disclosure.ts';
import { loadEvents } from '../../facts/read/events.ts';
import { reviewedLists, reviewedVersions } from '../../facts/read/reviewed-facts.ts';
import { loadPublicationLedger } from '../../facts/read/publication-ledger.ts';
import { DataFileError, readStrict } from '../../facts/read/strict-file.ts';
import { allCities } from './cities.ts';
import type { PolicyStatus } from '../../facts/kinds/policy.ts';
import { allPolicies, statusOf } from './policies.ts';

interface Facts {
  readonly ledger: readonly Publication[];
  readonly byProject: ReadonlyMap<string, readonly Publication[]>;
  readonly events: readonly ProjectEvent[];
  readonly published: readonly LedgerEntry[];
}

/** What the portal shows and the publication ledger records: each list and each text. */
export function publicationSubjects(): LedgerSubject[] {
  const data = dataFolder();
  const lists = allCities().flatMap((city) => reviewedLists(data, city).snapshots);
  return [
    ...allPolicies().map(({ slug, source }) => ({
      kind: 'policy' as const,
      subject: slug,
      sha256: source.sha256,
    })),
    ...lists.map(({ city, asOf, sha256 }) => ({
      kind: 'list' as const,
      subject: `${city}/${asOf}`,
      sha256,
    })),
  ];
}

function groupByProject(ledger: readonly Publication[]): Map<string, Publication[]> {
  const groups = new Map<string, Publication[]>();
  for (const publication of ledger) {
    const own = new Map<string, Publication>();
    for (const change of publication.changes) {
      if (change.project === null) continue;
      const part = own.get(change.project) ?? { ...publication, changes: [] };
      part.changes.push(change);
      own.set(change.project, part);
    }
    for (const [project, part] of own) groups.set(project, [...(groups.get(project) ?? []), part]);
  }
  return groups;
}

/** Hashes and names of the registered originals. */
interface Originals {
  readonly files: ReadonlySet<string>;
  readonly hashes: ReadonlySet<string>;
}

function originals({ root, folder }: DataFolder): Originals {
  const manifest = readStrict(root, join(folder, 'sources/manifest.json'), manifestSchema);
  return {
    files: new Set(manifest.map(({ file }) => file)),
    hashes: new Set(manifest.map(({ sha256 }) => sha256)),
  };
}

/** Originals of which a review says that they may not, or no longer, be public. */
function withdrawnOriginals(data: DataFolder): Set<string> {
  const reviews = loadReviews(data);
  const reviewed = new Set(reviews.map(({ sha256 }) => sha256));
  return new Set([...reviewed].filter((sha256) => withheld(sha256, reviews) !== null));
}

/** Everything on one city that the ledger is computed from, with what is wrong with it. */
function cityInput(city: City, known: Originals): { input: LedgerInput; problems: string[] } {
  const data = dataFolder();
  const { snapshots, identities } = reviewedLists(data, city);
  const unregistered = snapshots
    .filter(({ sha256 }) => !known.hashes.has(sha256))
    .map(
      ({ asOf, sha256, file }) =>
        `${data.folder}/${city.slug}/snapshots/${asOf}.json：原件“${file}”（SHA-256 ${sha256}）没有登记在 sources/manifest.json。请恢复原件的登记。`,
    );
  const path = join(data.folder, city.slug, 'events.csv');
  const events = loadEvents(data.root, path);
  const lists = snapshots
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .map((snapshot) => ({ asOf: snapshot.asOf, listings: listingsOf(snapshot, identities) }));
  const texts = allPolicies()
    .filter((policy) => policy.city === city.slug)
    .map((policy) => reviewedVersions(data, policy));
  const corrections = loadCorrections(data).filter((one) => one.city === city.slug);
  return {
    input: { city: city.slug, snapshots, identities, events, texts, corrections },
    problems: [...unregistered, ...checkEvents(events, { path, lists, files: known.files })],
  };
}

const facts = perDataFolder((data): Facts => {
  const registered = originals(data);
  const cities = allCities().map((city) => cityInput(city, registered));
  const path = join(data.folder, 'publications.jsonl');
  const published = loadPublicationLedger(data.root, path);
  const problems = [
    ...cities.flatMap((city) => city.problems),
    ...checkSubjects(path, published, publicationSubjects(), withdrawnOriginals(data)),
  ];
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  const ledger = changeLedger(cities.map(({ input }) => input));
  const events = cities.flatMap(({ input }) => input.events);
  return { ledger, byProject: groupByProject(ledger), events, published };
});

/**
 * The change ledger of all cities, newest publication first.
 *
 * @throws DataFileError with every defect of events, sources and publication ledger, by file and row
 */
export function allPublications(): readonly Publication[] {
  return facts().ledger;
}

/** The publications that concern a city, a county, or a policy, with only their own changes. */
export function publicationsOf(scope: Parameters<typeof ledgerOf>[1]): readonly Publication[] {
  return scope.project === undefined
    ? ledgerOf(facts().ledger, scope)
    : projectLedger(scope.project);
}

/** The status of the text that a publication is about; null where it is no text. */
export function statusOfPublication({ kind, changes }: Publication): PolicyStatus | null {
  const slug = changes[0]?.policy;
  const policy = allPolicies().find((text) => text.slug === slug);
  return kind !== 'policy' || policy === undefined ? null : statusOf(policy).status;
}

/** The publications that concern one project, newest first, with only its own changes. */
export function projectLedger(project: string): readonly Publication[] {
  return facts().byProject.get(project) ?? [];
}

/** Original and current values of a project, side by side. */
export function projectValues(project: string): ValueHistory[] {
  return valueHistories(projectLedger(project).toReversed());
}

/** Since when and why a project is off the lists; null while it is listed. */
export function projectWithdrawal(project: string): Withdrawal | null {
  return withdrawalOf(projectLedger(project).toReversed());
}

/** The events of one project, oldest first. */
export function projectEvents(project: string): ProjectEvent[] {
  return facts()
    .events.filter((event) => event.project === project)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** 发布日期: the day this portal first published a list (`<city>/<day>`) or a policy; null: not recorded. */
export function publishedOn(kind: LedgerEntry['kind'], subject: string): string | null {
  return firstPublication(facts().published, kind, subject)?.publishedOn ?? null;
}

/** The same with the time of day where it is recorded, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD`. */
export function publishedAt(kind: LedgerEntry['kind'], subject: string): string | null {
  const entry = firstPublication(facts().published, kind, subject);
  return entry === null ? null : momentOf(entry);
}

/** The day on which this portal first showed a publication of the change ledger; null: not recorded. */
export function shownOn({ kind, city, date, changes }: Publication): string | null {
  const policy = changes[0]?.policy ?? null;
  if (kind === 'policy') return policy === null ? null : publishedOn('policy', policy);
  return kind === 'list' && date !== null ? publishedOn('list', `${city}/${date}`) : null;
}

interface Choice {
  value: string;
  label: string;
}

/** What readers can narrow the ledger to: only what occurs in it. */
export function changeChoices(): { cities: Choice[]; counties: Choice[]; kinds: Choice[] } {
  const changes = facts().ledger.flatMap((publication) => publication.changes);
  const cities = new Set(changes.map(({ city }) => city));
  const counties = new Set(changes.flatMap(({ county }) => county ?? []));
  const kinds = new Set(changes.map(({ kind }) => kind));
  return {
    cities: allCities()
      .filter(({ slug }) => cities.has(slug))
      .map(({ slug, name }) => ({ value: slug, label: name })),
    counties: [...counties].map((name) => ({ value: name, label: name })),
    kinds: changeKinds
      .filter((kind) => kinds.has(kind) && kind !== 'renumbered')
      .map((kind) => ({ value: kind, label: changeKindNames[kind] })),
  };
}

/** A feed as pages name it. */
export interface FeedLink {
  name: string;
  title: string;
}

/** The feed of everything. */
export const feedOfAll: FeedLink = { name: 'all', title: '全部' };

/** The feeds of a city and of its counties; with a county's name, of that county alone. */
export function cityFeeds({ slug, name, counties }: City, only?: string): FeedLink[] {
  return [
    { name: `city-${slug}`, title: name },
    ...counties
      .filter((county) => only === undefined || county.name === only)
      .map((county) => ({
        name: countyFeedName(slug, county.slug),
        title: `${name}${county.name}`,
      })),
  ];
}

/** Feeds of the whole portal, of cities and of counties. */
export function placeFeeds(): FeedLink[] {
  return [feedOfAll, ...allCities().flatMap((city) => cityFeeds(city))];
}
