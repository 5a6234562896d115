import { expect, test } from 'vitest';
import { cellSource, type PointSource, type Township } from '../../../../src/facts/kinds/place.ts';
import { loadGazetteer } from '../../../../src/facts/read/places.ts';
import { cellMiddles } from '../../../../src/rules/geo/cells.ts';
import { mapOf } from '../../../../src/rules/portal/maps.ts';
import { importPoints } from '../../../../scripts/import/points.ts';
import { portalOf } from '../../../support/portal.ts';
import { city } from '../../../support/public-facts.ts';

const source = (name: string, republish: boolean): PointSource => ({
  ...{ name, title: name, terms: '按名称', address: null, republish },
  licence: republish ? 'CC BY 4.0' : null,
});
const sources = [source('开放来源', true), source('商业地图', false)];

function town(number: number, names: string, confidence: Township['confidence']) {
  const code = `99000110${number}`;
  return {
    ...{ code, name: `${number}镇`, countyCode: '990001', source: names, confidence },
    ...{ lat: 30.5 + number * 0.0512345, lng: 120.5 + (number % 2) * 0.1, precisionMetres: 1500 },
    licence: null,
  } satisfies Township;
}

const towns = [
  town(1, '开放来源', 'medium'),
  town(2, '开放来源; 商业地图', 'high'),
  town(3, '无人知道的来源', 'medium'),
  town(4, '按文字描述手工标注', 'derived'),
];
const points = importPoints(city, towns, sources);
const rows = points.files[0]?.text.split('\n') ?? [];

test('a point goes on only where each of its sources lets it, or where it is our own', () => {
  expect(points.kept).toEqual(['1镇', '4镇']);
  expect(points.replaced).toEqual(['2镇', '3镇']);
  expect(points.unknown).toEqual(['无人知道的来源']);
  expect(rows[1]).toContain('30.5512345,120.6,WGS84,1500,medium,开放来源');
  expect(rows.join('\n')).not.toContain('30.602469');
  expect(rows[2]).toContain(`cell,${cellSource}`);
});

test('no town leaves the map: the radius reaches from the middle of the cell to the true point', () => {
  for (const [index, { lat, lng, precisionMetres }] of towns.entries()) {
    const cells = rows[index + 1]?.split(',').slice(4) ?? [];
    const [theirLat = NaN, theirLng = NaN, , radius = NaN] = cells.map(Number);
    const metres = Math.hypot(lat - theirLat, (lng - theirLng) * 0.86) * 111_320;
    expect(metres + precisionMetres).toBeLessThanOrEqual(radius + 1);
  }
});

test('every such point of the portal is the middle of its cell on the map, within its radius', () => {
  const portal = portalOf();
  for (const { slug } of portal.cities) {
    const map = mapOf(portal, slug);
    if (map === null || map.approval !== null) continue;
    const middles = cellMiddles(map.topology);
    const { townships } = loadGazetteer(portal.folder, slug);
    for (const { code, lat, lng, confidence, precisionMetres, licence } of townships) {
      if (lat !== null) expect(licence).not.toBeNull();
      if (confidence !== 'cell') continue;
      expect(middles.get(code)).toMatchObject({ lat, lng });
      expect(precisionMetres).toBeGreaterThanOrEqual(middles.get(code)?.cornerMetres ?? Infinity);
    }
  }
});
