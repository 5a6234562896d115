import { expect, test } from 'vitest';
import { likelyNames } from '../../../../src/rules/place/likely.ts';

const official = ['善琏镇', '石淙镇', '菱湖镇', '道场乡', '龙溪街道'];

test.each([
  ['善琮镇', ['善琏镇']],
  ['石琮', ['石淙镇']],
  ['菱湖湖镇', ['菱湖镇']],
  ['龙溪街', ['龙溪街道']],
  ['新市镇', []],
])('%s may stand for %j', (printed, names) => {
  expect(likelyNames(printed, official)).toEqual(names);
});
