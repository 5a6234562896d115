import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { boundaryMap } from '../../../../scripts/import/boundaries.ts';
import {
  readApproval,
  readCounties,
  type CountyFeature,
} from '../../../../scripts/import/boundary-file.ts';
import type { City } from '../../../../src/facts/kinds/city.ts';
import type { Approval } from '../../../../src/facts/kinds/boundaries.ts';
import type { Township } from '../../../../src/facts/kinds/place.ts';

const city: City = {
  slug: 'square',
  name: '方城市',
  province: '方省',
  code: '990100',
  counties: [
    { slug: 'west', name: '西县', kind: 'county', code: '990101', within: [] },
    { slug: 'east', name: '东县', kind: 'county', code: '990102', within: [] },
    { slug: 'zone', name: '新区', kind: 'zone', code: null, within: ['990101'] },
  ],
  categories: [],
};

/** A square of 0.2°, some 20 km; `detail` vertices lie on each edge. */
function square(west: number, detail = 1): [number, number][] {
  const corners: [number, number][] = [
    [west, 30],
    [west + 0.2, 30],
    [west + 0.2, 30.2],
    [west, 30.2],
  ];
  const ring = corners.flatMap(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4] ?? [x, y];
    return Array.from({ length: detail }, (_, step): [number, number] => [
      x + ((nextX - x) * step) / detail,
      y + ((nextY - y) * step) / detail,
    ]);
  });
  return [...ring, ...ring.slice(0, 1)];
}

function county(code: string, ring: [number, number][]): CountyFeature {
  const name = city.counties.find((candidate) => candidate.code === code)?.name ?? '';
  return { code, name, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function township(code: string, lng: number): Township {
  const point = { lat: 30.1, lng, precisionMetres: 1000, confidence: 'high', licence: '' } as const;
  return { code, name: '镇', countyCode: code.slice(0, 6), source: '', ...point };
}

const townships = [township('990101001', 120.1), township('990102001', 120.3)];
const approval: Approval = {
  number: '测试用编号（虚构）',
  authority: '测试机关（虚构）',
  date: '2025-06-30',
  licence: '测试用许可（虚构）',
  datum: 'WGS84',
  sha256: '0'.repeat(64),
};

function importSquares(east: number, datum: Approval['datum'] = 'WGS84') {
  const counties = [county('990101', square(120, 20)), county('990102', square(120.2 + east, 20))];
  const request = { file: '方城.geojson', city, townships, counties };
  return boundaryMap({ ...request, approval: { ...approval, datum } });
}

test('two squares that touch become a map of two counties with one shared line', () => {
  const { map, problems } = importSquares(0);
  expect(problems).toEqual([]);
  expect(map?.topology.objects.counties.geometries.map(({ id }) => id)).toEqual([
    '990101',
    '990102',
  ]);
  // The 20 vertices along each straight edge add nothing and are left out.
  expect(map?.topology.arcs.flat().length).toBeLessThan(14);
  expect(map?.approval?.number).toBe(approval.number);
});

test('neighbours that overlap are refused', () => {
  const { map, problems } = importSquares(-0.01);
  expect(map).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['boundary-overlap']);
});

test('neighbours that leave a strip between them are refused', () => {
  const { map, problems } = importSquares(0.004);
  expect(map).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['boundary-gap']);
});

test('a township outside its county by more than its precision is refused and named', () => {
  const counties = [county('990102', square(120)), county('990101', square(120.2))];
  const request = { file: 'a.geojson', city, townships, counties, approval };
  const codes = boundaryMap(request).problems.map(({ code }) => code);
  expect(codes).toEqual(['boundary-township-outside', 'boundary-township-outside']);
});

test('boundaries in GCJ-02 are brought to WGS84', () => {
  const shift = (ring: [number, number][]) =>
    ring.map(([lng, lat]): [number, number] => {
      const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
      return [x, y];
    });
  const counties = [
    county('990101', shift(square(120, 20))),
    county('990102', shift(square(120.2, 20))),
  ];
  const request = { file: 'a.geojson', city, townships, counties };
  const { map } = boundaryMap({ ...request, approval: { ...approval, datum: 'GCJ-02' } });
  expect(map?.topology.bbox[0]).toBeCloseTo(120, 4);
  expect(map?.topology.bbox[3]).toBeCloseTo(30.2, 4);
});

test('without licence and 审图号 nothing is imported, and both are named at once', () => {
  const stated = { ...approval, licence: undefined, number: undefined };
  const { approval: read, problems } = readApproval('a.geojson', stated, approval.sha256);
  expect(read).toBeNull();
  expect(problems.map(({ what }) => what)).toEqual([
    '没有写 --licence（数据的使用许可）',
    '没有写 --approval（审图号）',
  ]);
});

function fileOf(features: readonly { code: string; name: string }[]): string {
  const geometry = { type: 'Polygon', coordinates: [square(120)] };
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((properties) => ({ type: 'Feature', properties, geometry })),
  });
}

test('the counties of the file must be those of the city, each once', () => {
  const both = [
    { code: '990101', name: '西县' },
    { code: '990102', name: '东县' },
  ];
  expect(readCounties('a.geojson', fileOf(both), city).problems).toEqual([]);
  const wrong = [...both.slice(0, 1), ...both.slice(0, 1), { code: '990109', name: '外县' }];
  const { problems } = readCounties('a.geojson', fileOf(wrong), city);
  expect(problems.map(({ what, read }) => `${what}：${read}`)).toEqual([
    '有一个图形不是方城市的区县：外县 990109',
    '西县（990101）不是恰好一个图形：2 次',
    '东县（990102）不是恰好一个图形：0 次',
  ]);
});

test('a file that is not GeoJSON is refused with what was found', () => {
  for (const text of ['', '{', '[]', '{"type":"FeatureCollection","features":[]}']) {
    const { problems } = readCounties('a.geojson', text, city);
    expect(problems.map(({ code }) => code)).toEqual(['boundary-file']);
  }
});
