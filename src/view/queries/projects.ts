import { listSource, type ListSource } from '../../rules/citation/list-source.ts';
import { buildProjects } from '../../rules/project/build.ts';
import {
  indexNeighbours,
  nearestNeighbours,
  type NeighbourIndex,
} from '../../rules/project/neighbours.ts';
import {
  arrangeProjects,
  type FilterOption,
  type ProjectList,
} from '../../rules/project/project-list.ts';
import {
  indexSurroundings,
  surroundingsOf,
  type Surroundings,
  type SurroundingsIndex,
} from '../../rules/project/surroundings.ts';
import type { Project, Snapshot } from '../../facts/kinds/project.ts';
import type { Township } from '../../facts/kinds/place.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadGazetteer } from '../../facts/read/places.ts';
import { reviewedLists } from '../../facts/read/reviewed-facts.ts';
import { allCities } from './cities.ts';
import { allPolicies } from './policies.ts';

interface Facts {
  readonly snapshots: readonly Snapshot[];
  readonly townships: readonly Township[];
  readonly projects: readonly Project[];
  readonly byId: ReadonlyMap<string, Project>;
  readonly neighbours: NeighbourIndex<Project>;
  readonly surroundings: SurroundingsIndex;
  readonly list: ProjectList;
}

/** Pages ask thousands of times. */
const facts = perDataFolder((data): Facts => {
  const cities = allCities();
  const lists = cities.map((city) => reviewedLists(data, city));
  const snapshots = lists.flatMap((list) => list.snapshots);
  const identities = lists.flatMap((list) => list.identities);
  const townships = cities.flatMap((city) => loadGazetteer(data, city.slug).townships);
  const projects = buildProjects({ cities, snapshots, identities, townships });
  const byId = new Map(projects.map((project) => [project.id, project]));
  return {
    ...{ snapshots, townships, projects, byId },
    neighbours: indexNeighbours(projects, townships),
    surroundings: indexSurroundings(projects),
    list: arrangeProjects({ projects, townships, cities }),
  };
});

/** All projects of all cities, in the order of their identities. */
export function allProjects(): readonly Project[] {
  return facts().projects;
}

/**
 * The project with this id.
 *
 * @throws Error where there is none: addresses are made from ids that exist
 */
export function projectById(id: string): Project {
  const project = facts().byId.get(id);
  if (!project) throw new Error(`没有编号为“${id}”的项目。`);
  return project;
}

/** All imported lists, a city's oldest first. */
export function allSnapshots(): readonly Snapshot[] {
  return facts().snapshots;
}

/** The townships of all gazetteers, by code. */
export function townships(): readonly Township[] {
  return facts().townships;
}

/** Projects near this one, nearest first: same township, then nearest townships of the same county. */
export function neighbours(project: Project, limit = 6): Project[] {
  return nearestNeighbours(project, facts().neighbours, limit);
}

/** All projects as the list page arranges them. */
export function projectList(): ProjectList {
  return facts().list;
}

/** The wholes that a project is a part of, with their totals. */
export function surroundings(project: Project): Surroundings[] {
  return surroundingsOf(project, facts().surroundings);
}

/** The title of the list that a project's values are from. */
export function listTitle({ city, asOf }: Project): string {
  const list = facts().snapshots.find((one) => one.city === city && one.asOf === asOf);
  return list?.title ?? '';
}

/** The document and the row that a project's values stand in. */
export function listSourceOf(project: Project): ListSource {
  const { source } = project;
  const policy = allPolicies().find(({ slug }) => slug === source.policy) ?? null;
  return listSource(source, listTitle(project), policy);
}

/** The townships that rows name, by the county that their code stands for, for choosing one's own. */
export function townsByCounty(): { county: string; towns: FilterOption[] }[] {
  const counties = new Map(
    allCities().flatMap(({ counties: own }) => own.map(({ code, name }) => [code, name])),
  );
  const groups = Map.groupBy(
    projectList().options.townships,
    ({ value }) => counties.get(value.slice(0, 6)) ?? '其他',
  );
  return [...groups].map(([county, towns]) => ({ county, towns }));
}
