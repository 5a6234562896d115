import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MapTopology } from '../../../../../src/facts/kinds/boundaries.ts';
import { outlinesOf } from '../../../../../src/view/components/map/outline.ts';

const frame = {
  ...{ width: 1000, height: 1000 },
  project: ([lng = 0, lat = 0]: readonly number[]) => ({ x: lng * 10, y: lat * 10 }),
};

const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));

/** The corners of a path of `M` and `l`, from the corner of the drawing. */
function cornersOf(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])(-?\d+),(-?\d+)/g)].map(([, step, across, down]) => {
    [x, y] = [Number(across) + (step === 'l' ? x : 0), Number(down) + (step === 'l' ? y : 0)];
    return `${x} ${y}`;
  });
}

test('a brief path leads through the same corners as the exact one, in whole pixels', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (corners) => {
      const arc = corners.map(([x, y]) => [x / 7, y / 7]);
      const shape = { type: 'Polygon', id: '1', properties: { name: '甲' }, arcs: [[0]] };
      const shapes = { type: 'GeometryCollection', geometries: [shape] };
      const topology = {
        ...{ type: 'Topology', objects: { counties: shapes } },
        arcs: [[...arc, arc[0]]],
      } as unknown as MapTopology;
      const [outline] = outlinesOf(topology, topology.objects.counties, frame);
      const wanted = arc
        .map(([x = 0, y = 0]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`)
        .filter((one, at, all) => one !== all[at - 1]);
      expect(cornersOf(outline?.brief ?? '')).toEqual(
        wanted.map((one) => one.replace(/-0\b/g, '0')),
      );
    }),
    { numRuns: 60 },
  );
});
