import type { Place, Township } from '../../facts/kinds/place.ts';
import { townshipCodes } from '../place/township-code.ts';
import type { Project } from '../../facts/kinds/project.ts';
import type { MapFrame, Point } from './frame.ts';
import { freeSpot } from './free-spot.ts';
import type { Disc, Overlap, PlacedDisc } from './separate-discs.ts';
import { overlapsOf, separateDiscs } from './separate-discs.ts';

/** What the layout has to know of a project. */
export type Placeable = Pick<Project, 'id' | 'areaMu' | 'places' | 'openEnded' | 'position'>;

/** A town that a ring's row names; `code` is its official code. */
interface Spoke extends Point {
  readonly code: string;
  readonly approximate: boolean;
}

/** A project at one spot: a filled circle, moved from `anchor` where it would hide another. */
interface CircleMark extends PlacedDisc {
  readonly sized: boolean;
  /** The township's point is a rough one: of low confidence, from a description, or of its cell. */
  readonly approximate: boolean;
}

/** A project of several townships: a hollow ring beside them, with a spoke to each. */
interface RingMark extends Point {
  readonly id: string;
  readonly radius: number;
  readonly sized: boolean;
  readonly spokes: readonly Spoke[];
}

export interface MapLayout {
  /** Radius of a mark of 1 亩; the radius grows with the root of the area. Pixels. */
  readonly radiusOfMu: number;
  /** How far a circle may lie from its point. Pixels. */
  readonly limit: number;
  readonly circles: readonly CircleMark[];
  readonly rings: readonly RingMark[];
  /** Ids of projects that name no place with a known point. */
  readonly unplaced: readonly string[];
  readonly overlaps: readonly Overlap[];
}

/** The move allowed at this width: within the precision of the points. */
const referenceWidth = 1400;
const referenceLimit = 25;
/** Radii of 1 亩 at the reference width, tried from the largest down until no circle overlaps. */
const radii = Array.from({ length: 24 }, (_, step) => 1.05 * 0.95 ** step);
/** Stands for an area that the list does not print; drawn without a fill of its own. */
const unsizedMu = 60;

interface Spotted {
  readonly project: Placeable;
  readonly spokes: readonly Spoke[];
  readonly anchor: Point | null;
}

/** 夹浦镇等乡镇 names one town and means several; 某村等2村 stays within its township. */
function meansMore(places: readonly Place[], openEnded: boolean): boolean {
  return openEnded && places.some(({ code }) => code?.length === 9);
}

/** True where the gazetteer itself says that the point is rough: it is drawn as such. */
export function isApproximate({ confidence }: Township): boolean {
  return confidence === 'low' || confidence === 'derived' || confidence === 'cell';
}

function spot(
  project: Placeable,
  townships: ReadonlyMap<string, Township>,
  frame: MapFrame,
): Spotted {
  const spokes = townshipCodes(project.places).flatMap((code): Spoke[] => {
    const township = townships.get(code);
    if (!township || township.lat === null || township.lng === null) return [];
    const approximate = isApproximate(township);
    return [{ code, approximate, ...frame.project([township.lng, township.lat]) }];
  });
  const { position, places, openEnded } = project;
  const fixed = position !== null && !meansMore(places, openEnded);
  return { project, spokes, anchor: fixed ? frame.project([position.lng, position.lat]) : null };
}

function settle(
  spotted: readonly Spotted[],
  frame: MapFrame,
): Omit<MapLayout, 'rings' | 'unplaced'> {
  const share = frame.width / referenceWidth;
  const limit = referenceLimit * share;
  const discsOf = (radiusOfMu: number): Disc[] =>
    spotted.flatMap(({ project: { id, areaMu }, anchor }) =>
      anchor ? [{ id, anchor, radius: radiusOfMu * Math.sqrt(areaMu ?? unsizedMu) }] : [],
    );
  const details = new Map(
    spotted.map(({ project: { id, areaMu }, spokes }) => {
      const approximate = spokes.some((spoke) => spoke.approximate);
      return [id, { sized: areaMu !== null, approximate }];
    }),
  );
  let result: Omit<MapLayout, 'rings' | 'unplaced'> | null = null;
  for (const radius of radii) {
    const radiusOfMu = radius * share;
    const circles = separateDiscs(discsOf(radiusOfMu), limit);
    const overlaps = overlapsOf(circles);
    result = {
      radiusOfMu,
      limit,
      overlaps,
      circles: circles.map((circle) => ({
        ...circle,
        ...(details.get(circle.id) ?? { sized: false, approximate: false }),
      })),
    };
    if (overlaps.length === 0) break;
  }
  return result ?? { radiusOfMu: share, limit, circles: [], overlaps: [] };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function placeRings(
  spotted: readonly Spotted[],
  { circles, radiusOfMu }: Pick<MapLayout, 'circles' | 'radiusOfMu'>,
  frame: MapFrame,
): RingMark[] {
  const taken: (Point & { radius: number })[] = [...circles];
  return spotted
    .filter(({ anchor, spokes }) => anchor === null && spokes.length > 0)
    .map(({ project: { id, areaMu }, spokes }) => {
      const radius = radiusOfMu * Math.sqrt(areaMu ?? unsizedMu);
      return { id, spokes, radius, sized: areaMu !== null };
    })
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))
    .map((ring) => {
      const place = freeSpot({ ...mean(ring.spokes), radius: ring.radius }, taken, frame);
      taken.push({ ...place, radius: ring.radius });
      return { ...ring, ...place };
    });
}

/**
 * Places projects on a map. A mark's area is in proportion to the project's 亩. Circles are moved
 * apart by at most 25 px at a width of 1,400 px; where that is not enough all marks shrink together,
 * down to a floor, and what still overlaps is reported. Rings find a free place near their towns.
 * Pure and deterministic: neither the order of the input nor the clock matters.
 *
 * @param townships the gazetteer; townships without a point are skipped
 */
export function layoutMap(
  projects: readonly Placeable[],
  townships: readonly Township[],
  frame: MapFrame,
): MapLayout {
  const byCode = new Map(townships.map((township) => [township.code, township]));
  const spotted = projects
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((project) => spot(project, byCode, frame));
  const settled = settle(spotted, frame);
  return {
    ...settled,
    rings: placeRings(spotted, settled, frame),
    unplaced: spotted
      .filter(({ anchor, spokes }) => anchor === null && spokes.length === 0)
      .map(({ project }) => project.id),
  };
}
