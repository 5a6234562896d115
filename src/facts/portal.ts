import { join } from 'node:path';
import type { Redirect } from './kinds/address.ts';
import type { CityMap } from './kinds/boundaries.ts';
import type { WorkCalendar } from './kinds/calendar.ts';
import type { City } from './kinds/city.ts';
import { frozen } from './frozen.ts';
import type { Deadlines } from './kinds/deadline.ts';
import type { Evidence, RelatedText } from './kinds/deadline-result.ts';
import type { ProjectEvent } from './kinds/event.ts';
import type { Gathered } from './kinds/gathered.ts';
import type { Term } from './kinds/glossary.ts';
import type { GoverningRule, Office } from './kinds/governing.ts';
import type { Law, LawNote, Remedy } from './kinds/law.ts';
import type { AskedMatter } from './kinds/matter.ts';
import type { Parameter } from './kinds/parameter.ts';
import type { Gazetteer } from './kinds/place.ts';
import type { Policy } from './kinds/policy.ts';
import type { LedgerEntry } from './kinds/publication.ts';
import type { Scope } from './kinds/scope.ts';
import type { Site } from './kinds/site.ts';
import { manifestSchema, type Source } from './kinds/source.ts';
import type { Target } from './kinds/target.ts';
import type { Body, Task } from './kinds/task.ts';
import type { Topic } from './kinds/topic.ts';
import { loadLockedAddresses, loadRedirects } from './read/addresses.ts';
import { loadCities, requireCities, showsSome } from './read/cities.ts';
import { loadCorrections } from './read/corrections.ts';
import { engineOf, type DataFolder } from './read/data-folder.ts';
import {
  loadCityDisclosure,
  loadDisclosureFiles,
  loadMatters,
  type DisclosureFiles,
} from './read/disclosure.ts';
import { loadEvents } from './read/events.ts';
import { Faults } from './faults.ts';
import { loadGathered } from './read/gathered.ts';
import { loadLaws } from './read/laws.ts';
import { loadAskedMatters } from './read/matters.ts';
import { loadMap } from './read/maps.ts';
import { loadGazetteer } from './read/places.ts';
import { loadPolicies } from './read/policies.ts';
import { loadVersions } from './read/policy-versions.ts';
import { loadLists, type CityLists } from './read/projects.ts';
import { loadSearchAudit } from './read/search-audit.ts';
import { loadHostPart, loadSite, sitePath, versionOf } from './read/site.ts';
import { readStrict } from './read/strict-file.ts';
import { loadBodies } from './read/bodies.ts';
import { loadTopics } from './read/topics.ts';
import { loadWorkCalendar } from './read/work-calendar.ts';
import { loadRecords } from './read/records.ts';
import type { AnyRecord, Records } from './records.ts';
import { filesOfCity, portalFiles } from './portal-files.ts';

/** Where a portal is published. */
export interface PortalAddress {
  /** In full with the base path, ending in a slash. */
  readonly url: string;
  /** False where none is configured: then it is an address of this machine alone. */
  readonly isPublic: boolean;
}

/** What stands for itself: what a portal has on file besides records that speak of its texts. */
interface Base {
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
  /** By the slug of the city, as are the next two. */
  readonly gazetteers: ReadonlyMap<string, Gazetteer>;
  readonly maps: ReadonlyMap<string, CityMap | null>;
  readonly events: ReadonlyMap<string, readonly ProjectEvent[]>;
  /** Articles of law, those from memory too. */
  readonly laws: readonly Law[];
  readonly bodies: readonly Body[];
  /** In the order of the pages. */
  readonly topics: readonly Topic[];
  readonly corrections: ReturnType<typeof loadCorrections>;
  readonly disclosure: DisclosureFiles;
  readonly cityDisclosures: ReadonlyMap<string, ReturnType<typeof loadCityDisclosure>>;
  /** What is to be published, in the order of the catalogue. */
  readonly matters: ReturnType<typeof loadMatters>;
  /** What people ask for and texts may be silent on. */
  readonly askedMatters: readonly AskedMatter[];
  readonly calendar: ReturnType<typeof loadWorkCalendar>;
  readonly searchAudit: ReturnType<typeof loadSearchAudit>;
  /** Every address ever published. */
  readonly lockedAddresses: readonly string[];
  readonly redirects: readonly Redirect[];
}

/** What is on file, each file strictly read. `holdPortal` of `rules/hold` makes a portal of it. */
export interface OnFile {
  readonly base: Base;
  readonly records: Records;
}

/** What the records say once each was held against its text, and what the structure of texts gives. */
export interface Held {
  /** Records that are published as people write them, by the name of their kind: see `recordsOf`. */
  readonly records: ReadonlyMap<string, readonly AnyRecord[]>;
  /** What was found in every text on file, text by text. */
  readonly registeredTasks: readonly Task[];
  readonly registeredDeadlines: Deadlines;
  readonly registeredParameters: readonly Parameter[];
  readonly registeredLawNotes: readonly LawNote[];
  /** 适用范围 of the texts that somebody read for it. */
  readonly scopes: readonly Scope[];
  readonly evidence: readonly Evidence[];
  readonly related: readonly RelatedText[];
  /** By the slug of the city. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  /** 救济途径, in the order of the file. */
  readonly remedies: readonly Remedy[];
  /** 办公室设在…, as the texts on file print it. */
  readonly registeredOffices: readonly Office[];
  readonly registeredTerms: readonly Term[];
  readonly registeredGoverningRules: readonly GoverningRule[];
  /** What this portal published when, oldest first. */
  readonly publicationLedger: readonly LedgerEntry[];
}

/** What a portal has on file and, by `cities:` of its `site.yaml`, does not show. */
export interface NotShown {
  readonly cities: readonly City[];
  /** Slugs of their texts. */
  readonly policies: readonly string[];
}

/**
 * Everything that a portal knows, read once and never changed: what pages, checks, exports and scripts
 * are handed. It holds what is on file, reviewed or not; what may be shown is for `rules/` to say.
 */
export interface Portal extends Base, Held {
  /** What is on file and not shown. */
  readonly notShown: NotShown;
}

/** Who publishes, and what depends on it; null where it is not told right. */
function readSite(folder: DataFolder, cities: readonly City[], faults: Faults) {
  const site = faults.read<Site | null>(() => loadSite(folder), null);
  if (site === null) return null;
  faults.read(() => {
    // Cities that are not told right would only seem to be missing.
    if (cities.length > 0) requireCities(site.cities ?? [], cities, sitePath(folder));
    return null;
  }, null);
  return {
    site,
    hostHeader: faults.read(() => loadHostPart(folder, site.hostHeader), null),
    hostFooter: faults.read(() => loadHostPart(folder, site.hostFooter), null),
    lockedAddresses: faults.read(() => loadLockedAddresses(folder, showsSome(site, cities)), []),
  };
}

/** What stands for itself. @throws DataFileError with what is wrong with any of it */
function readBase(folder: DataFolder, faults: Faults) {
  // In a form that this engine does not know, every other file would seem broken.
  versionOf(folder);
  const { root } = folder;
  const engine = engineOf(folder);
  const cities = faults.read(() => loadCities(folder), []);
  const ofSite = readSite(folder, cities, faults);
  const each = <T>(read: (city: City) => T, none: T): Map<string, T> =>
    new Map(cities.map((city) => [city.slug, faults.read(() => read(city), none)]));
  const manifest = join(folder.folder, portalFiles.manifest);
  const policies = [...each((city) => loadPolicies(folder, city), []).values()].flat();
  const facts = {
    cities,
    sources: faults.read(() => readStrict(root, manifest, manifestSchema), []),
    registeredPolicies: policies,
    versions: new Map(
      policies.map((one) => [one.slug, faults.read(() => loadVersions(folder, one), [])]),
    ),
    lists: each((city) => loadLists(folder, city), { lists: [], identities: [] }),
    gazetteers: each(({ slug }) => loadGazetteer(folder, slug, ofSite?.site.licence ?? null), {
      ...{ townships: [], villages: [], readings: [], pointSources: [] },
    }),
    maps: each(({ slug }) => loadMap(folder, slug), null),
    events: each(({ slug }) => loadEvents(root, join(folder.folder, filesOfCity(slug).events)), []),
    gathered: faults.read(() => loadGathered(folder), []),
    laws: faults.read(() => loadLaws(folder), []),
    bodies: faults.read(() => loadBodies(folder), []),
    topics: faults.read(() => loadTopics(folder), []),
    corrections: faults.read(() => loadCorrections(folder), []),
    disclosure: faults.read<DisclosureFiles | null>(() => loadDisclosureFiles(folder), null),
    cityDisclosures: each(({ slug }) => loadCityDisclosure(folder, slug), {
      ...{ subProjects: [], duties: [], notices: [] },
    }),
    matters: faults.read(() => loadMatters(engine), []),
    askedMatters: faults.read(() => loadAskedMatters(engine), []),
    calendar: faults.read<WorkCalendar | null>(() => loadWorkCalendar(engine), null),
    searchAudit: faults.read(() => loadSearchAudit(folder), null),
    redirects: faults.read(() => loadRedirects(folder), []),
  };
  // What refers to a broken file would only seem broken itself.
  faults.throwAny();
  const { disclosure, calendar } = facts;
  if (ofSite === null || disclosure === null || calendar === null)
    throw new Error('a file was neither read nor found defective');
  return { ...facts, ...ofSite, disclosure, calendar };
}

/**
 * Reads what a portal has on file: every file of its data folder, strictly.
 *
 * @param folder where its facts lie
 * @param day the day for which it is built, `YYYY-MM-DD` in Asia/Shanghai
 * @param address where it is published
 * @throws DataFileError with what is wrong, file by file and place by place
 */
export function load(folder: DataFolder, day: string, address: PortalAddress): OnFile {
  const faults = new Faults();
  const base = readBase(folder, faults);
  const policies = base.registeredPolicies;
  const cities = base.cities.map(({ slug }) => slug);
  const records = loadRecords(folder, { policies, cities }, faults);
  faults.throwAny();
  return frozen({ base: { folder, day, address, ...base }, records });
}
