import type { CityMap } from '../../../facts/kinds/boundaries.ts';
import type { Township } from '../../../facts/kinds/place.ts';
import type { Project } from '../../../facts/kinds/project.ts';
import { mapFrame, padBounds, type Point } from '../../../rules/geo/frame.ts';
import { freeBox, type Box, type Round } from '../../../rules/geo/free-spot.ts';
import { layoutMap, type MapLayout } from '../../../rules/geo/layout.ts';
import { townshipCodes } from '../../../rules/place/township-code.ts';
import { outlinesOf, type Outline } from './outline.ts';
import { drawingWidth } from './scene.ts';

/** The part of the city's drawing that a project's page shows, in the units of that drawing. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Label extends Point {
  readonly name: string;
  readonly kind: 'county' | 'neighbour' | 'lit' | 'town';
  /** No room for larger letters: on a small drawing and in 大字 it gives way. */
  readonly isTight?: boolean;
}

export interface LocatorScene {
  readonly crop: Crop;
  readonly counties: readonly Outline[];
  readonly cells: readonly Outline[];
  readonly layout: MapLayout;
  /** Codes of the townships that the row names. */
  readonly lit: readonly string[];
  readonly labels: readonly Label[];
  /** Height of the letters, in units of the drawing. */
  readonly letter: number;
}

/** A county is shown at least this large, or a single cell would fill the drawing. */
const leastWidth = 320;
/** Letters to the width of the crop: some 13 px where the drawing is 430 px wide. */
const lettersToWidth = 30;

function union(shapes: readonly Outline[]): Crop | null {
  if (shapes.length === 0) return null;
  const left = Math.min(...shapes.map(({ box }) => box.left));
  const top = Math.min(...shapes.map(({ box }) => box.top));
  const right = Math.max(...shapes.map(({ box }) => box.right));
  const bottom = Math.max(...shapes.map(({ box }) => box.bottom));
  return { left, top, width: right - left, height: bottom - top };
}

/** The crop with air about it, never smaller than `leastWidth`, no longer than wide by half. */
function widen({ left, top, width, height }: Crop): Crop {
  const wide = Math.max(width * 1.12, leastWidth, height / 1.25);
  const high = Math.max(height * 1.12, wide * 0.62);
  return {
    left: left + width / 2 - wide / 2,
    top: top + height / 2 - high / 2,
    width: wide,
    height: high,
  };
}

function touches({ box }: Outline, crop: Crop): boolean {
  return (
    box.right > crop.left &&
    box.left < crop.left + crop.width &&
    box.bottom > crop.top &&
    box.top < crop.top + crop.height
  );
}

/** The counties that the map is cropped to: those of the row's townships, else the row's own. */
function countyCodes({ county, places }: Project, counties: readonly Outline[]): string[] {
  const named = townshipCodes(places).map((code) => code.slice(0, 6));
  if (named.length > 0) return [...new Set(named)];
  return counties.filter(({ name }) => name === county).map(({ code }) => code);
}

/** Letters of small drawings and of 大字, to those of a large one (map.css). */
const enlarged = 1.4;

/** Gives each name the nearest free place, the wanted ones first; a name without room is left out. */
function arrange(
  wanted: readonly Label[],
  rounds: readonly Round[],
  { crop, letter }: { crop: Crop; letter: number },
): Label[] {
  const surface = { width: crop.width, height: crop.height };
  const local = rounds.map(({ x, y, radius }) => ({ x: x - crop.left, y: y - crop.top, radius }));
  const boxes: Box[] = [];
  return wanted.flatMap((label) => {
    const size = label.kind === 'county' || label.kind === 'neighbour' ? letter * 1.3 : letter;
    const far = label.kind === 'town' ? letter * 0.8 : letter * 5;
    const find = (times: number) =>
      freeBox(
        {
          x: label.x - crop.left,
          y: label.y - crop.top,
          width: (size * label.name.length + 4) * times,
          height: size * 1.25 * times,
        },
        { rounds: local, boxes, surface },
        far,
      );
    const large = find(enlarged);
    const box = large ?? find(1);
    if (box === null) return [];
    boxes.push(box);
    return [{ ...label, x: box.x + crop.left, y: box.y + crop.top, isTight: large === null }];
  });
}

/** The middle of those cells of a county that can be seen; null where none can. */
function seenMiddle(cells: readonly Outline[], crop: Crop): Point | null {
  const seen = cells.filter(
    ({ centre: { x, y } }) =>
      x > crop.left && x < crop.left + crop.width && y > crop.top && y < crop.top + crop.height,
  );
  if (seen.length === 0) return null;
  const sum = seen.reduce((all, { centre }) => ({ x: all.x + centre.x, y: all.y + centre.y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / seen.length, y: sum.y / seen.length };
}

function roundsOf({ circles, rings }: MapLayout): Round[] {
  const spokes = rings.flatMap((ring) => ring.spokes.map(({ x, y }) => ({ x, y, radius: 6 })));
  return [...circles, ...rings, ...spokes];
}

/**
 * Takes the map of a city and one of its projects; gives the drawing cropped to the county of its
 * townships, with county, neighbours and towns named where there is room. A project that names no
 * township is shown in its county, and one in no known county on the whole map.
 */
export function locatorScene(
  map: CityMap,
  townships: readonly Township[],
  project: Project,
): LocatorScene {
  const frame = mapFrame(padBounds(map.topology.bbox), drawingWidth);
  const allCounties = outlinesOf(map.topology, map.topology.objects.counties, frame);
  const allCells = outlinesOf(map.topology, map.topology.objects.townships, frame);
  const layout = layoutMap([project], townships, frame);
  const lit = townshipCodes(project.places);
  const codes = countyCodes(project, allCounties);
  const own = allCounties.filter(({ code }) => codes.includes(code));
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  const crop = widen(union(own) ?? whole);
  const letter = crop.width / lettersToWidth;
  const counties = allCounties.filter((shape) => touches(shape, crop));
  const cells = allCells.filter((shape) => touches(shape, crop));
  const cellsOf = (county: string) => cells.filter(({ code }) => code.startsWith(county));
  const wanted = [
    ...cells
      .filter(({ code }) => lit.includes(code))
      .map(({ name, centre }): Label => ({ name, ...centre, kind: 'lit' })),
    ...counties.flatMap(({ code, name }): Label[] => {
      const middle = seenMiddle(cellsOf(code), crop);
      const kind = codes.includes(code) ? 'county' : 'neighbour';
      return middle === null ? [] : [{ name, ...middle, kind }];
    }),
    ...cells
      .filter(({ code }) => codes.includes(code.slice(0, 6)) && !lit.includes(code))
      .map(({ name, centre }): Label => ({ name, ...centre, kind: 'town' })),
  ];
  const labels = arrange(wanted, roundsOf(layout), { crop, letter });
  return { crop, counties, cells, layout, lit, labels, letter };
}
