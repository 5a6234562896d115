import { join } from 'node:path';
import type { Redirect } from './kinds/address.ts';
import type { CityMap } from './kinds/boundaries.ts';
import type { City } from './kinds/city.ts';
import type { Evidence, RelatedText } from './kinds/deadline.ts';
import type { ProjectEvent } from './kinds/event.ts';
import type { Gathered } from './kinds/gathered.ts';
import type { Term } from './kinds/glossary.ts';
import type { GoverningRule, Office } from './kinds/governing.ts';
import type { Law, LawNote, Remedy } from './kinds/law.ts';
import type { Parameter } from './kinds/parameter.ts';
import type { Gazetteer } from './kinds/place.ts';
import type { Policy } from './kinds/policy.ts';
import type { LedgerEntry } from './kinds/publication.ts';
import type { Query } from './kinds/query.ts';
import type { Reading } from './kinds/reading.ts';
import type { Right } from './kinds/right.ts';
import type { Scope } from './kinds/scope.ts';
import type { Site } from './kinds/site.ts';
import { manifestSchema, type Source } from './kinds/source.ts';
import type { Body, Task } from './kinds/task.ts';
import type { Topic } from './kinds/topic.ts';
import { loadLockedAddresses, loadRedirects } from './read/addresses.ts';
import { loadCities, requireCities } from './read/cities.ts';
import { loadCorrections } from './read/corrections.ts';
import { engineOf, type DataFolder } from './read/data-folder.ts';
import { loadDeadlines, loadEvidence, loadRelated, type Deadlines } from './read/deadlines.ts';
import {
  loadCityDisclosure,
  loadDisclosureFiles,
  loadMatters,
  type DisclosureFiles,
} from './read/disclosure.ts';
import { loadEvents } from './read/events.ts';
import { Faults } from './read/faults.ts';
import { loadGathered } from './read/gathered.ts';
import { loadGlossary } from './read/glossary.ts';
import { loadGoverningRules, loadOffices } from './read/governing.ts';
import { loadLawNotes, loadLaws, loadRemedies } from './read/laws.ts';
import { loadAskedMatters } from './read/matters.ts';
import { loadMap } from './read/maps.ts';
import { loadParameters } from './read/parameters.ts';
import { loadGazetteer } from './read/places.ts';
import { loadPolicies } from './read/policies.ts';
import { loadVersions } from './read/policy-versions.ts';
import { loadLists, type CityLists } from './read/projects.ts';
import { loadPublicationLedger } from './read/publication-ledger.ts';
import { loadQueries } from './read/queries.ts';
import { loadReadings } from './read/readings.ts';
import { loadRights } from './read/rights.ts';
import { loadScopes } from './read/scopes.ts';
import { loadSearchAudit } from './read/search-audit.ts';
import { loadHostPart, loadSite, sitePath } from './read/site.ts';
import { readStrict } from './read/strict-file.ts';
import { loadTargets } from './read/targets.ts';
import { loadBodies, loadTasks } from './read/tasks.ts';
import { loadTopics } from './read/topics.ts';
import { loadWorkCalendar } from './read/work-calendar.ts';
import { showing, showsSome, type NotShown, type OnFile } from './shown-cities.ts';

/** Where a portal is published. */
export interface PortalAddress {
  /** In full with the base path, ending in a slash. */
  readonly url: string;
  /** False where none is configured: then it is an address of this machine alone. */
  readonly isPublic: boolean;
}

/**
 * Everything that a portal knows, read once and never changed: what pages, checks, exports and scripts
 * are handed. It holds what is on file, reviewed or not; what may be shown is for `rules/` to say.
 */
export interface Portal {
  readonly folder: DataFolder;
  /** The day for which statuses and days left are computed. */
  readonly day: string;
  readonly address: PortalAddress;
  readonly site: Site;
  /** HTML of the host's header and footer, in place of ours; null: ours. */
  readonly hostHeader: string | null;
  readonly hostFooter: string | null;
  /** Sorted by slug: those that `cities:` of `site.yaml` names, or all. */
  readonly cities: readonly City[];
  /** The registered originals. */
  readonly sources: readonly Source[];
  /** Every text on file, by city, then by slug. */
  readonly registeredPolicies: readonly Policy[];
  /** Of each text its versions, the current one last, by slug. */
  readonly versions: ReadonlyMap<string, readonly Policy[]>;
  /** The portals that the texts were gathered from; none for a portal of its own. */
  readonly gathered: readonly Gathered[];
  /** Every list on file, by the slug of its city. */
  readonly lists: ReadonlyMap<string, CityLists>;
  /** By the slug of the city, as are the next three. */
  readonly gazetteers: ReadonlyMap<string, Gazetteer>;
  readonly maps: ReadonlyMap<string, CityMap | null>;
  readonly events: ReadonlyMap<string, readonly ProjectEvent[]>;
  readonly targets: ReadonlyMap<string, ReturnType<typeof loadTargets>>;
  /** What was found in every text on file, text by text. */
  readonly registeredTasks: readonly Task[];
  readonly registeredDeadlines: Deadlines;
  readonly registeredParameters: readonly Parameter[];
  readonly registeredRights: readonly Right[];
  readonly registeredLawNotes: readonly LawNote[];
  /** 适用范围 of the texts that somebody read for it. */
  readonly scopes: readonly Scope[];
  readonly registeredReadings: readonly Reading[];
  /** 查询记录. */
  readonly queries: readonly Query[];
  /** Articles of law, those from memory too. */
  readonly laws: readonly Law[];
  /** 救济途径, in the order of the file. */
  readonly remedies: readonly Remedy[];
  readonly evidence: readonly Evidence[];
  readonly related: readonly RelatedText[];
  readonly bodies: readonly Body[];
  /** In the order of the pages. */
  readonly topics: readonly Topic[];
  readonly registeredTerms: readonly Term[];
  readonly registeredGoverningRules: readonly GoverningRule[];
  /** 办公室设在…, as the texts on file print it. */
  readonly registeredOffices: readonly Office[];
  readonly corrections: ReturnType<typeof loadCorrections>;
  /** What this portal published when, oldest first. */
  readonly publicationLedger: readonly LedgerEntry[];
  readonly disclosure: DisclosureFiles;
  readonly cityDisclosures: ReadonlyMap<string, ReturnType<typeof loadCityDisclosure>>;
  /** What is to be published, in the order of the catalogue. */
  readonly matters: ReturnType<typeof loadMatters>;
  readonly calendar: ReturnType<typeof loadWorkCalendar>;
  readonly searchAudit: ReturnType<typeof loadSearchAudit>;
  /** Every address ever published. */
  readonly lockedAddresses: readonly string[];
  readonly redirects: readonly Redirect[];
  /** What is on file and not shown. */
  readonly notShown: NotShown;
}

/** Freezes a value and all that it holds. Maps are read-only by their type alone. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const one of value.values()) frozen(one);
  else for (const one of Object.values(value)) frozen(one);
  return value;
}

/** What stands for itself. */
function readBase(folder: DataFolder, faults: Faults) {
  const { root } = folder;
  const engine = engineOf(folder);
  const site = loadSite(folder);
  const cities = loadCities(folder);
  const each = <T>(read: (city: City) => T, none: T): Map<string, T> =>
    new Map(cities.map((city) => [city.slug, faults.read(() => read(city), none)]));
  faults.read(() => {
    requireCities(site.cities ?? [], cities, sitePath(folder));
    return null;
  }, null);
  const lockedAddresses = loadLockedAddresses(folder, showsSome(site, cities));
  const manifest = join(folder.folder, 'sources/manifest.json');
  const policies = [...each((city) => loadPolicies(folder, city), []).values()].flat();
  return {
    ...{ site, cities },
    hostHeader: faults.read(() => loadHostPart(folder, site.hostHeader), null),
    hostFooter: faults.read(() => loadHostPart(folder, site.hostFooter), null),
    sources: faults.read(() => readStrict(root, manifest, manifestSchema), []),
    registeredPolicies: policies,
    versions: new Map(
      policies.map((one) => [one.slug, faults.read(() => loadVersions(folder, one), [])]),
    ),
    lists: each((city) => loadLists(folder, city), { lists: [], identities: [] }),
    gazetteers: each(({ slug }) => loadGazetteer(folder, slug), {
      ...{ townships: [], villages: [], readings: [], pointSources: [] },
    }),
    maps: each(({ slug }) => loadMap(folder, slug), null),
    events: each(({ slug }) => loadEvents(root, join(folder.folder, slug, 'events.csv')), []),
    gathered: faults.read(() => loadGathered(folder), []),
    bodies: faults.read(() => loadBodies(folder), []),
    topics: faults.read(() => loadTopics(folder), []),
    corrections: faults.read(() => loadCorrections(folder), []),
    publicationLedger: faults.read(
      () => loadPublicationLedger(root, join(folder.folder, 'publications.jsonl')),
      [],
    ),
    disclosure: loadDisclosureFiles(folder),
    cityDisclosures: each(({ slug }) => loadCityDisclosure(folder, slug), {
      ...{ subProjects: [], duties: [], notices: [] },
    }),
    matters: faults.read(() => loadMatters(engine), []),
    calendar: loadWorkCalendar(engine),
    searchAudit: loadSearchAudit(engine),
    lockedAddresses,
    redirects: faults.read(() => loadRedirects(folder), []),
  };
}

/** What says something of texts and lists, and is held against them. */
function readRecords(folder: DataFolder, base: ReturnType<typeof readBase>, faults: Faults) {
  const { registeredPolicies: policies, topics, cities } = base;
  const slugs = cities.map(({ slug }) => slug);
  const tasks = faults.read(() => loadTasks(folder, policies), []);
  const read = <T>(reading: () => T) => faults.read<T | null>(reading, null);
  const deadlines = read(() => loadDeadlines(folder, policies, tasks));
  const known = deadlines?.deadlines;
  const parameters = read(() => loadParameters(folder, policies, topics));
  const rights = read(() => loadRights(folder, policies, topics));
  const laws = faults.read(() => loadLaws(folder), []);
  const matters = faults.read(() => loadAskedMatters(engineOf(folder)), []);
  return {
    registeredTasks: tasks,
    registeredDeadlines: deadlines ?? { deadlines: [], conflicts: [] },
    ...{ registeredParameters: parameters ?? [], registeredRights: rights ?? [] },
    scopes: faults.read(() => loadScopes(folder, policies), []),
    registeredReadings: faults.read(
      () =>
        parameters && rights
          ? loadReadings(folder, policies, { topics, rights, parameters, matters })
          : [],
      [],
    ),
    queries: faults.read(
      () => loadQueries(folder, { cities: slugs, policies: policies.map(({ slug }) => slug) }),
      [],
    ),
    registeredLawNotes: faults.read(() => loadLawNotes(folder, policies, laws), []),
    laws,
    remedies: faults.read(() => loadRemedies(folder, laws), []),
    registeredOffices: faults.read(() => loadOffices(folder, policies), []),
    evidence: faults.read(() => (known ? loadEvidence(folder, slugs, known) : []), []),
    related: faults.read(() => (known ? loadRelated(folder, slugs, known, policies) : []), []),
    targets: new Map(
      slugs.map((slug) => {
        const own = policies.filter(({ city }) => city === slug);
        return [slug, faults.read(() => loadTargets(folder, slug, own), [])];
      }),
    ),
    registeredTerms: faults.read(() => loadGlossary(folder, policies), []),
    registeredGoverningRules: faults.read(() => loadGoverningRules(folder, policies), []),
  };
}

/**
 * Reads a portal: every file of its data folder, strictly.
 *
 * @param folder where its facts lie
 * @param day the day for which it is built, `YYYY-MM-DD` in Asia/Shanghai
 * @param address where it is published
 * @throws DataFileError with what is wrong, file by file and place by place
 */
export function load(folder: DataFolder, day: string, address: PortalAddress): Portal {
  const faults = new Faults();
  const base = readBase(folder, faults);
  // What refers to a broken file would only seem broken itself.
  faults.throwAny();
  const records = readRecords(folder, base, faults);
  faults.throwAny();
  const onFile: OnFile = { folder, day, address, ...base, ...records };
  return frozen(showing(onFile));
}
