import { stageNames, stages, type Stage } from '../../facts/kinds/stage.ts';
import { isSaid } from './asking.ts';
import type { UnitTable } from './catalogue.ts';
import type { Words } from './lexicon.ts';
import { spokenName, withoutNames, wordsSaid } from './names.ts';

/** What a query names of a list. */
export interface Narrowing {
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

/** A town that a query names, with the county it lies in. */
export interface TownNamed {
  town: string;
  county: string;
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

/** Lists that a query asks for: those of some cities, narrowed in some ways. */
export interface ListsAsked {
  cities: string[];
  narrowings: Narrowing[];
}

/**
 * Lists that a query asks for by nothing but places, categories and stages: 德清哪些片区在实施. What
 * asks for more (哪些项目可以免税) asks for no list.
 *
 * @param text the folded query without spaces
 * @param named official names of cities, and of counties and townships, that it names
 */
export function listsAsked(
  text: string,
  words: Words,
  { cities, places }: { cities: readonly string[]; places: readonly string[] },
  { catalogue }: UnitTable,
): ListsAsked | null {
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
  if (!isMeant) return null;
  if (!asksForList(unnamed, words, [...said, ...categories.map(spokenCategory)])) return null;
  const meant = valuesOf('city').filter((city) => cities.length === 0 || cities.includes(city));
  if (meant.length > mostCities) return null;
  return {
    cities: meant,
    narrowings: towns.length === 0 ? [narrowing] : towns.map((town) => ({ ...narrowing, town })),
  };
}
