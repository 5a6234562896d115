import { expect, test } from 'vitest';
import { namedInPart } from '../../../../src/rules/project/named-in-part.ts';
import { placeAt } from '../../../support/project.ts';

test.each([
  ['甲镇乙村等7村土地整治项目', 1, '等7村'],
  ['甲、乙等 11 个项目', 2, '等11个项目'],
  ['甲路等6个区块更新项目', 1, '等6个区块'],
  ['甲镇等 3 镇土地整治项目', 1, '等3镇'],
  ['甲镇等 2 镇（乡）土地整治项目', 2, null],
  ['甲镇等7个土地整治项目', 4, '等7个'],
  ['甲等线材厂改造项目', 1, null],
  ['一等奖路改造项目', 1, null],
])('%s, of which the list names %i places: %s', (name, count, words) => {
  const places = Array.from({ length: count }, () => placeAt(null));
  expect(namedInPart({ name, places })).toBe(words);
});
