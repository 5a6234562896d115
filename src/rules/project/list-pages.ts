import type { CountyGroup } from './groups.ts';
import type { Filterable } from './filter.ts';
import type { Project } from '../../facts/kinds/project.ts';

/** The most rows of one page of the list: with more, and the map, a page passes 300 kB. */
export const rowsPerPage = 200;

/** One page of the project list. */
export interface ListPage {
  /** From 1. */
  number: number;
  address: string;
  /** Its rows by county; a county that begins on an earlier page goes on under the same anchor. */
  groups: CountyGroup[];
}

/** The pages of a list: there is always a first. */
export type ListPages = [ListPage, ...ListPage[]];

/** The address of a page of the list; the first is the list itself. */
export function listAddress(number: number): string {
  return number === 1 ? '/projects/' : `/projects/page/${number}/`;
}

/** Cuts the list into pages of at most `size` rows; a short or an empty list is one page. */
export function pagesOf(groups: readonly CountyGroup[], size = rowsPerPage): ListPages {
  const pages: ListPages = [{ number: 1, address: listAddress(1), groups: [] }];
  let room = size;
  for (const group of groups) {
    let from = 0;
    while (from < group.projects.length) {
      if (room === 0) {
        const number = pages.length + 1;
        pages.push({ number, address: listAddress(number), groups: [] });
        room = size;
      }
      const projects = group.projects.slice(from, from + room);
      pages.at(-1)?.groups.push({ ...group, projects });
      from += projects.length;
      room -= projects.length;
    }
  }
  return pages;
}

/** Where the rows of a county begin: the page and the anchor on it. */
export function addressOfGroup(pages: ListPages, anchor: string): string {
  const page = pages.find(({ groups }) => groups.some((group) => group.anchor === anchor));
  return `${(page ?? pages[0]).address}#${anchor}`;
}

/** The numbers a reader can go to from a page: the ends, and two to each side; null stands for a gap. */
export function pagerNumbers(current: number, count: number): (number | null)[] {
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - current) <= 2,
  );
  return near.flatMap((number, index) => {
    const before = near[index - 1] ?? number - 1;
    return number - before > 1 ? [null, number] : [number];
  });
}

/** What the list shows of a project, and what it is filtered by. */
export type ListedProject = Filterable & Pick<Project, 'seq' | 'openEnded'>;

/** The projects as the browser needs them to filter, sort and show rows: nothing else of them. */
export function listedProjects(projects: readonly Project[]): ListedProject[] {
  return projects.map(
    ({ id, seq, city, county, category, name, location, areaMu, stage, places, openEnded }) => {
      return { id, seq, city, county, category, name, location, areaMu, stage, places, openEnded };
    },
  );
}
