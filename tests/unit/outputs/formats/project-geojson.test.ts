import { expect, test } from 'vitest';
import type { Township } from '../../../../src/facts/kinds/place.ts';
import { projectsToGeoJson } from '../../../../src/outputs/formats/project-geojson.ts';
import { publicProject } from '../../../../src/outputs/public-data.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

function township(code: string, lat: number | null, lng: number | null): Township {
  const countyCode = code.slice(0, 6);
  const rest = { precisionMetres: null, confidence: 'high', source: '测试' } as const;
  return { code, name: code, countyCode, lat, lng, ...rest };
}

const gazetteer = [
  township('990101001', 30.12345, 120.98765),
  township('990101002', 30.5, 120.5),
  township('990101003', null, null),
];

function featureOf(part: Parameters<typeof projectOf>[0]) {
  const project = publicProject(projectOf(part), '示例市');
  return projectsToGeoJson([project], gazetteer).features[0];
}

test('a project at one place is a Point, longitude first', () => {
  const position = { lat: 30.123, lng: 120.988, precision: 'village' } as const;
  const feature = featureOf({ places: [placeAt('990101001')], position });
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [120.988, 30.123] });
  expect(feature?.properties.precision).toBe('village');
});

test('a project that names several townships is a MultiPoint of those that have a point', () => {
  const places = ['990101001', '990101002', '990101003'].map((code) => placeAt(code));
  const feature = featureOf({ places });
  expect(feature?.geometry).toEqual({
    type: 'MultiPoint',
    coordinates: [
      [120.988, 30.123],
      [120.5, 30.5],
    ],
  });
  expect(feature?.properties).toMatchObject({ townshipsNamed: 3, townshipsPlaced: 2 });
});

test('a project that cannot be placed has no geometry and no precision', () => {
  const feature = featureOf({ places: [placeAt(null, '开发区')] });
  expect(feature?.geometry).toBeNull();
  expect(feature?.properties.precision).toBeNull();
});
