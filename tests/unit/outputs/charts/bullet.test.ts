import { expect, test } from 'vitest';
import { bulletOf } from '../../../../src/outputs/charts/bullet.ts';
import type { TargetProgress } from '../../../../src/rules/progress/target.ts';

const progress = (given: Partial<TargetProgress>): TargetProgress => ({
  target: {
    policy: 'example-2024-1',
    anchor: 'c-1',
    quote: '完成一百亩以上',
    what: '完成低效用地再开发',
    measure: 'areaMu',
    category: null,
    comparator: 'atLeast',
    value: 100,
    by: '2027',
    reading: null,
  },
  listed: 200,
  printsNoStage: false,
  reserve: 50,
  planned: 50,
  underway: 100,
  unstated: 0,
  completed: null,
  completedLeft: 0,
  ...given,
});

test('what is listed has a bar of its own on the scale of the target', () => {
  const { targetX, listed } = bulletOf(progress({}));
  expect(targetX).toBe(50);
  expect(listed).toEqual([
    { stage: 'reserve', x: 0, width: 25 },
    { stage: 'planned', x: 25, width: 25 },
    { stage: 'underway', x: 50, width: 50 },
  ]);
});

test('a list that marks nothing as finished has no length of it, not one of 0', () => {
  expect(bulletOf(progress({})).completed).toBeNull();
  expect(bulletOf(progress({ completed: 0 })).completed).toBe(0);
});

test('what passes the target passes its end', () => {
  const { targetX, completed } = bulletOf(progress({ listed: 80, completed: 160 }));
  expect([targetX, completed]).toEqual([62.5, 100]);
});

test('a list without values draws nothing', () => {
  const none = { listed: null, reserve: null, planned: null, underway: null };
  expect(bulletOf(progress(none)).listed).toEqual([]);
});
