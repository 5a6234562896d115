import { expect, test } from 'vitest';
import type { Township } from '../../../../src/facts/kinds/place.ts';
import { projectPoints, projectSpokes } from '../../../../src/outputs/formats/project-geojson.ts';
import type { PublicProject } from '../../../../src/facts/kinds/public-project.ts';
import { publicData } from '../../../../src/outputs/public-data.ts';
import { publicFacts } from '../../../support/public-facts.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

function township(code: string, lat: number | null, lng: number | null): Township {
  const countyCode = code.slice(0, 6);
  const rest = {
    precisionMetres: null,
    confidence: 'high',
    source: '测试',
    licence: '随意',
  } as const;
  return { code, name: code, countyCode, lat, lng, ...rest };
}

const gazetteer = [
  township('990101001', 30.12345, 120.98765),
  township('990101002', 30.5, 120.5),
  township('990101003', null, null),
];

function collections(part: Parameters<typeof projectOf>[0]) {
  const [set] = publicData(publicFacts({ projects: [projectOf(part)], townships: gazetteer }));
  const shown = { projects: set?.records as PublicProject[], asOf: set?.asOf ?? null };
  const absolute = (address: string) => `https://example.invalid${address}`;
  const context = { townships: gazetteer, absolute };
  return { points: projectPoints(shown, context), spokes: projectSpokes(shown, context) };
}

test('a project at one place is a Point, longitude first, with precision, source and page', () => {
  const position = { lat: 30.123, lng: 120.988, precision: 'village' } as const;
  const { points, spokes } = collections({ places: [placeAt('990101001')], position });
  const [feature] = points.features;
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [120.988, 30.123] });
  expect(feature?.properties).toMatchObject({
    precision: 'village',
    positionSource: '测试',
    standing: null,
    asOf: '2030-01-01',
    url: 'https://example.invalid/projects/shili-001/',
  });
  expect(points.asOf).toBe('2030-01-01');
  expect(spokes.features).toEqual([]);
});

test('a project that names several townships is no point, and has a line to each that has one', () => {
  const places = ['990101001', '990101002', '990101003'].map((code) => placeAt(code));
  const { points, spokes } = collections({ places });
  expect(points.features[0]?.geometry).toBeNull();
  expect(spokes.features[0]?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [120.744, 30.312],
        [120.988, 30.123],
      ],
      [
        [120.744, 30.312],
        [120.5, 30.5],
      ],
    ],
  });
  expect(spokes.features[0]?.properties).toMatchObject({ townshipsNamed: 3, townshipsPlaced: 2 });
});

test('a project that cannot be placed has no geometry and no precision', () => {
  const { points } = collections({ places: [placeAt(null, '开发区')] });
  expect(points.features[0]?.geometry).toBeNull();
  expect(points.features[0]?.properties['precision']).toBeNull();
});

test('what told the county of a project goes with it, and is null where a column did', () => {
  const countyBasis = { method: 'stated', printed: '东山区名单', where: '网页' } as const;
  const told = { countyMethod: 'stated', countyPrinted: '东山区名单', countyWhere: '网页' };
  expect(collections({ countyBasis }).points.features[0]?.properties).toMatchObject(told);
  const none = { countyMethod: null, countyPrinted: null, countyWhere: null };
  expect(collections({}).points.features[0]?.properties).toMatchObject(none);
});
