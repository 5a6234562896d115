import { stageNames, stageOf } from '../../facts/kinds/stage.ts';
import { countByZone } from '../place/zones.ts';
import { printsNoStage, totalsOf, type Totals } from '../progress/totals.ts';
import type { CatalogueDocument, UnitTable } from './catalogue.ts';
import { listOfProjects, type ListsAsked, type Narrowing, type TownNamed } from './lists.ts';

/** An official list, narrowed to the projects that a query asks for. */
export interface ListMeant {
  city: string;
  /** What it is narrowed to, in its own words: 德清县; 低效工业片区; 正在实施. */
  counties: string[];
  categories: string[];
  stages: string[];
  /** Towns of these counties that were asked for and that no project of the list names. */
  towns: string[];
  /**
   * The town that it is narrowed to: projects that name nothing else, and those that name other places
   * too, of whose area it is not told how much lies in the town.
   */
  town: { name: string; alone: Totals; shared: Totals } | null;
  /** Its page with that choice, under the portal's base. */
  address: string;
  /** Day of the latest list. */
  day: string;
  asked: Totals;
  /** Projects of the same places and categories in any stage. */
  of: number;
  /**
   * Those of them whose place is printed with 等: they may lie in places that are not named. Beside a
   * town, those of its county that do not name it, as are `zones`.
   */
  openEnded: number;
  /** Zones that projects of the same places name, and how many do: their towns are not named. */
  zones: { name: string; count: number }[];
}

const addressOf = (city: string | null, narrowing: Narrowing) => {
  const { counties, town, categories, stages: meant } = narrowing;
  const parameters = new URLSearchParams();
  if (city !== null) parameters.append('city', city);
  for (const county of counties) parameters.append('county', county);
  for (const category of categories) parameters.append('category', category);
  for (const stage of meant) parameters.append('stage', stage);
  if (town !== null) parameters.append('text', town);
  const query = parameters.toString();
  return query === '' ? listOfProjects : `${listOfProjects}?${query}`;
};

/** `huzhou` for `/projects/huzhou-001/`. */
const slugOf = ({ url }: CatalogueDocument): string =>
  /^\/projects\/([a-z-]+)-\d+\/$/.exec(url)?.[1] ?? '';

const totalsIn = (projects: readonly CatalogueDocument[]): Totals =>
  totalsOf(projects.map(({ areaMu }) => ({ areaMu: areaMu ?? null })));

/** Projects whose place is in this town alone, and those that name others too. */
function sharedIn(projects: readonly CatalogueDocument[], town: string) {
  const shared = projects.filter(
    ({ facets, openEnded, zones = [] }) =>
      openEnded === true ||
      zones.length > 0 ||
      (facets.township ?? []).some((township) => township !== town),
  );
  const alone = projects.filter((project) => !shared.includes(project));
  return { alone: totalsIn(alone), shared: totalsIn(shared) };
}

/** Other projects of the counties in which some lie. */
const besides = (some: readonly CatalogueDocument[], all: readonly CatalogueDocument[]) => {
  const counties = some.flatMap(({ facets }) => facets.county ?? []);
  return all.filter(
    (project) =>
      !some.includes(project) && project.facets.county?.some((one) => counties.includes(one)),
  );
};

function narrowedList(
  city: string,
  listed: readonly CatalogueDocument[],
  narrowing: Narrowing,
  isOne: boolean,
): ListMeant | null {
  const { counties, town, categories, stages: meant } = narrowing;
  const isIn = (chosen: readonly string[], values: readonly string[] = []): boolean =>
    chosen.length === 0 || values.some((value) => chosen.includes(value));
  const names = meant.map((stage) => stageNames[stage]);
  const around = listed.filter(
    ({ facets }) => isIn(counties, facets.county) && isIn(categories, facets.category),
  );
  const within = around.filter(({ facets }) => isIn(town === null ? [] : [town], facets.township));
  const [first] = within;
  // Of a list that prints no stage nothing is told of those in one: none would be a claim.
  const isSilent = printsNoStage(
    within.map(({ facets: { stage: [word = ''] = [] } }) => ({ stage: stageOf(word) })),
  );
  if (first === undefined || (names.length > 0 && isSilent)) return null;
  const asked = within.filter(({ facets }) => isIn(names, facets.stage));
  const unclear = town === null ? within : besides(within, around);
  const days = listed.flatMap(({ date }) => date ?? []).sort();
  return {
    city,
    counties,
    categories,
    stages: names,
    towns: [],
    town: town === null ? null : { name: town, ...sharedIn(asked, town) },
    address: addressOf(isOne ? null : slugOf(first), narrowing),
    day: days.at(-1) ?? '',
    asked: totalsIn(asked),
    of: within.length,
    openEnded: unclear.filter(({ openEnded }) => openEnded === true).length,
    zones: countByZone(unclear.map(({ zones = [] }) => zones)),
  };
}

/** Projects of a list that still has them. */
const isListed = ({ kind, facets }: CatalogueDocument): boolean =>
  kind === 'project' && facets.stage?.[0] !== stageNames.withdrawn;

/** Lists that name none of some towns, narrowed to the counties in which these lie. */
export function listsOfTowns(towns: readonly TownNamed[], { catalogue }: UnitTable): ListMeant[] {
  const listed = catalogue.documents.filter(isListed);
  const cities = new Set(listed.flatMap(({ facets }) => facets.city ?? []));
  const counties = [...new Set(towns.map(({ county }) => county))];
  return counties.flatMap((county) => {
    const city = listed.find(({ facets }) => facets.county?.includes(county))?.facets.city?.[0];
    if (city === undefined) return [];
    const own = listed.filter(({ facets }) => facets.city?.[0] === city);
    const narrowing = { counties: [county], town: null, categories: [], stages: [] };
    const list = narrowedList(city, own, narrowing, cities.size === 1);
    const named = towns.flatMap((other) => (other.county === county ? other.town : []));
    return list === null ? [] : [{ ...list, towns: named }];
  });
}

/** Lists that a query asks for, with what they count: loaded where one does. */
export function listsCounted(
  { cities, narrowings }: ListsAsked,
  { catalogue }: UnitTable,
): ListMeant[] {
  const listed = catalogue.documents.filter(isListed);
  const projects = catalogue.documents.filter(({ kind }) => kind === 'project');
  const all = new Set(projects.flatMap(({ facets }) => facets.city ?? []));
  return cities.flatMap((city) => {
    const own = listed.filter(({ facets }) => facets.city?.[0] === city);
    return narrowings.flatMap((one) => narrowedList(city, own, one, all.size === 1) ?? []);
  });
}
