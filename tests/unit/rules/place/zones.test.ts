import { expect, test } from 'vitest';
import { countByZone, zonesNamed } from '../../../../src/rules/place/zones.ts';
import { formatInZone } from '../../../../src/rules/words/list-total.ts';
import { placeAt } from '../../../support/project.ts';

test('a row that prints a zone tells no towns of it', () => {
  const zone = { ...placeAt('330503100'), printed: '开发区', code: null, match: 'zone' as const };
  expect(zonesNamed({ places: [placeAt('330503100'), zone] })).toEqual(['开发区']);
  expect(countByZone([['开发区'], [], ['开发区', '高新区']])).toEqual([
    { name: '开发区', count: 2 },
    { name: '高新区', count: 1 },
  ]);
  expect(formatInZone({ name: '开发区', count: 2 })).toBe(
    '2 个写有“开发区”，它涉及哪些乡镇街道，名单没有写',
  );
});
