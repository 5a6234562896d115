import { expect, test } from 'vitest';
import type { Portal } from '../../../../src/facts/portal.ts';
import { measureRows, textColumns, topicRows } from '../../../../src/rules/portal/comparison.ts';
import {
  comparesByMatter,
  comparisonAddress,
  matterPages,
} from '../../../../src/rules/portal/comparison-pages.ts';
import { columnsShown, textsShown } from '../../../../src/rules/portal/right-topics.ts';
import { entriesOf } from '../../../../src/rules/topic/comparison.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();
/** So many matters that one page cannot hold them; nobody has gone through the texts for most. */
const large: Portal = {
  ...portal,
  topics: Array.from({ length: 8 }, (_, copy) =>
    portal.topics.map((topic) => ({
      ...topic,
      slug: copy === 0 ? topic.slug : `${topic.slug}-${copy}`,
      measures: topic.measures.map((one) => ({
        ...one,
        slug: copy === 0 ? one.slug : `${one.slug}-${copy}`,
      })),
    })),
  ).flat(),
};

test('a comparison of a few texts is one page, and its matters are places on it', () => {
  expect(comparesByMatter(portal)).toBe(false);
  expect(matterPages(portal)).toEqual([]);
  expect(comparisonAddress(portal, { kind: 'topic', slug: 'x' })).toBe('/compare/#topic-x');
});

test('in a large one each matter has a page, with every text that was read or tagged for it, once', () => {
  expect(comparesByMatter(large)).toBe(true);
  const pages = matterPages(large);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  for (const row of [...measureRows(large), ...topicRows(large)]) {
    const own = pages.filter((page) => page.row === row);
    expect(own[0]?.address).toBe(comparisonAddress(large, row));
    const known = row.cells.filter((cell) => cell.kind !== 'unread' || entriesOf(cell).length > 0);
    expect(own.flatMap(({ texts }) => texts.map(({ cell }) => cell))).toEqual(known);
    expect(own.every(({ texts }) => texts.length <= 25)).toBe(true);
  }
});

test('of very many texts a topic shows those that somebody went through', () => {
  const [text] = measureRows(portal).flatMap(({ cells }) => cells);
  const column = {} as never;
  const unread = {
    column,
    cell: { kind: 'unread', entries: [], clauses: [] },
    figures: [],
  } as const;
  const read = { column, cell: text as never, figures: [] };
  const few = [read, unread];
  expect(textsShown(few)).toBe(few);
  const many = [read, ...Array.from({ length: 80 }, () => unread)];
  expect(textsShown(many)).toEqual([read]);
});

test('the list of clauses has every text of a portal of few, read or not', () => {
  expect(columnsShown(portal)).toBe(textColumns(portal));
});
