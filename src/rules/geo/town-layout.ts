import type { Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from '../place/township-code.ts';
import { totalsOf, type Totals } from '../progress/totals.ts';
import type { Project } from '../../facts/kinds/project.ts';
import type { MapFrame, Point } from './frame.ts';
import { layoutMap, type Placeable } from './layout.ts';

/** All projects of one township, as one circle. */
export interface TownMark extends Point {
  readonly code: string;
  readonly name: string;
  readonly totals: Totals;
  readonly radius: number;
}

export interface TownLayout {
  readonly towns: readonly TownMark[];
  /** Projects that are at no single township: to share them out would invent figures. */
  readonly several: number;
  /** Projects of which no township has a known point. */
  readonly unplaced: number;
}

/** The sum of areas for which the layout of single projects finds room on a map of one city. */
const areaOfMap = 24_000;

/**
 * Gathers the projects of a map by township, one circle each, its area in proportion to the township's
 * 亩; circles are kept apart as those of single projects are. For lists too long to draw row by row.
 */
export function layoutTowns(
  projects: readonly Project[],
  townships: readonly Township[],
  frame: MapFrame,
): TownLayout {
  const known = new Map(townships.map((township) => [township.code, township]));
  const groups = new Map<string, Project[]>();
  let several = 0;
  let unplaced = 0;
  for (const project of projects) {
    const codes = townshipCodes(project.places).filter(
      (code) => (known.get(code)?.lat ?? null) !== null,
    );
    const [code] = codes;
    if (code === undefined) unplaced += 1;
    else if (codes.length > 1 || project.openEnded) several += 1;
    else {
      const group = groups.get(code);
      if (group === undefined) groups.set(code, [project]);
      else group.push(project);
    }
  }
  const totals = new Map([...groups].map(([code, own]) => [code, totalsOf(own)]));
  const sum = [...totals.values()].reduce((all, { areaMu }) => all + (areaMu ?? 0), 0);
  const standIns = [...totals].flatMap(([code, { areaMu }]): Placeable[] => {
    const { name = '', lat = null, lng = null } = known.get(code) ?? {};
    if (lat === null || lng === null) return [];
    const share = areaMu === null || sum === 0 ? null : (areaMu / sum) * areaOfMap;
    const places = [{ printed: name, official: name, code, match: 'exact' as const }];
    const position = { lat, lng, precision: 'township' as const };
    return [{ id: code, areaMu: share, places, openEnded: false, position }];
  });
  const { circles } = layoutMap(standIns, townships, frame);
  return {
    towns: circles.flatMap(({ id, x, y, radius }): TownMark[] => {
      const own = totals.get(id);
      const { name = id } = known.get(id) ?? {};
      return own === undefined ? [] : [{ code: id, name, totals: own, x, y, radius }];
    }),
    several,
    unplaced,
  };
}
