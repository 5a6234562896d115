import { expect, it } from 'vitest';
import { search } from '../../../../src/rules/search/search.ts';
import { aDocument, aUnit, indexOf } from '../../../support/search.ts';

const units = [
  aUnit('历史用地处理', { anchor: 'c-9', everyday: '没有证的老厂房能不能补办手续' }),
  aUnit('用地行为发生在1986年之前的，办理登记发证手续。', {
    anchor: 'c-9-1',
    everyday: '没有证的老厂房能不能办证',
  }),
  aUnit('用地行为发生在1987年至2009年之间的，处理后办理用地报批手续。', {
    anchor: 'c-9-2',
    everyday: '补办手续',
  }),
];
const words = {
  spans: [
    [1, null, 1986],
    [2, 1987, 2009],
  ] as [number, number | null, number | null][],
};

it('a year brings the clause of that time before its heading, and that before one of another time', async () => {
  const index = indexOf([aDocument(units)], { words });
  const anchorsOf = async (typed: string) => {
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, typed, options);
    return hits.map(({ address }) => address.replace('/policies/jia/#', ''));
  };
  expect((await anchorsOf('1990年没有证的老厂房能不能补办手续'))[0]).toBe('c-9-2');
  expect((await anchorsOf('1980年没有证的老厂房能不能补办手续'))[0]).toBe('c-9-1');
});
