import { expect, test } from 'vitest';
import { shardOf, shardsIn } from '../../../../scripts/kept/shards.ts';
import { keyedPages } from '../../../../src/view/queries/keyed-pages.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf('demo/data');
const pages = keyedPages(portal);
const madeBy = (name: string) => pages.filter(shardOf(portal, name)).map(({ address }) => address);

test('parts together make each page once, and a city all of its own', () => {
  const parts = [1, 2, 3, 4, 5].flatMap((part) => madeBy(`${part}/5`));
  expect(parts.toSorted()).toEqual(pages.map(({ address }) => address).toSorted());
  expect(madeBy('shili')).toHaveLength(pages.length);
});

test.each(['', 'x', '0/5', '6/5', '1/0', '5'])(
  'a shard “%s” is refused, in words for the clerk',
  (name) => {
    expect(() => shardOf(portal, name)).toThrow(/--shard 后面写的是/);
  },
);

test('shards that are not there are told', () => {
  expect(() => shardsIn('no-such-folder')).toThrow('没有这个文件夹');
});
