import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapFrame } from '../../../../src/rules/geo/frame.ts';
import { layoutMap, type Placeable } from '../../../../src/rules/geo/layout.ts';
import type { Place, Township } from '../../../../src/facts/kinds/place.ts';
import { allProjects, townships } from '../../../../src/rules/portal/projects.ts';
import { mapOf } from '../../../../src/rules/portal/maps.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

const frame = mapFrame([119, 30, 121, 31], 1400);

const towns = Array.from({ length: 6 }, (_, index): Township => {
  const lng = 119.2 + index * 0.3;
  const [code, name] = [`33050200${index}`, `镇${index}`];
  const place = {
    lat: 30.5,
    lng,
    precisionMetres: 1000,
    confidence: 'medium',
    licence: '',
  } as const;
  return { code, name, countyCode: '330502', source: '', ...place };
});

function placeOf(index: number): Place {
  const { name, code } = towns[index] ?? { name: '开发区', code: null };
  return { printed: name, official: name, code, match: code === null ? 'zone' : 'exact' };
}

function project(id: string, indexes: number[], areaMu: number | null): Placeable {
  const [only, ...others] = indexes;
  const town = others.length === 0 && only !== undefined ? towns[only] : undefined;
  const position =
    town?.lat && town.lng ? { lat: town.lat, lng: town.lng, precision: 'township' as const } : null;
  return { id, areaMu, places: indexes.map(placeOf), openEnded: false, position };
}

const projectsOf = fc
  .array(
    fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }),
      fc.option(fc.integer({ min: 1, max: 2000 })),
    ),
    { maxLength: 30 },
  )
  .map((rows) => rows.map(([indexes, area], n) => project(`x-${100 + n}`, indexes, area)));

test('every project is a circle, a ring or unplaced, once', () => {
  fc.assert(
    fc.property(projectsOf, (projects) => {
      const { circles, rings, unplaced } = layoutMap(projects, towns, frame);
      const ids = [...circles, ...rings].map(({ id }) => id);
      expect([...ids, ...unplaced].sort()).toEqual(projects.map(({ id }) => id));
    }),
    { numRuns: 40 },
  );
});

test('no circle leaves its point by more than the limit, and every number is finite', () => {
  fc.assert(
    fc.property(projectsOf, (projects) => {
      const { circles, rings, limit } = layoutMap(projects, towns, frame);
      expect(limit).toBe(25);
      for (const { x, y, anchor } of circles) {
        expect(Math.hypot(x - anchor.x, y - anchor.y)).toBeLessThanOrEqual(limit + 1e-9);
      }
      for (const mark of [...circles, ...rings]) {
        expect([mark.x, mark.y, mark.radius].every(Number.isFinite)).toBe(true);
        expect(mark.radius).toBeGreaterThan(0);
      }
    }),
    { numRuns: 40 },
  );
});

test('the order of the rows does not change the layout', () => {
  fc.assert(
    fc.property(projectsOf, (projects) => {
      expect(layoutMap(projects.toReversed(), towns, frame)).toEqual(
        layoutMap(projects, towns, frame),
      );
    }),
    { numRuns: 20 },
  );
});

test('the area of a circle is in proportion to the area of the project', () => {
  const { circles } = layoutMap([project('x-1', [0], 100), project('x-2', [3], 400)], towns, frame);
  const [small, large] = circles.toSorted((a, b) => a.radius - b.radius);
  expect((large?.radius ?? 0) / (small?.radius ?? 0)).toBeCloseTo(2);
});

test('a row that ends in 等乡镇 is a ring although it names one town', () => {
  const open = { ...project('x-1', [0], 100), openEnded: true };
  const { circles, rings } = layoutMap([open], towns, frame);
  expect(circles).toEqual([]);
  expect(rings.map(({ spokes }) => spokes.length)).toEqual([1]);
});

test('a row of zones alone is not pinned anywhere', () => {
  expect(layoutMap([project('x-1', [7], 100)], towns, frame).unplaced).toEqual(['x-1']);
});

test('overlaps that the limit cannot resolve are reported', () => {
  const crowd = Array.from({ length: 10 }, (_, n) => project(`x-${100 + n}`, [0], 9000));
  expect(layoutMap(crowd, towns, frame).overlaps.length).toBeGreaterThan(0);
});

test('on the published lists no mark hides another', () => {
  const cities = new Set(allProjects(portal).map(({ city }) => city));
  expect(cities.size).toBeGreaterThan(0);
  for (const city of cities) {
    const map = mapOf(portal, city);
    if (!map) throw new Error(`${city} has lists but no map`);
    const projects = allProjects(portal).filter((candidate) => candidate.city === city);
    const layout = layoutMap(projects, townships(portal), mapFrame(map.topology.bbox, 1400));
    expect(layout.overlaps).toEqual([]);
    const marks = [...layout.circles, ...layout.rings];
    expect(marks.length + layout.unplaced.length).toBe(projects.length);
    for (const ring of layout.rings) {
      const nearest = marks
        .filter(({ id }) => id !== ring.id)
        .map(({ x, y, radius }) => Math.hypot(x - ring.x, y - ring.y) - radius - ring.radius);
      expect(Math.min(...nearest)).toBeGreaterThanOrEqual(0);
    }
  }
});
