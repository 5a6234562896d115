import { expect, test } from 'vitest';
import { parseLocation } from '../../../../src/rules/place/location.ts';
import { matchPlaces, type RowPlace } from '../../../../src/rules/place/match.ts';
import type { Gazetteer, Township } from '../../../../src/facts/kinds/place.ts';

function township(code: string, name: string): Township {
  const point = { lat: null, lng: null, precisionMetres: null, licence: null };
  return { code, name, countyCode: code.slice(0, 6), ...point, confidence: 'none', source: '' };
}

const gazetteer: Gazetteer = {
  townships: [
    township('990101001', '康山街道'),
    township('990101100', '双林镇'),
    township('990102001', '递铺街道'),
    township('990102100', '青山镇'),
    township('990102200', '青山乡'),
  ],
  villages: [
    { code: '990101100201', name: '漾滩村', townshipCode: '990101100' },
    { code: '990102001201', name: '康山村', townshipCode: '990102001' },
  ],
  readings: [{ printed: '洋滩村', official: '漾滩村', county: '东山区', reason: '形近' }],
  pointSources: [],
};

function match(location: string | null, row: Partial<RowPlace> = {}) {
  const base = { location, projectName: '某项目', county: '东山区', countyCodes: ['990101'] };
  return matchPlaces({ ...base, ...row }, gazetteer).places.map((place) =>
    [place.match, place.code ?? '', place.official ?? ''].join(' ').trim(),
  );
}

test('an official name and one without its suffix are told apart', () => {
  expect(match('双林镇、康山')).toEqual(['exact 990101100 双林镇', 'suffix 990101001 康山街道']);
});

test('a name is never sought in another county', () => {
  const row = { county: '西河县', countyCodes: ['990102'] };
  expect(match('康山', row)).toEqual(['none']);
});

test('a name without suffix that fits two townships is left alone', () => {
  expect(match('青山', { countyCodes: ['990102'] })).toEqual(['none']);
});

test('a village is found only where the row prints its township', () => {
  expect(match('漾滩村')).toEqual(['none']);
  expect(match('漾滩村', { projectName: '双林镇整治项目' })).toEqual([
    'village 990101100201 漾滩村',
  ]);
  expect(match('双林镇漾滩村')).toEqual(['village 990101100201 漾滩村']);
});

test('a scanning error is read as registered, in its own county only', () => {
  const projectName = '双林镇整治项目';
  expect(match('洋滩村', { projectName })).toEqual(['scan 990101100201 漾滩村']);
  expect(match('洋滩村', { projectName, county: '滨江新区' })).toEqual(['none']);
});

test('a development zone has no code, and a row without 位置 no places', () => {
  expect(match('开发区、高新区')).toEqual(['zone', 'zone']);
  expect(match(null)).toEqual([]);
});

test.each([
  ['甲镇、乙山等乡镇', ['甲镇', '乙山'], true],
  ['甲镇等7个', ['甲镇'], true],
  ['甲村、乙村等2村', ['甲村', '乙村'], true],
  ['甲镇，乙镇；丙镇', ['甲镇', '乙镇', '丙镇'], false],
  ['高等村', ['高等村'], false],
])('%s is taken apart', (printed, names, openEnded) => {
  expect(parseLocation(printed)).toEqual({ names, openEnded });
});
