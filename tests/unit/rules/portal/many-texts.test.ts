import { expect, test } from 'vitest';
import type { Portal } from '../../../../src/facts/portal.ts';
import {
  deadlinesOfText,
  nextDeadlines,
  trackedDeadlines,
  tracksByText,
} from '../../../../src/rules/portal/deadlines.ts';
import { deadlinesByState, firstOfEach } from '../../../../src/rules/deadline/groups.ts';
import { inTimeOrder } from '../../../../src/rules/deadline/tracked.ts';
import { tasksByBody, textsOfTasks } from '../../../../src/rules/portal/tasks.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();
const { deadlines } = portal.registeredDeadlines;
const copies = [...Array(10).keys()];
const slugOf = (slug: string, copy: number) => (copy === 0 ? slug : `${slug}-${copy}`);
const again = <T extends { readonly policy: string }>(records: readonly T[]): T[] =>
  copies.flatMap((copy) => records.map((one) => ({ ...one, policy: slugOf(one.policy, copy) })));
/** The same texts ten times over, with their tasks and deadlines. */
const large: Portal = {
  ...portal,
  registeredPolicies: copies.flatMap((copy) =>
    portal.registeredPolicies.map((one) => ({ ...one, slug: slugOf(one.slug, copy) })),
  ),
  registeredTasks: again(portal.registeredTasks),
  registeredDeadlines: { deadlines: again(deadlines), conflicts: [] },
};

test('few deadlines stand on one page, and no text has a page of its own for them', () => {
  const few: Portal = {
    ...portal,
    registeredDeadlines: { deadlines: deadlines.slice(0, 20), conflicts: [] },
  };
  expect(tracksByText(few)).toBe(false);
  for (const { slug } of few.registeredPolicies) expect(deadlinesOfText(few, slug)).toEqual([]);
  for (const { address, rowId } of trackedDeadlines(few)) {
    expect(address).toBe(`/commitments/#${rowId}`);
  }
});

test('of very many deadlines each has its row on the page of its text', () => {
  expect(tracksByText(large)).toBe(true);
  const rows = large.registeredPolicies.flatMap(({ slug }) =>
    deadlinesOfText(large, slug).flatMap((text) =>
      text.rows.map((row) => ({ row, at: `${text.address}#${row.rowId}` })),
    ),
  );
  expect(rows).toHaveLength(trackedDeadlines(large).length);
  for (const { row, at } of rows) expect(row.address).toBe(at);
});

test('of each state the first rows are shown, and the others counted', () => {
  const groups = deadlinesByState(trackedDeadlines(large));
  for (const [at, shown] of firstOfEach(groups).entries()) {
    const all = groups[at]?.rows ?? [];
    expect(shown.rows).toEqual(all.slice(0, shown.rows.length));
    expect(shown.rows.length + shown.elsewhere).toBe(all.length);
  }
});

test('a body with very many tasks is shown text by text, and no task is lost in the numbers', () => {
  const cities = tasksByBody(large).flatMap((found) => found.cities);
  const long = cities.filter(({ tasks }) => textsOfTasks(large, tasks) !== null);
  expect(long.length).toBeGreaterThan(0);
  for (const { tasks } of long) {
    const counted = textsOfTasks(large, tasks)?.map(({ count }) => count) ?? [];
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(tasks.length);
  }
  expect(textsOfTasks(portal, portal.registeredTasks.slice(0, 20))).toBeNull();
});

test('of what comes next each text has one row, its nearest, and all are in order', () => {
  const next = nextDeadlines(large, 1000);
  const texts = next.map(({ onDay }) => onDay.deadline.policy);
  expect(next.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
  expect(nextDeadlines(large, 1)).toEqual(next.slice(0, 1));
  expect(inTimeOrder(next)).toEqual(next);
  for (const { onDay } of trackedDeadlines(large)) {
    const first = next[texts.indexOf(onDay.deadline.policy)]?.onDay.lastDays.at(-1);
    if (first === undefined || (onDay.state !== 'soon' && onDay.state !== 'ahead')) continue;
    expect((onDay.lastDays.at(-1) ?? '') >= first).toBe(true);
  }
});
