import { expect, test } from 'vitest';
import { changePage, changePages } from '../../../../src/rules/change/pages.ts';
import { allPublications } from '../../../../src/rules/portal/changes.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

test('every change stands on one page; mere renumbering comes last; an empty publication has a page', () => {
  const [change] = allPublications(portal).flatMap(({ changes }) => changes);
  if (change === undefined) throw new Error('the portal has no change');
  const of = (id: string, kind: typeof change.kind) => ({ ...change, id, kind });
  const changes = [of('a', 'renumbered'), of('b', 'added'), of('c', 'added')];
  const pages = changePages(changes, 2).map((page) => page.map(({ id }) => id));
  expect(pages).toEqual([['b', 'c'], ['a']]);
  expect(changePages([])).toEqual([[]]);
  expect([1, 2].map((number) => changePage('x', number))).toEqual(['/changes/x/', '/changes/x/2/']);
});
