import { expect, test } from 'vitest';
import { mapFrame } from '../../../../src/rules/geo/frame.ts';
import { layoutMap } from '../../../../src/rules/geo/layout.ts';
import { layoutTowns } from '../../../../src/rules/geo/town-layout.ts';
import type { Township } from '../../../../src/facts/kinds/place.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const frame = mapFrame([119, 30, 121, 31], 1400);
const town = (code: string, lng: number | null, confidence: Township['confidence']): Township => ({
  ...{ code, name: `镇${code.slice(-1)}`, countyCode: '990101', source: '示例' },
  ...{ lat: lng === null ? null : 30.5, lng, precisionMetres: 1000, confidence, licence: '' },
});
const townships = [
  town('990101001', 119.5, 'medium'),
  town('990101002', 120.5, 'low'),
  town('990101003', null, 'none'),
];
const at = (id: string, codes: string[], areaMu: number | null) =>
  projectOf({ id, areaMu, places: codes.map((code) => placeAt(code)) });

test('a township is one circle with its own totals; what is at no single township is only counted', () => {
  const projects = [
    at('a', ['990101001'], 300),
    at('b', ['990101001201'], 100),
    at('c', ['990101002'], 100),
    at('d', ['990101001', '990101002'], 5000),
    at('e', ['990101003'], 40),
    at('f', [], 40),
  ];
  const { towns, several, unplaced } = layoutTowns(projects, townships, frame);
  const first = towns.find(({ code }) => code === '990101001');
  const second = towns.find(({ code }) => code === '990101002');
  expect(first?.totals).toEqual({ projects: 2, areaMu: 400, unprinted: 0 });
  expect(second?.totals).toEqual({ projects: 1, areaMu: 100, unprinted: 0 });
  expect((first?.radius ?? 0) / (second?.radius ?? 1)).toBeCloseTo(2);
  expect([towns.length, several, unplaced]).toEqual([2, 1, 2]);
});

test('a project at a rough point is marked as approximate, and so is a spoke to one', () => {
  const position = { lat: 30.5, lng: 120.5, precision: 'township' as const };
  const single = { ...at('a', ['990101002'], 100), position };
  const sure = { ...at('b', ['990101001'], 100), position: { ...position, lng: 119.5 } };
  const several = at('c', ['990101001', '990101002'], 100);
  const { circles, rings } = layoutMap([single, sure, several], townships, frame);
  expect(circles.map(({ id, approximate }) => [id, approximate])).toEqual(
    expect.arrayContaining([
      ['a', true],
      ['b', false],
    ]),
  );
  expect(rings[0]?.spokes.map(({ approximate }) => approximate)).toEqual([false, true]);
});
