import { expect, test } from 'vitest';
import type { Township } from '../../../../src/facts/kinds/place.ts';
import { indexNeighbours, nearestNeighbours } from '../../../../src/rules/project/neighbours.ts';
import { parseOrder, sortProjects } from '../../../../src/rules/project/order.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const projects = [
  projectOf({ id: 'a', areaMu: 5, stage: 'planned', county: '乙', name: 'z' }),
  projectOf({ id: 'b', areaMu: null, stage: 'underway', county: '甲', name: 'y' }),
  projectOf({ id: 'c', areaMu: 9, stage: 'reserve', county: '乙', name: 'x' }),
];
const ids = (sorted: readonly { id: string }[]) => sorted.map(({ id }) => id).join('');

test('a missing area comes last in both directions', () => {
  expect(ids(sortProjects(projects, 'area-desc'))).toBe('cab');
  expect(ids(sortProjects(projects, 'area-asc'))).toBe('acb');
});

test('projects sort by stage, furthest first, and by name', () => {
  expect(ids(sortProjects(projects, 'stage'))).toBe('bac');
  expect(ids(sortProjects(projects, 'name'))).toBe('cba');
  expect(ids(sortProjects(projects, 'id'))).toBe('abc');
});

test('an unknown order is the order of the list', () => {
  expect(['stage', 'nonsense', 'toString', null].map(parseOrder)).toEqual([
    'stage',
    'id',
    'id',
    'id',
  ]);
});

test('neighbours: same township, then nearest township of the county, never another county', () => {
  const township = (code: string, lat: number): Township => ({
    code,
    name: code,
    countyCode: '990101',
    lat,
    lng: 120,
    precisionMetres: 1000,
    confidence: 'medium',
    licence: '',
    source: '',
  });
  const townships = [
    township('990101001', 30),
    township('990101002', 31),
    township('990101003', 30.1),
  ];
  const at = (id: string, code: string | null, county = '东山区') =>
    projectOf({ id, county, places: [placeAt(code)] });
  const others = [
    at('unplaced', null),
    at('far', '990101002'),
    at('near', '990101003'),
    at('same', '990101001201'),
    at('elsewhere', '990101001', '西河县'),
  ];
  const own = at('own', '990101001');
  const index = indexNeighbours([own, ...others], townships);
  const order = nearestNeighbours(own, index, 10).map(({ id }) => id);
  expect(nearestNeighbours(own, index, 2).map(({ id }) => id)).toEqual(order.slice(0, 2));
  expect(order).toEqual(['same', 'near', 'far', 'unplaced']);
});

test('projects whose list tells no county are neighbours of nobody: they may lie in different ones', () => {
  const own = projectOf({ id: 'own', county: null });
  const index = indexNeighbours([own, projectOf({ id: 'other', county: null })], []);
  expect(nearestNeighbours(own, index, 10)).toEqual([]);
});
