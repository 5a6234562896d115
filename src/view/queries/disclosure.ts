import { join } from 'node:path';
import type { DisclosureFacts } from '../../rules/disclosure/facts.ts';
import type { CityDisclosure } from '../../rules/disclosure/matter.ts';
import type { Matter } from '../../rules/disclosure/matters.ts';
import {
  dutyStates,
  matrixOf,
  type DutyState,
  type Matrix,
} from '../../rules/disclosure/matrix.ts';
import { noticeOnPage, type NoticeOnPage } from '../../rules/disclosure/notice.ts';
import {
  listRecord,
  policyRecord,
  type DisclosureRecord,
  type RecordContext,
} from '../../rules/disclosure/record.ts';
import type { WorkCalendar } from '../../rules/disclosure/workdays.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project, Snapshot } from '../../facts/kinds/project.ts';
import { manifestSchema } from '../../facts/kinds/source.ts';
import { dataFolder, perDataFolder, type DataFolder } from '../../facts/read/data-folder.ts';
import {
  loadCityDisclosure,
  loadDisclosureFiles,
  loadMatters,
  type DisclosureFiles,
} from '../../facts/read/disclosure.ts';
import { loadPolicies } from '../../facts/read/policies.ts';
import { readStrict } from '../../facts/read/strict-file.ts';
import { loadWorkCalendar } from '../../facts/read/work-calendar.ts';
import { buildDay, site } from '../../site.ts';
import { publishedAt } from './changes.ts';
import { allCities } from './cities.ts';
import { cityFreshness } from './freshness.ts';
import { mapOf } from './maps.ts';
import { allPolicies } from './policies.ts';
import { allProjects, allSnapshots, projectList } from './projects.ts';

interface Known {
  readonly files: DisclosureFiles;
  readonly calendar: WorkCalendar;
  readonly sources: DisclosureFacts['sources'];
  readonly byCity: ReadonlyMap<string, CityDisclosure>;
  readonly context: RecordContext;
}

const known = perDataFolder((data): Known => {
  const files = loadDisclosureFiles(data);
  const calendar = loadWorkCalendar(data.root);
  const sources = readStrict(data.root, join(data.folder, 'sources/manifest.json'), manifestSchema);
  const context: RecordContext = {
    ...{ entries: files.entries, reviews: files.reviews, calendar, today: buildDay },
    mode: site.mode,
    shownAt: (item) => publishedAt(item.includes('/') ? 'list' : 'policy', item),
    pageOf: (sha256) => sources.find((source) => source.sha256 === sha256)?.text?.page ?? null,
  };
  const isSilent = ofWithheldTexts(data);
  const silent = new Set(files.duties.flatMap(({ id, policy }) => (isSilent(policy) ? id : [])));
  const duties = files.duties.filter(({ id }) => !silent.has(id));
  const cities = allCities().map(({ slug }) => {
    const recorded = loadCityDisclosure(data, slug);
    const told = recorded.duties.filter(({ duty }) => !silent.has(duty));
    return [slug, { ...recorded, duties: told }] as const;
  });
  return { files: { ...files, duties }, calendar, sources, byCity: new Map(cities), context };
});

/** Whether a text was imported and may not be shown: what it imposes is on no page either. */
function ofWithheldTexts(data: DataFolder): (policy: string) => boolean {
  const shown = new Set(allPolicies().map(({ slug }) => slug));
  const imported = allCities().flatMap((city) => loadPolicies(data, city));
  const withheld = new Set(imported.flatMap(({ slug }) => (shown.has(slug) ? [] : slug)));
  return (policy) => withheld.has(policy);
}

/** The catalogue of matters that are to be published, in its order. */
export function allMatters(): Matter[] {
  return loadMatters(process.cwd());
}

/** The disclosure record of a policy text. */
export function recordOfPolicy(policy: Policy): DisclosureRecord {
  return policyRecord(policy, known().context);
}

function recordOfList(list: Snapshot): DisclosureRecord {
  const policy = allPolicies().find(({ slug }) => slug === list.policy) ?? null;
  return listRecord(list, policy, known().context);
}

/** The records of all texts and lists. */
export function allRecords(): DisclosureRecord[] {
  return [...allPolicies().map(recordOfPolicy), ...allSnapshots().map(recordOfList)];
}

/**
 * The record of the list that a project's values come from.
 *
 * @throws Error where the list is not among those loaded
 */
export function recordOfProject({ city, asOf }: Project): DisclosureRecord {
  const list = allSnapshots().find((one) => one.city === city && one.asOf === asOf);
  if (!list) throw new Error(`没有${city}在 ${asOf} 的名单。`);
  return recordOfList(list);
}

function disclosureOf(city: string): CityDisclosure {
  return known().byCity.get(city) ?? { subProjects: [], duties: [], notices: [] };
}

/** The notices of one project, as the public may see them. */
export function projectNotices({ id, city }: Project): NoticeOnPage[] {
  return disclosureOf(city)
    .notices.filter(({ project }) => project === id)
    .map((notice) => noticeOnPage(notice, known().calendar, buildDay));
}

/** The matrix of 国办发〔2017〕94号 of one project. */
export function projectMatrix({ id, city }: Project): Matrix {
  return matrixOf(disclosureOf(city).subProjects.filter(({ project }) => project === id));
}

/** The matrix of each county that has projects, rolled up over them. */
export function countyMatrices(): { county: string; matrix: Matrix }[] {
  return projectList().groups.map(({ city, county, projects }) => {
    const ids = new Set(projects.map(({ id }) => id));
    const own = disclosureOf(city.slug).subProjects.filter(({ project }) => ids.has(project));
    return { county, matrix: matrixOf(own) };
  });
}

/** The local duties of one project, with what is known of each. */
export function projectDuties(project: Project): DutyState[] {
  const cityOf = (slug: string) => allPolicies().find((one) => one.slug === slug)?.city ?? null;
  const recorded = disclosureOf(project.city).duties;
  return dutyStates(project, { duties: known().files.duties, recorded }, cityOf);
}

/** Everything that the checks on data look at. */
export function disclosureFacts(): DisclosureFacts {
  const { files, calendar, sources, byCity } = known();
  return {
    ...{ today: buildDay, site, calendar, sources },
    ...{ reviews: files.reviews, entries: files.entries, duties: files.duties },
    dataFolder: dataFolder().folder,
    records: allRecords(),
    matters: allMatters(),
    policies: allPolicies(),
    snapshots: allSnapshots(),
    projects: allProjects(),
    cities: allCities(),
    byCity,
    maps: allCities().map(({ slug }) => ({ city: slug, map: mapOf(slug) })),
    freshness: allCities().flatMap(({ slug, name }) => {
      const age = cityFreshness(slug);
      return age === null ? [] : [{ city: name, age }];
    }),
  };
}
