import type { Portal } from '../../facts/portal.ts';
import { oncePerKey, oncePerPortal } from './once.ts';
import type { DisclosureFacts } from '../disclosure/facts.ts';
import type { CityDisclosure } from '../../facts/kinds/disclosure.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';
import { dutyStates, matrixOf, type DutyState, type Matrix } from '../disclosure/matrix.ts';
import { noticeOnPage, type NoticeOnPage } from '../disclosure/notice.ts';
import {
  listRecord,
  policyRecord,
  type DisclosureRecord,
  type RecordContext,
} from '../disclosure/record.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project, PublishedList } from '../../facts/kinds/project.ts';
import { projectEvents, publishedAt } from './changes.ts';
import { cityFreshness } from './freshness.ts';
import { mapOf } from './maps.ts';
import { allPolicies, textInShort, type TextInShort } from './policies.ts';
import { allProjects, allLists, listOn, projectList } from './projects.ts';

interface Known {
  readonly files: Portal['disclosure'];
  readonly calendar: WorkCalendar;
  readonly sources: DisclosureFacts['sources'];
  readonly byCity: ReadonlyMap<string, CityDisclosure>;
  readonly context: RecordContext;
}

const nothingRecorded: CityDisclosure = { subProjects: [], duties: [], notices: [] };

const known = oncePerPortal((portal): Known => {
  const { disclosure: files, calendar, sources } = portal;
  const context: RecordContext = {
    ...{ entries: files.entries, reviews: files.reviews, calendar, today: portal.day },
    site: portal.site,
    shownAt: (item) => publishedAt(portal, item.includes('/') ? 'list' : 'policy', item),
    pageOf: (sha256) => sources.find((source) => source.sha256 === sha256)?.text?.page ?? null,
  };
  const isSilent = ofWithheldTexts(portal);
  const silent = new Set(files.duties.flatMap(({ id, policy }) => (isSilent(policy) ? id : [])));
  const duties = files.duties.filter(({ id }) => !silent.has(id));
  const cities = portal.cities.map(({ slug }) => {
    const recorded = portal.cityDisclosures.get(slug) ?? nothingRecorded;
    const told = recorded.duties.filter(({ duty }) => !silent.has(duty));
    return [slug, { ...recorded, duties: told }] as const;
  });
  return { files: { ...files, duties }, calendar, sources, byCity: new Map(cities), context };
});

/** Whether a text was imported and may not be shown: what it imposes is on no page either. */
function ofWithheldTexts(portal: Portal): (policy: string) => boolean {
  const shown = new Set(allPolicies(portal).map(({ slug }) => slug));
  const withheld = new Set(
    portal.registeredPolicies.flatMap(({ slug }) => (shown.has(slug) ? [] : slug)),
  );
  return (policy) => withheld.has(policy);
}

/** The disclosure record of a policy text. */
export function recordOfPolicy(portal: Portal, policy: Policy): DisclosureRecord {
  return policyRecord(policy, known(portal).context);
}

const listRecords = oncePerPortal(
  (portal) =>
    new Map(
      allLists(portal).map((list) => {
        const policy = allPolicies(portal).find(({ slug }) => slug === list.policy) ?? null;
        return [list, listRecord(list, policy, known(portal).context)];
      }),
    ),
);

function recordOfList(portal: Portal, list: PublishedList): DisclosureRecord {
  const record = listRecords(portal).get(list);
  if (record === undefined) throw new Error(`没有${list.city}在 ${list.asOf} 的名单。`);
  return record;
}

/** The records of all texts and lists. */
export function allRecords(portal: Portal): DisclosureRecord[] {
  return [
    ...allPolicies(portal).map((one) => recordOfPolicy(portal, one)),
    ...allLists(portal).map((one) => recordOfList(portal, one)),
  ];
}

/**
 * The record of the list that a project's values come from.
 *
 * @throws Error where the list is not among those loaded
 */
export function recordOfProject(portal: Portal, { city, asOf }: Project): DisclosureRecord {
  return recordOfList(portal, listOn(portal, city, asOf));
}

function disclosureOf(portal: Portal, city: string): CityDisclosure {
  return known(portal).byCity.get(city) ?? nothingRecorded;
}

/** What is recorded of each project: thousands of pages each ask for their own. */
const recordedByProject = oncePerPortal((portal) => {
  const all = [...known(portal).byCity.values()];
  const byProject = <T extends { readonly project: string }>(records: readonly T[]) =>
    Map.groupBy(records, ({ project }) => project);
  return {
    notices: byProject(all.flatMap(({ notices }) => notices)),
    subProjects: byProject(all.flatMap(({ subProjects }) => subProjects)),
    duties: byProject(all.flatMap(({ duties }) => duties)),
  };
});

/** The notices of one project, as the public may see them. */
export function projectNotices(portal: Portal, { id }: Project): NoticeOnPage[] {
  const notices = recordedByProject(portal).notices.get(id) ?? [];
  return notices.map((notice) => noticeOnPage(notice, known(portal).calendar, portal.day));
}

const emptyMatrix = matrixOf([]);

/** The matrix of 国办发〔2017〕94号 of one project. */
export function projectMatrix(portal: Portal, { id }: Project): Matrix {
  const subProjects = recordedByProject(portal).subProjects.get(id) ?? [];
  const events = projectEvents(portal, id);
  return subProjects.length + events.length === 0 ? emptyMatrix : matrixOf(subProjects, events);
}

/** The matrix of each county that has projects, rolled up over them. */
export function countyMatrices(portal: Portal): { county: string; matrix: Matrix }[] {
  return projectList(portal).groups.map(({ city, county, projects }) => {
    const ids = new Set(projects.map(({ id }) => id));
    const own = disclosureOf(portal, city.slug).subProjects.filter(({ project }) =>
      ids.has(project),
    );
    const events = projects.flatMap(({ id }) => projectEvents(portal, id));
    return { county, matrix: matrixOf(own, events) };
  });
}

/** A duty of publication that a text sets, with that text's name and standing. */
export type DutyOfProject = DutyState & { readonly text: TextInShort };

function dutiesOf(
  portal: Portal,
  project: Project,
  recorded: CityDisclosure['duties'],
): readonly DutyOfProject[] {
  const cityOf = (slug: string) =>
    allPolicies(portal).find((one) => one.slug === slug)?.city ?? null;
  const states = dutyStates(project, { duties: known(portal).files.duties, recorded }, cityOf);
  return states.map((state) => ({ ...state, text: textInShort(portal, state.duty.policy) }));
}

/** Of projects of which nothing is recorded: the same for all of a city. */
const dutiesUnrecorded = oncePerKey<Project, readonly DutyOfProject[]>(
  (_, { city }) => city,
  (portal, project) => dutiesOf(portal, project, []),
);

/** The local duties of one project, with what is known of each and the text that sets it. */
export function projectDuties(portal: Portal, project: Project): readonly DutyOfProject[] {
  const recorded = recordedByProject(portal).duties.get(project.id);
  if (recorded === undefined) return dutiesUnrecorded(portal, project);
  return dutiesOf(portal, project, recorded);
}

/** Whether the engine lies in the folder of the portal, as it does in the repository. */
const hasOwnEngine = ({ folder: { root, folder, engine = root } }: Portal): boolean =>
  folder === 'data' && engine === root;

/** Everything that the checks on data look at. */
export function disclosureFacts(portal: Portal): DisclosureFacts {
  const { files, calendar, sources, byCity } = known(portal);
  return {
    ...{ today: portal.day, site: portal.site, calendar, sources },
    ...{ reviews: files.reviews, entries: files.entries, duties: files.duties },
    ownsCalendar: hasOwnEngine(portal),
    dataFolder: portal.folder.folder,
    records: allRecords(portal),
    matters: portal.matters,
    policies: allPolicies(portal),
    lists: allLists(portal),
    projects: allProjects(portal),
    cities: portal.cities,
    byCity,
    maps: portal.cities.map(({ slug }) => ({ city: slug, map: mapOf(portal, slug) })),
    freshness: portal.cities.flatMap(({ slug, name }) => {
      const age = cityFreshness(portal, slug);
      return age === null ? [] : [{ city: name, age }];
    }),
  };
}
