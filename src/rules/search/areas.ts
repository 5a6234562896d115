import type { UnitTable } from './catalogue.ts';
import type { RankedUnit } from './rank.ts';

/** Areas in 亩 that projects are asked for by: 500亩以上; all of them, the smallest first, for 面积最小. */
export interface AreaAsked {
  least: number;
  most: number;
  smallestFirst?: boolean;
}

const figure = '(\\d+(?:\\.\\d+)?)(万?)亩';
const atLeast = new RegExp(
  `^${figure}(?:及?以上|起)$|^(?:大于|超过|不少于|多于|至少)${figure}$`,
  'u',
);
const atMost = new RegExp(
  `^${figure}(?:及?以下|以内)$|^(?:小于|不到|不超过|少于|至多)${figure}$`,
  'u',
);
const largest = '最大';
const smallest = '最小';
const ofProjects = /重点|面积|项目|片区|地块|[的有是]/gu;
const isOfProjects = /项目|片区|地块/u;

function areaIn(match: RegExpExecArray | null): number | null {
  if (match === null) return null;
  const [, before, beforeUnit, after, afterUnit] = match;
  const inTenThousands = (beforeUnit ?? afterUnit) === '万';
  return Number(before ?? after) * (inTenThousands ? 10_000 : 1);
}

/**
 * The areas that a query asks for and nothing else.
 *
 * @param text the query without courtesy, cities and places
 */
export function areaAsked(text: string): AreaAsked | null {
  const asked = text.replaceAll(' ', '');
  const left = asked.replace(ofProjects, '');
  const all = { least: 0, most: Infinity };
  if (isOfProjects.test(asked) && left === largest) return all;
  if (isOfProjects.test(asked) && left === smallest) return { ...all, smallestFirst: true };
  const least = areaIn(atLeast.exec(left));
  if (least !== null) return { least, most: Infinity };
  const most = areaIn(atMost.exec(left));
  return most === null ? null : { least: 0, most };
}

/** Projects of these areas, the largest first or the smallest; one without a printed area is none of them. */
export function projectsOfArea(
  { least, most, smallestFirst = false }: AreaAsked,
  cities: readonly string[],
  places: readonly string[],
  table: UnitTable,
): RankedUnit[] {
  const isAsked = (values: readonly string[] = [], asked: readonly string[]): boolean =>
    asked.length === 0 || values.some((value) => asked.includes(value));
  return table.catalogue.documents
    .flatMap(({ kind, areaMu, facets }, at) => {
      const { city, county = [], township = [] } = facets;
      const isThere = isAsked(city, cities) && isAsked([...county, ...township], places);
      return kind === 'project' && typeof areaMu === 'number' && isThere ? { at, areaMu } : [];
    })
    .filter(({ areaMu }) => areaMu >= least && areaMu <= most)
    .sort((a, b) => (smallestFirst ? a.areaMu - b.areaMu : b.areaMu - a.areaMu))
    .map(({ at }) => ({ unit: table.firstUnit(at), matches: [], exact: true }));
}
