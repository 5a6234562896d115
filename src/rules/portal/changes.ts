import { byDay } from '../../facts/kinds/day.ts';
import type { FilterControl } from '../words/filter.ts';
import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import { changeLedger, type LedgerInput } from '../change/ledger.ts';
import {
  changeKind,
  changeKindNames,
  changeKinds,
  type Publication,
} from '../../facts/kinds/change.ts';
import {
  valueHistories,
  withdrawalOf,
  type ValueHistory,
  type Withdrawal,
} from '../change/values.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import type { City } from '../../facts/kinds/city.ts';
import { withheld } from '../disclosure/review.ts';
import { checkEvents } from '../event/check.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import {
  checkSubjects,
  firstPublication,
  momentOf,
  publicationOfOriginal,
} from '../publication/ledger.ts';
import type { LedgerEntry } from '../../facts/kinds/publication.ts';
import { listingsOf } from '../../facts/kinds/listing.ts';
import { publicationSubjects } from './publication-subjects.ts';
import { reviewedCorrections, reviewedLists, reviewedVersions } from './reviewed.ts';
import { DataFileError } from '../../facts/data-file-error.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { allPolicies, statusOf } from './policies.ts';
import { filesOfCity, listFile, portalFiles } from '../../facts/portal-files.ts';

interface Facts {
  readonly ledger: readonly Publication[];
  readonly byProject: ReadonlyMap<string, readonly Publication[]>;
  /** By project, oldest first. */
  readonly eventsOf: ReadonlyMap<string, readonly ProjectEvent[]>;
  readonly published: readonly LedgerEntry[];
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

function originals({ sources }: Portal): Originals {
  return {
    files: new Set(sources.map(({ file }) => file)),
    hashes: new Set(sources.map(({ sha256 }) => sha256)),
  };
}

/** Originals of which a review says that they may not, or no longer, be public. */
function withdrawnOriginals({ disclosure: { reviews } }: Portal): Set<string> {
  const reviewed = new Set(reviews.map(({ sha256 }) => sha256));
  return new Set([...reviewed].filter((sha256) => withheld(sha256, reviews) !== null));
}

/** Everything on one city that the ledger is computed from, with what is wrong with it. */
function cityInput(
  portal: Portal,
  city: City,
  known: Originals,
): { input: LedgerInput; problems: string[] } {
  const { folder } = portal.folder;
  const { lists, identities } = reviewedLists(portal, city.slug);
  const unregistered = lists
    .filter(({ sha256 }) => !known.hashes.has(sha256))
    .map(
      ({ asOf, sha256, file }) =>
        `${folder}/${listFile(city.slug, asOf)}：原件“${file}”（SHA-256 ${sha256}）没有登记在 ${portalFiles.manifest}。请恢复原件的登记。`,
    );
  const path = `${folder}/${filesOfCity(city.slug).events}`;
  const events = portal.events.get(city.slug) ?? [];
  const listed = lists
    .toSorted(byDay(({ asOf }) => asOf))
    .map((list) => ({ asOf: list.asOf, listings: listingsOf(list, identities) }));
  const texts = allPolicies(portal)
    .filter((policy) => policy.city === city.slug)
    .map((policy) => reviewedVersions(portal, policy));
  const corrections = reviewedCorrections(portal).filter((one) => one.city === city.slug);
  return {
    input: { city: city.slug, lists, identities, events, texts, corrections },
    problems: [
      ...unregistered,
      ...checkEvents(events, { path, lists: listed, files: known.files }),
    ],
  };
}

/** False for what the portal has on file and does not show: a city that `cities:` leaves out. */
function isShown({ notShown }: Portal, { kind, subject }: LedgerEntry): boolean {
  if (kind === 'records') return true;
  return kind === 'policy'
    ? !notShown.policies.includes(subject)
    : !notShown.cities.some(({ slug }) => subject.startsWith(`${slug}/`));
}

const facts = oncePerPortal((portal): Facts => {
  const registered = originals(portal);
  const cities = portal.cities.map((city) => cityInput(portal, city, registered));
  const path = `${portal.folder.folder}/${portalFiles.ledger}`;
  const published = portal.publicationLedger.filter((entry) => isShown(portal, entry));
  const problems = [
    ...cities.flatMap((city) => city.problems),
    ...checkSubjects(
      path,
      // Records go with the text that they are on, whose own entry is held.
      published.filter(({ kind }) => kind !== 'records'),
      publicationSubjects(portal),
      withdrawnOriginals(portal),
    ),
  ];
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  const ledger = changeLedger(cities.map(({ input }) => input));
  const events = cities.flatMap(({ input }) => input.events);
  const byProject = [...Map.groupBy(events, ({ project }) => project)];
  const eventsOf = new Map(
    byProject.map(([project, own]) => [project, own.toSorted(byDay(({ date }) => date))]),
  );
  return { ledger, byProject: groupByProject(ledger), eventsOf, published };
});

/**
 * The change ledger of all cities, newest publication first.
 *
 * @throws DataFileError with every defect of events, sources and publication ledger, by file and row
 */
export function allPublications(portal: Portal): readonly Publication[] {
  return facts(portal).ledger;
}

/** The status of the text that a publication is about, or that a list is attached to; null: of none. */
export function statusOfPublication(portal: Portal, { changes }: Publication): PolicyStatus | null {
  const slug = changes[0]?.policy ?? changes[0]?.source.policy;
  const policy = allPolicies(portal).find((text) => text.slug === slug);
  return policy === undefined ? null : statusOf(portal, policy).status;
}

/** The publications that concern one project, newest first, with only its own changes. */
export function projectLedger(portal: Portal, project: string): readonly Publication[] {
  return facts(portal).byProject.get(project) ?? [];
}

/** Original and current values of a project, side by side. */
export function projectValues(portal: Portal, project: string): ValueHistory[] {
  return valueHistories(projectLedger(portal, project).toReversed());
}

/** Since when and why a project is off the lists; null while it is listed. */
export function projectWithdrawal(portal: Portal, project: string): Withdrawal | null {
  return withdrawalOf(projectLedger(portal, project).toReversed());
}

/** The events of one project, oldest first. */
export function projectEvents(portal: Portal, project: string): readonly ProjectEvent[] {
  return facts(portal).eventsOf.get(project) ?? [];
}

/** What this portal published when, oldest first, without what a column does not show. */
export function publications(portal: Portal): readonly LedgerEntry[] {
  return facts(portal).published;
}

/** 发布日期: the day this portal first published a list (`<city>/<day>`) or a policy; null: not recorded. */
export function publishedOn(
  portal: Portal,
  kind: LedgerEntry['kind'],
  subject: string,
): string | null {
  return firstPublication(facts(portal).published, kind, subject)?.publishedOn ?? null;
}

/** The same with the time of day where it is recorded, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD`. */
export function publishedAt(
  portal: Portal,
  kind: LedgerEntry['kind'],
  subject: string,
): string | null {
  const entry = firstPublication(facts(portal).published, kind, subject);
  return entry === null ? null : momentOf(entry);
}

/** The day on which this portal first showed a publication of the change ledger; null: not recorded. */
export function shownOn(portal: Portal, { kind, city, date, changes }: Publication): string | null {
  const [first] = changes;
  if (kind === 'policy') {
    const { published } = facts(portal);
    const { policy = null, source } = first ?? {};
    if (policy === null) return null;
    // A later version was shown when its original was, which the ledger records as an entry of its own.
    return publicationOfOriginal(published, policy, source?.sha256 ?? '')?.publishedOn ?? null;
  }
  return kind === 'list' && date !== null ? publishedOn(portal, 'list', `${city}/${date}`) : null;
}

/** What readers can narrow the ledger to: only what occurs in it. */
export function changeControls(portal: Portal): FilterControl[] {
  const changes = facts(portal).ledger.flatMap((publication) => publication.changes);
  const cities = new Set(changes.map(({ city }) => city));
  const counties = new Set(changes.flatMap(({ county }) => county ?? []));
  const kinds = new Set(changes.map(({ kind }) => kind));
  const words = titlesOf(changeKind.record);
  return [
    {
      name: 'city',
      label: words.cityName,
      choices: portal.cities
        .filter(({ slug }) => cities.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'county',
      label: words.county,
      choices: [...counties].map((name) => ({ value: name, label: name })),
    },
    {
      name: 'kind',
      label: words.kind,
      choices: changeKinds
        .filter((kind) => kinds.has(kind) && kind !== 'renumbered')
        .map((kind) => ({ value: kind, label: changeKindNames[kind] })),
    },
  ];
}
