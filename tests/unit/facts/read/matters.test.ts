import { expect, test } from 'vitest';
import { loadAskedMatters } from '../../../../src/facts/read/matters.ts';

/** What people ask of a thing, and words with which the name of a matter tells of it. */
const qualities = {
  when: [/什么时候/u, /什么时候|时间|期|多久|几年/u],
  size: [/多大(?!比例)|多少平|分几套|最小面积/u, /多大|面积|套数/u],
  price: [/多少钱一平|一平\+多少钱|价格/u, /钱|价|补偿|费/u],
} as const;

test.each(Object.entries(qualities))('a matter asked for by %s tells of it', (_, [asks, tells]) => {
  const others = loadAskedMatters('.').flatMap(({ slug, name, asked }) => {
    const ways = asked.filter((way) => asks.test(way));
    return ways.length === 0 || tells.test(name) ? [] : [`${slug}: ${ways.join(' ')}`];
  });
  expect(others).toEqual([]);
});
