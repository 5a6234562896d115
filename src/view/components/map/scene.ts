import {
  mapFrame,
  padBounds,
  type Bounds,
  type MapFrame,
  type Point,
} from '../../../rules/geo/frame.ts';
import { freeBox, type Box, type Round } from '../../../rules/geo/free-spot.ts';
import { contains } from '../../../rules/geo/polygon.ts';
import { layoutMap, type MapLayout } from '../../../rules/geo/layout.ts';
import type { CityMap } from '../../../facts/kinds/boundaries.ts';
import { layoutTowns, type TownLayout, type TownMark } from '../../../rules/geo/town-layout.ts';
import type { Township } from '../../../facts/kinds/place.ts';
import { countyGroupOf, countyUnstated } from '../../../rules/project/county-group.ts';
import { townshipCodes } from '../../../rules/place/township-code.ts';
import { totalsBy, type Totals } from '../../../rules/progress/totals.ts';
import type { Project } from '../../../facts/kinds/project.ts';
import { isListed, stageGroupOf, stageGroupsInFull } from '../../../facts/kinds/stage.ts';
import { formatArea } from '../../../rules/words/area.ts';
import { notStated, orNotStated } from '../../../rules/words/missing.ts';
import { formatNumber } from '../../../rules/words/number.ts';
import { outlinesOf, type Outline } from './outline.ts';

/** All that a map draws of one city. */
export interface MapFacts {
  readonly map: CityMap;
  readonly townships: readonly Township[];
  readonly projects: readonly Project[];
  /** The part of the map that is drawn; all of it unless told. */
  readonly within?: Bounds;
}

interface CountyTotal {
  readonly name: string;
  /** `15 个 · 4,000 亩` */
  readonly words: string;
}

type CountyLabel = CountyTotal &
  Point & {
    /** Where a line from the name leads: the middle of the marks of a zone without a shape. */
    readonly tie: Point | null;
  };

type TownLabel = Point & {
  readonly code: string;
  readonly name: string;
  /** How far the map must be enlarged for its letters to find room: 0 not at all, 1 twice, 2 four times. */
  readonly level: number;
};

export interface MapScene {
  readonly bounds: Bounds;
  readonly frame: MapFrame;
  readonly counties: readonly Outline[];
  readonly cells: readonly Outline[];
  /** Each project by itself; without marks where `towns` stands in for it. */
  readonly layout: MapLayout;
  /** All projects by township, where they are too many to be drawn one by one; else null. */
  readonly towns: TownLayout | null;
  readonly totals: readonly CountyTotal[];
  readonly countyLabels: readonly CountyLabel[];
  readonly townLabels: readonly TownLabel[];
}

/** The width at which the layout is made; the drawing scales to any width. */
export const drawingWidth = 1400;
/** More projects than this on a map, or at one township, cannot be told apart circle by circle. */
const mostMarks = 100;
const mostAtOneTown = 8;
const countySize = { em: 27, line: 58 };
/** On a phone a county has its name alone, as large to the eye as elsewhere (map.css, --map-text). */
const countyNameOnPhones = { em: 49, line: 92 };
const townSize = { em: 17, line: 20 };
/** On the map of one county a phone names its towns, in 12 px to the eye, beside marks drawn larger (map.css). */
const townOnPhones = { em: 50, line: 58, reach: 200, marks: 1.7 };

function countyWords(totals: Totals): string {
  return `${formatNumber(totals.projects)} 个 · ${orNotStated(totals.areaMu, formatArea)}`;
}

function mean(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return { x, y };
}

function marksOf({ circles, rings }: MapLayout): Round[] {
  return [
    ...circles,
    ...rings,
    ...rings.flatMap(({ spokes }) => spokes.map(({ x, y }) => ({ x, y, radius: 6 }))),
  ];
}

/** What stands on the map before the labels do. */
interface Drawn {
  readonly rounds: readonly Round[];
  readonly counties: readonly Outline[];
  readonly frame: MapFrame;
}

/** The middle of the circles of each county's projects. */
function centresOf({ circles }: MapLayout, projects: readonly Project[]): Map<string, Point> {
  const countyOf = new Map(projects.map((one) => [one.id, countyGroupOf(one)]));
  const groups = Map.groupBy(circles, ({ id }) => countyOf.get(id) ?? '');
  return new Map(
    [...groups].flatMap(([county, own]) => {
      const centre = mean(own);
      return centre === null ? [] : [[county, centre]];
    }),
  );
}

/** A functional zone has no shape: its name stays in the counties in which its marks lie. */
function countiesAbout(point: Point, counties: readonly Outline[]): (at: Point) => boolean {
  const own = counties.filter(({ rings }) => contains(rings, [point.x, point.y]));
  return ({ x, y }) => own.length === 0 || own.some(({ rings }) => contains(rings, [x, y]));
}

/** Counties stand in their shape; a functional zone, which has none, is tied to its projects. */
function labelCounties(
  totals: readonly CountyTotal[],
  { rounds, counties, frame }: Drawn,
  centres: ReadonlyMap<string, Point>,
): (CountyLabel & Box)[] {
  const labels: (CountyLabel & Box)[] = [];
  for (const total of totals) {
    const shape = counties.find(({ name }) => name === total.name);
    const centre = shape?.centre ?? centres.get(total.name);
    if (!centre) continue;
    const tie = shape === undefined ? centre : null;
    const width = countySize.em * Math.max(total.name.length, total.words.length * 0.52);
    const phone = countyNameOnPhones.em * total.name.length;
    const large = { width: Math.max(width, phone), height: countyNameOnPhones.line };
    const obstacles = { rounds, boxes: labels, surface: frame };
    const taken = tie === null ? obstacles : { ...obstacles, allows: countiesAbout(tie, counties) };
    const box =
      freeBox({ ...centre, ...large }, taken, 240) ??
      freeBox({ ...centre, width, height: countySize.line }, taken, 420) ??
      freeBox({ ...centre, width, height: countySize.line }, obstacles, 420);
    if (box) labels.push({ ...total, ...box, tie });
  }
  return labels;
}

/** Letters at the enlargements of the map, as parts of their size on the whole of it (map.css). */
const lettersAt = [1, 0.52, 0.28];

/** Names of the towns that rows name, each from the enlargement on at which it has room. */
function labelTowns(
  towns: readonly Township[],
  { rounds, frame }: Drawn,
  { taken, isCounty }: { readonly taken: readonly Box[]; readonly isCounty: boolean },
): (TownLabel & Box)[] {
  const labels: (TownLabel & Box)[] = [];
  const asOnPhones = rounds.map((one) => ({ ...one, radius: one.radius * townOnPhones.marks }));
  for (const { code, name, lat, lng } of towns) {
    if (lat === null || lng === null) continue;
    const point = frame.project([lng, lat]);
    const onPhones = isCounty && {
      ...{ x: point.x, y: point.y + townOnPhones.line },
      ...{ width: townOnPhones.em * name.length, height: townOnPhones.line },
    };
    const large =
      onPhones &&
      freeBox(
        onPhones,
        { rounds: asOnPhones, boxes: [...taken, ...labels], surface: frame },
        townOnPhones.reach,
      );
    if (large) {
      labels.push({ code, name, level: 0, ...large });
      continue;
    }
    for (const [level, part] of lettersAt.entries()) {
      const size = { width: townSize.em * name.length * part, height: townSize.line * part };
      const wanted = { x: point.x, y: point.y + 18 * part, ...size };
      const obstacles = { rounds, boxes: [...taken, ...labels], surface: frame };
      const box = freeBox(wanted, obstacles, 64);
      if (!box) continue;
      labels.push({ code, name, level, ...box });
      break;
    }
  }
  return labels;
}

function namedTowns({ projects, townships }: MapFacts): Township[] {
  const codes = new Set(
    projects.flatMap(({ places }) => places.map(({ code }) => code?.slice(0, 9))),
  );
  return townships.filter(({ code }) => codes.has(code));
}

function isCrowded(projects: readonly Project[]): boolean {
  if (projects.length > mostMarks) return true;
  const towns = projects.flatMap(({ places }) => {
    const [code, ...others] = townshipCodes(places);
    return code === undefined || others.length > 0 ? [] : [code];
  });
  return [...Map.groupBy(towns, (code) => code).values()].some((own) => own.length > mostAtOneTown);
}

/** Takes the facts of one city; gives everything its map draws, laid out. */
export function sceneOf(facts: MapFacts): MapScene {
  const { map, townships, projects } = facts;
  const bounds = padBounds(facts.within ?? map.topology.bbox);
  const frame = mapFrame(bounds, drawingWidth);
  const counties = outlinesOf(map.topology, map.topology.objects.counties, frame);
  const cells = outlinesOf(map.topology, map.topology.objects.townships, frame);
  const crowded = isCrowded(projects);
  const layout = layoutMap(crowded ? [] : projects, townships, frame);
  const towns = crowded ? layoutTowns(projects, townships, frame) : null;
  const listed = projects.filter(isListed);
  const groups = totalsBy(listed, countyGroupOf);
  const totals = [...groups].map(([name, total]) => ({ name, words: countyWords(total) }));
  const rounds = towns === null ? marksOf(layout) : towns.towns;
  const drawn = { rounds, counties, frame };
  // The title of the map of one county names it; what room there is, its towns have.
  const isCounty = facts.within !== undefined;
  const countyLabels = isCounty ? [] : labelCounties(totals, drawn, centresOf(layout, projects));
  const townLabels = labelTowns(namedTowns(facts), drawn, { taken: countyLabels, isCounty });
  return { bounds, frame, counties, cells, layout, towns, totals, countyLabels, townLabels };
}

/** What a mark says to a screen reader and in its tooltip: name, place, area, stage. */
export function describeMark({ name, county, location, areaMu, stage }: Project): string {
  const place = [county ?? countyUnstated, ...(location === null ? [] : [location])].join(' ');
  const area = areaMu === null ? `面积${notStated}` : formatArea(areaMu);
  return `${name}，${place}，${area}，${stageGroupsInFull[stageGroupOf(stage)]}`;
}

/** What the circle of a township says: its name, how many projects, and their area. */
export function townWords({ name, totals }: TownMark): string {
  const area = totals.areaMu === null ? `面积${notStated}` : `合计 ${formatArea(totals.areaMu)}`;
  return `${name}：${formatNumber(totals.projects)} 个片区，${area}`;
}
