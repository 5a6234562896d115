import { expect, test } from 'vitest';
import fc from 'fast-check';
import { boundsAround, type Bounds } from '../../../../src/rules/geo/frame.ts';

const whole: Bounds = [119, 30, 121, 31];
const point = fc.tuple(
  fc.double({ min: 119, max: 121, noNaN: true }),
  fc.double({ min: 30, max: 31, noNaN: true }),
);

test('a part of a map lies in the map, has its proportions and holds the points', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
      const [west, south, east, north] = boundsAround(points, whole);
      expect((east - west) / (north - south)).toBeCloseTo(2, 6);
      expect(west).toBeGreaterThanOrEqual(119);
      expect(south).toBeGreaterThanOrEqual(30);
      expect(east).toBeLessThanOrEqual(121 + 1e-9);
      expect(north).toBeLessThanOrEqual(31 + 1e-9);
      for (const [lng, lat] of points) {
        expect(lng).toBeGreaterThanOrEqual(west - 1e-9);
        expect(lng).toBeLessThanOrEqual(east + 1e-9);
        expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
        expect(lat).toBeLessThanOrEqual(north + 1e-9);
      }
    }),
  );
});

test('without points a map is shown whole', () => {
  expect(boundsAround([], whole)).toEqual(whole);
});
