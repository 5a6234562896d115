import { stageNames, stageOf, stages, type Stage } from '../../facts/kinds/stage.ts';
import { countByZone } from '../place/zones.ts';
import { printsNoStage, totalsOf, type Totals } from '../progress/totals.ts';
import { isSaid } from './asking.ts';
import type { CatalogueDocument, UnitTable } from './catalogue.ts';
import type { Words } from './lexicon.ts';
import { spokenName, withoutNames, wordsSaid } from './names.ts';

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

/** What a query names of a list. */
interface Narrowing {
  counties: string[];
  town: string | null;
  categories: string[];
  stages: Stage[];
}

/** More cities than this are no answer in a sentence. */
const mostCities = 3;

/** The page that lists all projects, which takes a choice of stages, categories and places. */
export const listOfProjects = '/projects/';

/** 工业 for 低效工业片区, 矿地 for 矿地利用片区: a category as people say it. */
function spokenCategory(category: string): string {
  const spoken = category.replace(/^低效/u, '').replace(/(?:利用)?片区$/u, '');
  return spoken.length >= 2 ? spoken : category;
}

/** People's words for stages: 还没开工 for 计划实施 and 储备. */
function stageWords({ synonyms }: Words): Map<string, Stage[]> {
  const printed = stages.map((stage): [string, Stage[]] => [stageNames[stage], [stage]]);
  const spoken = Object.entries(synonyms).map(([word, others]): [string, Stage[]] => [
    word,
    stages.filter((stage) => others.includes(stageNames[stage])),
  ]);
  return new Map([...spoken, ...printed].filter(([, meant]) => meant.length > 0));
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

/** A town that a query names, with the county it lies in. */
export interface TownNamed {
  town: string;
  county: string;
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

/** True of a text without names that holds nothing but words with which people ask for a list. */
export function asksForList(
  text: string,
  { courtesy, asking }: Words,
  narrowing: readonly string[] = [],
): boolean {
  const left = [...narrowing, ...courtesy, ...asking.list.fillers]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return !/\p{Script=Han}/u.test(left);
}

/** True of a town that people name as they do the county it bears its name from: 南浔. */
const isCounty = (town: string, text: string, counties: readonly string[]): boolean =>
  !text.includes(town) && counties.some((county) => spokenName(county) === spokenName(town));

/**
 * Lists that a query asks for by nothing but places, categories and stages: 德清哪些片区在实施. What
 * asks for more (哪些项目可以免税) asks for no list.
 *
 * @param text the folded query without spaces
 * @param named official names of cities, and of counties and townships, that it names
 */
export function listsMeant(
  text: string,
  words: Words,
  { cities, places }: { cities: readonly string[]; places: readonly string[] },
  { catalogue }: UnitTable,
): ListMeant[] {
  const projects = catalogue.documents.filter(({ kind }) => kind === 'project');
  const valuesOf = (name: 'city' | 'county' | 'township' | 'category'): string[] => [
    ...new Set(projects.flatMap(({ facets }) => facets[name] ?? [])),
  ];
  const counties = valuesOf('county').filter((county) => places.includes(county));
  const towns = valuesOf('township').filter(
    (town) => places.includes(town) && !isCounty(town, text, counties),
  );
  const unnamed = withoutNames(text, [...towns, ...cities, ...counties]);
  const ofStage = stageWords(words);
  const said = wordsSaid(unnamed, [...ofStage.keys()]);
  const categories = valuesOf('category').filter((name) => unnamed.includes(spokenCategory(name)));
  const narrowing = {
    counties,
    town: null,
    categories,
    stages: stages.filter((stage) => said.some((word) => ofStage.get(word)?.includes(stage))),
  };
  const { asks, of } = words.asking.list;
  const isAsked = isSaid(text, asks);
  const isList = isSaid(text, of) && !/\d个/.test(text);
  const isNarrowed = [counties, towns, categories, narrowing.stages].some((some) => some.length);
  // 湖州 计划实施: a city and a group of its projects, and nothing else.
  const isGroup = cities.length > 0 && narrowing.stages.length + categories.length > 0;
  const isMeant = isList
    ? isAsked || isNarrowed
    : isGroup || (isAsked && narrowing.stages.length > 0);
  if (!isMeant) return [];
  if (!asksForList(unnamed, words, [...said, ...categories.map(spokenCategory)])) return [];
  const all = valuesOf('city');
  const meant = all.filter((city) => cities.length === 0 || cities.includes(city));
  if (meant.length > mostCities) return [];
  return meant.flatMap((city) => {
    const listed = projects.filter(
      (project) => isListed(project) && project.facets.city?.[0] === city,
    );
    const narrowed =
      towns.length === 0 ? [narrowing] : towns.map((town) => ({ ...narrowing, town }));
    return narrowed.flatMap((one) => narrowedList(city, listed, one, all.length === 1) ?? []);
  });
}
