import type { City } from '../../facts/kinds/city.ts';
import type { Township } from '../../facts/kinds/place.ts';
import { printsNoStage, totalsOf, type Totals } from '../progress/totals.ts';
import { categoryGroupOf } from './filter.ts';
import { groupByCounty, type CountyGroup } from './groups.ts';
import { pagesOf, type ListPages } from './list-pages.ts';
import type { Project, PublishedList } from '../../facts/kinds/project.ts';
import { isListed, stageGroupNames, stageGroupsIn } from '../../facts/kinds/stage.ts';

/** A choice of the filter form. */
export interface FilterOption {
  value: string;
  label: string;
}

/** What the project list shows and filters by. */
export interface ProjectList {
  projects: readonly Project[];
  groups: CountyGroup[];
  /** The same rows cut into pages; a list of ordinary length is one. */
  pages: ListPages;
  totals: Totals;
  /** True where no latest list prints a stage of any project. */
  printsNoStage: boolean;
  /** Cities that have published a list, with the day of their latest and its columns not taken in. */
  cities: {
    city: City;
    asOf: string;
    leftOut: readonly string[];
    notes: readonly { readonly text: string }[];
  }[];
  options: {
    counties: FilterOption[];
    townships: FilterOption[];
    categories: FilterOption[];
    stages: FilterOption[];
  };
}

/** What the list is made of. */
export interface ListFacts {
  projects: readonly Project[];
  lists: readonly PublishedList[];
  cities: readonly City[];
  townships: readonly Township[];
}

function asOptions(values: Iterable<string>): FilterOption[] {
  return [...new Set(values)].map((value) => ({ value, label: value }));
}

function townshipOptions(facts: ListFacts): FilterOption[] {
  const codes = new Set(
    facts.projects.flatMap(({ places }) => places.map(({ code }) => code?.slice(0, 9))),
  );
  return facts.townships
    .filter(({ code }) => codes.has(code))
    .map(({ code, name }) => ({ value: code, label: name }));
}

function latestLists({ projects, lists, cities }: ListFacts): ProjectList['cities'] {
  return cities.flatMap((city) => {
    const days = projects.filter((p) => p.city === city.slug).map(({ asOf }) => asOf);
    const asOf = days.sort().at(-1);
    if (asOf === undefined) return [];
    const list = lists.find((one) => one.city === city.slug && one.asOf === asOf);
    return [{ city, asOf, leftOut: list?.leftOut ?? [], notes: list?.notes ?? [] }];
  });
}

/** Arranges projects for the list page: groups, totals (withdrawn ones left out), and choices. */
export function arrangeProjects(facts: ListFacts): ProjectList {
  const { projects, cities } = facts;
  const groups = groupByCounty(projects, cities);
  const listed = projects.filter(isListed);
  return {
    projects,
    groups,
    pages: pagesOf(groups),
    totals: totalsOf(listed),
    printsNoStage: printsNoStage(listed),
    cities: latestLists(facts),
    options: {
      counties: asOptions(groups.map(({ county }) => county)),
      townships: townshipOptions(facts),
      categories: asOptions(projects.map(categoryGroupOf)),
      stages: stageGroupsIn(projects).map((value) => ({ value, label: stageGroupNames[value] })),
    },
  };
}
