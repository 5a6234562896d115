import { expect, test } from 'vitest';
import { countyComparison } from '../../../../src/domain/progress/county.ts';
import { targetProgress, type Target } from '../../../../src/domain/progress/target.ts';
import type { Stage } from '../../../../src/domain/project/stage.ts';

const project = (stage: Stage, areaMu: number | null, county = '东县') => ({
  name: '甲',
  county,
  category: '低效工业片区',
  location: null,
  places: [],
  position: null,
  asOf: '2024-01-30',
  stage,
  areaMu,
});
const target: Target = {
  policy: 'shili-1',
  anchor: 'c-1',
  quote: '完成一百亩以上',
  what: '完成再开发',
  measure: 'areaMu',
  category: null,
  comparator: 'atLeast',
  value: 100,
  by: '2027',
  reading: null,
};

test('only finished areas count towards a target; listed and planned stand beside', () => {
  const projects = [
    project('reserve', 50),
    project('planned', 40),
    project('underway', 30),
    project('completed', 20),
    project('withdrawn', 1000),
  ];
  expect(targetProgress([target], projects)[0]).toMatchObject({
    listed: 140,
    reserve: 50,
    planned: 40,
    underway: 30,
    completed: 20,
    share: 0.2,
  });
});

test('nothing finished is 0; finished without a printed area is unknown', () => {
  expect(targetProgress([target], [project('reserve', 50)])[0]).toMatchObject({
    completed: 0,
    share: 0,
  });
  expect(targetProgress([target], [project('completed', null)])[0]).toMatchObject({
    completed: null,
    share: null,
  });
});

test('a target by number of projects counts rows of its category', () => {
  const byNumber = { ...target, measure: 'projects', category: '低效村庄片区', value: 2 } as const;
  const village = { ...project('completed', null), category: '低效村庄片区' };
  expect(targetProgress([byNumber], [village, project('completed', 5)])[0]?.share).toBe(0.5);
});

test('a county without projects has no shares, and unknown promises are not 0', () => {
  const rows = countyComparison({
    counties: ['东县', '西县'],
    projects: [project('reserve', 1), project('completed', 2), project('withdrawn', 9)],
    promises: new Map(),
  });
  expect(rows[0]).toMatchObject({
    all: { projects: 2, areaMu: 3 },
    shares: { reserve: 0.5, completed: 0.5, planned: 0, underway: 0 },
    asOf: '2024-01-30',
    promises: null,
  });
  expect(rows[1]).toMatchObject({ shares: null, asOf: null, completeness: { share: null } });
});
