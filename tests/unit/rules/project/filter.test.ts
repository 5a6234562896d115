import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  matchesFilter,
  parseFilter,
  serialiseFilter,
  type ProjectFilter,
} from '../../../../src/rules/project/filter.ts';
import { stageGroups } from '../../../../src/facts/kinds/stage.ts';
import { projectOf } from '../../../support/project.ts';

/** What an address without a question asks. */
const emptyFilter = parseFilter(new URLSearchParams());
const words = fc
  .uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }))
  .map((all) => all.toSorted());
const bound = fc.option(fc.integer({ min: 0, max: 99_999 }));
const filters: fc.Arbitrary<ProjectFilter> = fc.record({
  city: words,
  county: words,
  township: words,
  category: words,
  stage: fc.subarray([...stageGroups]).map((all) => all.toSorted()),
  areaMin: bound,
  areaMax: bound,
  text: fc.string().map((text) => text.trim()),
});

test('a filter comes back from its address as it was', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = serialiseFilter(filter).toString();
      expect(parseFilter(new URLSearchParams(address))).toEqual(filter);
    }),
  );
});

test('projects without a printed category or stage are found by that, and in no other', () => {
  const bare = projectOf({ category: null, stage: null });
  const passes = (address: string) =>
    matchesFilter(bare, parseFilter(new URLSearchParams(address)));
  expect(passes('stage=unstated&category=原文未载明')).toBe(true);
  expect(passes('stage=reserve')).toBe(false);
  expect(passes('category=低效工业片区')).toBe(false);
});

test('the empty filter leaves every project and needs no address', () => {
  expect(matchesFilter(projectOf(), emptyFilter)).toBe(true);
  expect(serialiseFilter(emptyFilter).toString()).toBe('');
});

test('what an address has wrong is ignored', () => {
  const address = 'stage=gone&stage=planned&areaMin=abc&areaMax=-3&other=1';
  expect(parseFilter(new URLSearchParams(address))).toEqual({ ...emptyFilter, stage: ['planned'] });
});

test('values of one field are alternatives, fields apply together', () => {
  const project = projectOf({ county: '东山区', stage: 'planned' });
  const county = ['东山区', '西河县'];
  expect(matchesFilter(project, { ...emptyFilter, county })).toBe(true);
  expect(matchesFilter(project, { ...emptyFilter, county, stage: ['reserve'] })).toBe(false);
});

test('bounds include themselves and leave out what prints no area', () => {
  const filter = { ...emptyFilter, areaMin: 100, areaMax: 200 };
  const passes = (areaMu: number | null) => matchesFilter(projectOf({ areaMu }), filter);
  expect([99.9, 100, 200, 200.1, null].map(passes)).toEqual([false, true, true, false, false]);
});

test('a place is found as printed and as official, by any of its parts, in any width', () => {
  const scan = { printed: '善琮镇', official: '善琏镇', code: '330503103', match: 'scan' as const };
  const project = projectOf({ name: '更新区块（2+8 平台）', places: [scan] });
  const finds = (text: string) => matchesFilter(project, { ...emptyFilter, text });
  expect(['善琮', '善琏镇', '２＋８平台', '善琏 更新', '练市'].map(finds)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a township is matched by its code, and by the villages in it', () => {
  const village = {
    printed: '甲村',
    official: '甲村',
    code: '990101100201',
    match: 'village' as const,
  };
  const passes = (township: string) =>
    matchesFilter(projectOf({ places: [village] }), { ...emptyFilter, township: [township] });
  expect([passes('990101100'), passes('990101001')]).toEqual([true, false]);
});
