import { expect, test } from 'vitest';
import type { Portal } from '../../../../src/facts/portal.ts';
import { measureRows, textColumns, topicRows } from '../../../../src/rules/portal/comparison.ts';
import {
  comparesInTable,
  comparisonAddress,
  matterPages,
} from '../../../../src/rules/portal/comparison-pages.ts';
import { columnsShown, textsShown } from '../../../../src/rules/portal/right-topics.ts';
import { entriesOf } from '../../../../src/rules/topic/comparison.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();
/** The same texts over and over: more than stand side by side in one table. */
const large: Portal = {
  ...portal,
  registeredPolicies: [0, 1, 2].flatMap((copy) =>
    portal.registeredPolicies.map((policy) =>
      copy === 0 ? policy : { ...policy, slug: `${policy.slug}-${copy}` },
    ),
  ),
};

test('each matter has a page; of a few texts it shows all', () => {
  expect(comparesInTable(portal)).toBe(true);
  const rows = [...measureRows(portal), ...topicRows(portal)];
  expect(matterPages(portal).map(({ address }) => address)).toEqual(rows.map(comparisonAddress));
  for (const { texts } of matterPages(portal)) {
    expect(texts.map(({ column }) => column)).toEqual(textColumns(portal));
  }
});

test('of very many texts it shows those that somebody went through or tagged, once, 25 to a page', () => {
  expect(comparesInTable(large)).toBe(false);
  const pages = matterPages(large);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  for (const row of [...measureRows(large), ...topicRows(large)]) {
    const own = pages.filter((page) => page.row === row);
    expect(own[0]?.address).toBe(comparisonAddress(row));
    const known = row.cells.filter((cell) => cell.kind !== 'unread' || entriesOf(cell).length > 0);
    expect(own.flatMap(({ texts }) => texts.map(({ cell }) => cell))).toEqual(known);
    expect(own.every(({ texts }) => texts.length <= 25)).toBe(true);
  }
});

test('a portal of one city compares nothing', () => {
  expect(matterPages({ ...portal, cities: portal.cities.slice(0, 1) })).toEqual([]);
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
