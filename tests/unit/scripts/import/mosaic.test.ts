import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feature, neighbors } from 'topojson-client';
import type { Polygon } from 'geojson';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { importMosaics, mosaicOf, nearestCells } from '../../../../scripts/import/mosaic.ts';
import {
  contains,
  roundedHull,
  signedArea,
  type Vertex,
} from '../../../../src/rules/geo/polygon.ts';
import { cityBySlug } from '../../../../src/rules/portal/cities.ts';
import { loadGazetteer } from '../../../../src/facts/read/places.ts';
import { mapOf } from '../../../../src/rules/portal/maps.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

const coordinate = fc.integer({ min: 0, max: 400 }).map((step) => step / 400);
const points = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
  minLength: 1,
  maxLength: 25,
  selector: ([x, y]) => `${x} ${y}`,
});

test('every point lies in its own cell', () => {
  fc.assert(
    fc.property(points, (positions: Vertex[]) => {
      for (const [index, cell] of nearestCells(positions).entries()) {
        expect(contains([cell ?? []], positions[index] ?? [0, 0])).toBe(true);
      }
    }),
  );
});

test('the cells cover the hull and nothing twice', () => {
  fc.assert(
    fc.property(points, (positions: Vertex[]) => {
      const total = nearestCells(positions).reduce((sum, cell) => sum + signedArea(cell ?? []), 0);
      expect(total).toBeCloseTo(signedArea(roundedHull(positions, 0.06)), 7);
    }),
  );
});

const step = fc.integer({ min: -4, max: 4 });
/** Points on one line, but for the rounding of their digits. */
const onALine = fc
  .record({
    ...{ x: coordinate, y: coordinate, dx: step, dy: step },
    places: fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 6 }),
  })
  .filter(({ dx, dy }) => dx !== 0 || dy !== 0)
  .map(({ x, y, dx, dy, places }) =>
    places.map((place): Vertex => [x + (place * dx) / 400, y + (place * dy) / 400]),
  );

test('townships along one line have cells beside each other, each its own', () => {
  fc.assert(
    fc.property(onALine, (positions) => {
      const cells = nearestCells(positions).map((cell) => cell ?? []);
      const within = positions.map((point) =>
        cells.flatMap((cell, at) => (contains([cell], point) ? at : [])),
      );
      expect(within).toEqual(positions.map((_, at) => [at]));
      const total = cells.reduce((sum, cell) => sum + signedArea(cell), 0);
      expect(total).toBeCloseTo(signedArea(roundedHull(positions, 0.06)), 7);
    }),
  );
});

test('a township at the same spot as another has no cell', () => {
  const cells = nearestCells([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
  expect(cells.filter((cell) => cell === null)).toHaveLength(1);
});

test('every township of a gazetteer with a point lies in its own county and cell on the drawn map', () => {
  for (const { slug } of portal.cities) {
    const { townships } = loadGazetteer(portal.folder, slug);
    const map = mosaicOf(cityBySlug(portal, slug), townships);
    if (!map) continue;
    const { counties, townships: cells } = map.topology.objects;
    const arcs = { ...map.topology, objects: {} };
    const ringsOf = (shapes: typeof counties | undefined, code: string): Vertex[][] => {
      const shape = shapes?.geometries.find(({ id }) => id === code);
      if (!shape) return [];
      const { geometry } = feature(arcs, shape) as { geometry: Polygon };
      const all = geometry.coordinates as unknown as Vertex[][] | Vertex[][][];
      return (shape.type === 'Polygon' ? all : all.flat()) as Vertex[][];
    };
    for (const { code, countyCode, lat, lng } of townships) {
      if (lat === null || lng === null) continue;
      expect(contains(ringsOf(cells, code), [lng, lat])).toBe(true);
      expect(contains(ringsOf(counties, countyCode), [lng, lat])).toBe(true);
    }
    expect(neighbors(cells?.geometries ?? []).every((near) => near.length > 0)).toBe(true);
  }
});

test('importing again gives the bytes of the published map', async () => {
  const data = portal.folder;
  const planned = await importMosaics({ data, cities: portal.cities, originals: [] });
  const again = await importMosaics({ data, cities: portal.cities.toReversed(), originals: [] });
  expect(planned.problems).toEqual([]);
  expect(new Set(again.files.map(({ text }) => text))).toEqual(
    new Set(planned.files.map(({ text }) => text)),
  );
  for (const { path, text } of planned.files) {
    const map = mapOf(portal, path.replace('/map.json', ''));
    if (map?.approval === null) expect(JSON.parse(text)).toEqual(map);
  }
});

test('a county without any point is an error, not a hole in the map', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mosaic-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(join(root, 'data', 'huzhou'), { recursive: true });
  const published = readFileSync('data/huzhou/gazetteer.csv', 'utf8');
  const without = published.split('\n').filter((line) => !line.startsWith('330523'));
  writeFileSync(join(root, 'data', 'huzhou', 'gazetteer.csv'), without.join('\n'));
  const terms = readFileSync('data/huzhou/point-sources.yaml', 'utf8');
  writeFileSync(join(root, 'data', 'huzhou', 'point-sources.yaml'), terms);
  const data = { root, folder: 'data' };
  const { problems, warnings } = await importMosaics({
    data,
    cities: [cityBySlug(portal, 'huzhou')],
    originals: [],
  });
  expect(problems).toEqual([]);
  expect(warnings.map(({ code, what }) => [code, what.includes('安吉县（330523）')])).toEqual([
    ['map-county-without-point', true],
  ]);
});
