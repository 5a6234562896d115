import type { Portal } from '../../src/facts/portal.ts';
import type { Everyday } from '../../src/facts/kinds/everyday.ts';
import { loadEveryday } from '../../src/facts/read/everyday.ts';
import { waysApart, type SearchDocument } from '../../src/rules/search/catalogue.ts';
import {
  policyDocument,
  taskDocument,
  type ClauseTags,
} from '../../src/rules/search/policy-documents.ts';
import {
  namesListed,
  ownName,
  projectDocument,
  wholeNames,
} from '../../src/rules/search/project-documents.ts';
import { cityBySlug } from '../../src/rules/portal/cities.ts';
import { lawNotesOn, remediesShown } from '../../src/rules/portal/laws.ts';
import { allParameters } from '../../src/rules/portal/parameters.ts';
import { allPolicies, statusOf } from '../../src/rules/portal/policies.ts';
import { allProjects, citiesByList, townships } from '../../src/rules/portal/projects.ts';
import { allRights } from '../../src/rules/portal/rights.ts';
import { taskFragment, taskPath, tasksOfPolicy } from '../../src/rules/portal/tasks.ts';
import { engineOf } from '../../src/facts/read/data-folder.ts';
import { pageDocuments, type SearchedPage } from './page-documents.ts';
import { loadSearchWords } from './search-words.ts';

/** The ways of asking in a line, kept apart, so that none runs into the next and each has a beginning. */
const apart = (line = ''): string =>
  line === '' ? '' : waysApart + line.replaceAll(' ', waysApart);

/** Topics and roles under which a clause's rights and figures are filed. */
function tagsOf(portal: Portal, policy: string, anchor: string, everyday: Everyday): ClauseTags {
  const here = (record: { policy: string; anchor: string }): boolean =>
    record.policy === policy && record.anchor === anchor;
  const rights = allRights(portal).filter(here);
  const slugs = new Set([
    ...rights.flatMap(({ topics }) => topics),
    ...allParameters(portal)
      .filter(here)
      .map(({ topic }) => topic),
  ]);
  const topics = portal.topics.filter(({ slug }) => slugs.has(slug));
  return {
    topics: topics.map(({ name }) => name),
    roles: [...new Set(rights.flatMap(({ roles }) => roles))],
    everyday: apart(everyday[anchor]),
  };
}

/**
 * All that can be found: projects, clauses, tasks, and the other pages of the built site.
 *
 * @param site folder of the built site
 * @param listed all its pages
 */
export function collectDocuments(
  portal: Portal,
  site: string,
  listed: readonly SearchedPage[],
): SearchDocument[] {
  const names = new Map(townships(portal).map(({ code, name }) => [code, name]));
  const projects = allProjects(portal).map((project) =>
    projectDocument(project, cityBySlug(portal, project.city).name, (code) => names.get(code)),
  );
  const policies = allPolicies(portal).flatMap((policy) => {
    const city = cityBySlug(portal, policy.city).name;
    const { status } = statusOf(portal, policy);
    const everyday = loadEveryday(portal.folder, policy);
    const rows = tasksOfPolicy(portal, policy.slug).map((task) => ({
      task,
      fragment: taskFragment(portal, task),
      path: taskPath(portal, task),
    }));
    return [
      policyDocument(policy, city, status, (anchor) => ({
        ...tagsOf(portal, policy.slug, anchor, everyday),
        lawNotes: lawNotesOn(portal, policy.slug, anchor),
      })),
      taskDocument(policy, city, status, rows),
    ];
  });
  const { pages: lines } = loadSearchWords(engineOf(portal.folder));
  const ofPages = linesOfPages(portal);
  const pages = pageDocuments(site, listed).map((document) => withLine(document, ofPages, lines));
  return [...projects, ...policies, ...pages];
}

/** Topic → how people ask for it in their own words. */
export function topicLines({ topics }: Portal): Record<string, string> {
  return Object.fromEntries(
    topics.flatMap(({ name, everyday }) =>
      everyday === undefined ? [] : [[name, apart(everyday)]],
    ),
  );
}

/** Page → how people ask for what it is about: a topic, or a body by the names that texts print. */
function linesOfPages({ topics, bodies }: Portal): Map<string, string> {
  const spoken = (printed: string): string => printed.replace(/^(?:各|市)/u, '');
  return new Map([
    ...topics.map(({ slug, everyday = '' }): [string, string] => [`/rights/${slug}/`, everyday]),
    ...bodies.map(({ slug, printed }): [string, string] => [
      `/tasks/${slug}/`,
      [...new Set(printed.map(spoken))].join(' '),
    ]),
  ]);
}

/** Pages and parts of them are found by people's words for what they are about. */
function withLine(
  document: SearchDocument,
  ofPages: ReadonlyMap<string, string>,
  lines: Readonly<Record<string, string>>,
): SearchDocument {
  const own = ofPages.get(document.url) ?? '';
  const lineOf = (anchor: string): string =>
    anchor === '' ? own || (lines[document.url] ?? '') : (lines[`${document.url}#${anchor}`] ?? '');
  return {
    ...document,
    units: document.units.map((unit) => ({ ...unit, everyday: apart(lineOf(unit.anchor)) })),
  };
}

/** County → its towns that no project names, in cities of which a list is published. */
export function unlistedTowns(portal: Portal): Record<string, string[]> {
  const listed = new Set(
    allProjects(portal).flatMap(({ places }) =>
      places.flatMap(({ code }) => code?.slice(0, 9) ?? []),
    ),
  );
  const withList = new Set(allProjects(portal).map(({ city }) => city));
  const counties = portal.cities
    .filter(({ slug }) => withList.has(slug))
    .flatMap((city) => city.counties);
  const towns = counties.map(({ code, name }): [string, string[]] => [
    name,
    townships(portal)
      .filter((town) => town.countyCode === code && !listed.has(town.code))
      .map((town) => town.name),
  ]);
  return Object.fromEntries(towns.filter(([, names]) => names.length > 0));
}

/** Address of what the law of one province gives → cities of that province, as far as the portal has any. */
export function provincialRemedies(portal: Portal): Record<string, string[]> {
  return Object.fromEntries(
    remediesShown(portal).flatMap(({ id, province }): [string, string[]][] => {
      if (province === null) return [];
      const own = portal.cities.filter(({ code }) => code.startsWith(province));
      return [[`/remedies/#${id}`, own.map(({ name }) => name)]];
    }),
  );
}

/** Town → its villages and communities, apart by spaces, in cities of which a list is published. */
export function villagesByTown(portal: Portal): Record<string, string> {
  const { listed } = citiesByList(portal);
  const byTown = new Map<string, string[]>();
  for (const { slug } of listed) {
    const { townships: towns, villages } = portal.gazetteers.get(slug) ?? {
      townships: [],
      villages: [],
    };
    const nameOf = new Map(towns.map(({ code, name }) => [code, name]));
    for (const { name, townshipCode } of villages) {
      const town = nameOf.get(townshipCode);
      if (town !== undefined) byTown.set(town, [...(byTown.get(town) ?? []), name]);
    }
  }
  return Object.fromEntries([...byTown].map(([town, names]) => [town, names.join(' ')]));
}

/** City → its counties, for cities of which no list is published: to know a place whose list is not here. */
export function countiesWithoutList(portal: Portal): Record<string, string[]> {
  const { unlisted } = citiesByList(portal);
  const named = unlisted.map(({ name, counties }): [string, string[]] => [
    name,
    counties.map((county) => county.name),
  ]);
  return Object.fromEntries(named.filter(([, counties]) => counties.length > 0));
}

/** Names of places, as official lists and as our texts print them. */
export function placeNames(portal: Portal): string[] {
  return [
    ...allProjects(portal).flatMap(({ name }) => [...wholeNames(name), ownName(name) ?? []].flat()),
    ...allProjects(portal).flatMap(({ name }) => namesListed(name)),
    ...allProjects(portal).flatMap(({ places }) =>
      places.flatMap(({ printed, official }) => [official ?? printed, printed]),
    ),
    ...portal.cities.flatMap(({ name, counties }) => [
      name,
      ...counties.map((county) => county.name),
    ]),
    ...townships(portal).map(({ name }) => name),
  ];
}
