import { dayMade } from '../policy/text-day.ts';
import { isListed } from '../../facts/kinds/stage.ts';
import type { Portal } from '../../facts/portal.ts';
import { oncePerPortal } from './once.ts';
import { listInShort, listSource, type ListSource } from '../citation/list-source.ts';
import { zonesNamed } from '../place/zones.ts';
import { buildProjects } from '../project/build.ts';
import { indexNeighbours, nearestNeighbours, type NeighbourIndex } from '../project/neighbours.ts';
import { arrangeProjects, type FilterOption, type ProjectList } from '../project/project-list.ts';
import {
  indexSurroundings,
  surroundingsOf,
  type Surroundings,
  type SurroundingsIndex,
} from '../project/surroundings.ts';
import type { Project, PublishedList, RowSource } from '../../facts/kinds/project.ts';
import type { City, County } from '../../facts/kinds/city.ts';
import type { PointSource, Township } from '../../facts/kinds/place.ts';
import { sameSpots } from '../project/position.ts';
import { reviewedLists } from './reviewed.ts';
import { allPolicies, policyEntries, statusOf, type PolicyEntry } from './policies.ts';

interface Facts {
  readonly lists: readonly PublishedList[];
  readonly townships: readonly Township[];
  readonly projects: readonly Project[];
  readonly byId: ReadonlyMap<string, Project>;
  readonly neighbours: NeighbourIndex<Project>;
  readonly surroundings: SurroundingsIndex;
  readonly list: ProjectList;
  readonly spots: ReadonlyMap<string, number>;
}

/** Pages ask thousands of times. */
const facts = oncePerPortal((portal): Facts => {
  const cities = portal.cities;
  const reviewed = cities.map(({ slug }) => reviewedLists(portal, slug));
  const lists = reviewed.flatMap((city) => city.lists);
  const identities = reviewed.flatMap((city) => city.identities);
  const townships = [...portal.gazetteers.values()].flatMap((gazetteer) => gazetteer.townships);
  const projects = buildProjects({ cities, lists, identities, townships });
  const byId = new Map(projects.map((project) => [project.id, project]));
  return {
    ...{ lists, townships, projects, byId },
    neighbours: indexNeighbours(projects, townships),
    surroundings: indexSurroundings(projects),
    list: arrangeProjects({ projects, lists, townships, cities }),
    spots: sameSpots(projects),
  };
});

/** All projects of all cities, in the order of their identities. */
export function allProjects(portal: Portal): readonly Project[] {
  return facts(portal).projects;
}

/**
 * The project with this id.
 *
 * @throws Error where there is none: addresses are made from ids that exist
 */
export function projectById(portal: Portal, id: string): Project {
  const project = facts(portal).byId.get(id);
  if (!project) throw new Error(`没有编号为“${id}”的项目。`);
  return project;
}

/** All imported lists, a city's oldest first. */
export function allLists(portal: Portal): readonly PublishedList[] {
  return facts(portal).lists;
}

/** The townships of all gazetteers, by code. */
export function townships(portal: Portal): readonly Township[] {
  return facts(portal).townships;
}

/** How many other projects stand on the map at the very point of this one. */
export function sameSpot(portal: Portal, { id }: Project): number {
  return facts(portal).spots.get(id) ?? 0;
}

/** The sources of the points of all gazetteers, by the city that they are of. */
export function pointSources(portal: Portal): { city: City; sources: readonly PointSource[] }[] {
  return portal.cities.flatMap((city) => {
    const sources = portal.gazetteers.get(city.slug)?.pointSources ?? [];
    return sources.length === 0 ? [] : [{ city, sources }];
  });
}

/** Projects near this one, nearest first: same township, then nearest townships of the same county. */
export function neighbours(portal: Portal, project: Project, limit = 6): Project[] {
  return nearestNeighbours(project, facts(portal).neighbours, limit);
}

/** All projects as the list page arranges them. */
export function projectList(portal: Portal): ProjectList {
  return facts(portal).list;
}

/** The wholes that a project is a part of, with their totals. */
export function surroundings(portal: Portal, project: Project): Surroundings[] {
  return surroundingsOf(project, facts(portal).surroundings);
}

/** The list of a city for a day. @throws Error where there is none: days are those of lists */
export function listOn(portal: Portal, city: string, asOf: string): PublishedList {
  const list = allLists(portal).find((one) => one.city === city && one.asOf === asOf);
  if (list === undefined) throw new Error(`没有${city}在 ${asOf} 的名单。`);
  return list;
}

/** The title of the list that a project's values are from. */
export const listTitle = (portal: Portal, { city, asOf }: Project): string =>
  listOn(portal, city, asOf).title;

/** The document and the row that a project's values stand in. */
export function listSourceOf(portal: Portal, project: Project): ListSource {
  const { source } = project;
  const policy = allPolicies(portal).find(({ slug }) => slug === source.policy) ?? null;
  const standing = policy === null ? null : statusOf(portal, policy);
  const original = portal.sources.find(({ sha256 }) => sha256 === source.sha256);
  const from = original?.from ?? null;
  return { ...listSource(source, listTitle(portal, project), policy, standing), from };
}

/** The latest list of a city in one phrase, with the standing of its text; undefined without rows. */
export function latestListInShort(portal: Portal, city: string): string | undefined {
  const own = allProjects(portal).filter((project) => project.city === city);
  const latest = own.toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];
  return latest === undefined ? undefined : listInShort(listSourceOf(portal, latest));
}

/** The towns of a county, those that lists name and those that none does. */
export interface TownsOfCounty {
  readonly county: string;
  readonly towns: readonly FilterOption[];
  /** The others of the gazetteer, in its order. */
  readonly unnamed: readonly FilterOption[];
}

/** The townships that rows name, by the county that their code stands for, for choosing one's own. */
export function townsByCounty(portal: Portal): TownsOfCounty[] {
  const counties = new Map(
    portal.cities.flatMap(({ counties: own }) => own.map(({ code, name }) => [code, name])),
  );
  const groups = Map.groupBy(
    projectList(portal).options.townships,
    ({ value }) => counties.get(value.slice(0, 6)) ?? '其他',
  );
  return [...groups].map(([county, towns]) => {
    const named = new Set(towns.map(({ value }) => value));
    const unnamed = townships(portal)
      .filter(({ code }) => counties.get(code.slice(0, 6)) === county && !named.has(code))
      .map(({ code, name }) => ({ value: code, label: name }));
    return { county, towns, unnamed };
  });
}

/** What is known of a county for whoever lives in a town of it that no list names. */
export interface UnnamedTowns {
  readonly city: City;
  readonly county: County;
  /** The functional zones on its ground: which towns they govern is not on record. */
  readonly zones: readonly County[];
  readonly towns: readonly FilterOption[];
  /** Its projects in the list, without the withdrawn. */
  readonly listed: number;
  /** Those of it, and of zones on its ground, whose place ends in 等: they may reach into other towns. */
  readonly openEnded: readonly Project[];
  /** Those of it, and of zones on its ground, that print the name of a zone: its towns are not told. */
  readonly inZones: readonly Project[];
  /** The texts of its city, each with its standing. */
  readonly texts: readonly PolicyEntry[];
}

const isIn = ({ county }: Project, names: readonly string[]): boolean =>
  county !== null && names.includes(county);

/** The townships of the cities that have a list which no list names, by county. */
export function unnamedTownships(portal: Portal): UnnamedTowns[] {
  const unnamed = townsByCounty(portal).flatMap((group) => group.unnamed);
  const entries = policyEntries(portal);
  return portal.cities.flatMap((city) => {
    const texts = entries.filter((entry) => entry.city === city);
    const listed = allProjects(portal).filter((one) => one.city === city.slug && isListed(one));
    return city.counties.flatMap((county) => {
      const { code } = county;
      const towns = unnamed.filter(({ value }) => value.slice(0, 6) === code);
      if (code === null || towns.length === 0) return [];
      const zones = city.counties.filter(({ within }) => within.includes(code));
      const names = [county, ...zones].map(({ name }) => name);
      return {
        ...{ city, county, zones, towns, texts },
        listed: listed.filter((one) => one.county === county.name).length,
        openEnded: listed.filter((one) => one.openEnded && isIn(one, names)),
        inZones: listed.filter((one) => isIn(one, names) && zonesNamed(one).length > 0),
      };
    });
  });
}

/** The cities whose list of areas is on file, and those whose is not, each in the order of the portal. */
export function citiesByList(portal: Portal): { listed: City[]; unlisted: City[] } {
  const own = new Set(allLists(portal).map(({ city }) => city));
  return {
    listed: portal.cities.filter(({ slug }) => own.has(slug)),
    unlisted: portal.cities.filter(({ slug }) => !own.has(slug)),
  };
}

/** The cities as feeds follow them: the counties of a city without a list have nothing to tell. */
export function citiesToFollow(portal: Portal): City[] {
  const { listed } = citiesByList(portal);
  return portal.cities.map((city) => (listed.includes(city) ? city : { ...city, counties: [] }));
}

/**
 * Whether a list is dated by the text that holds it: it prints no day, the text was issued on that of the
 * list, and that its figures are as of then is inferred.
 */
export function isDatedByText(
  portal: Portal,
  {
    asOf,
    source,
  }: { readonly asOf: string; readonly source: Pick<RowSource, 'policy' | 'sha256'> },
): boolean {
  const isIts = (list: PublishedList) => list.asOf === asOf && list.sha256 === source.sha256;
  if (allLists(portal).find(isIts)?.printsDay === true) return false;
  const text = allPolicies(portal).find(({ slug }) => slug === source.policy);
  return text !== undefined && dayMade(text.metadata) === asOf;
}
