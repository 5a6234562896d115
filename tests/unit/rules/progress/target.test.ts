import { describe, expect, test } from 'vitest';
import { countyComparison } from '../../../../src/rules/progress/county.ts';
import { leftAsCompleted } from '../../../../src/rules/progress/completed.ts';
import { targetProgress } from '../../../../src/rules/progress/target.ts';
import type { Target } from '../../../../src/facts/kinds/target.ts';
import { targetLines } from '../../../../src/rules/words/target.ts';
import type { Stage } from '../../../../src/facts/kinds/stage.ts';

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

const bare = (areaMu: number) => ({ ...project('reserve', areaMu), category: null, stage: null });

test('a list that prints no stage has none of its area in any, and its finished area is not told', () => {
  const [progress] = targetProgress([target], [bare(50), bare(40), project('withdrawn', 7)]);
  expect(progress).toMatchObject({
    ...{ listed: 90, unstated: 90 },
    ...{ reserve: null, planned: null, underway: null, completed: null },
  });
  expect(progress && targetLines(progress).join('；')).toContain(
    '名单没有印实施阶段，名单标为“已完成”的 原文未载明，实际完成多少本站未收录',
  );
});

test('a list that prints no category says nothing of a target of one', () => {
  const ofCategory = { ...target, category: '低效工业片区' };
  expect(targetProgress([ofCategory], [bare(50)])[0]).toMatchObject({ listed: null });
});

test('counts by stage sum up where no stage is printed', () => {
  const [row] = countyComparison({ counties: ['东县'], projects: [bare(50), bare(40)] });
  expect(row?.byStage.unstated).toEqual(row?.all);
  expect(row?.completeness.missing.map(({ field }) => field)).toEqual([
    ...['category', 'stage', 'location'],
  ]);
});

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
  });
});

test('a list that marks nothing as completed has 0 marked, with one list as with several', () => {
  const completedOf = (...projects: ReturnType<typeof project>[]) =>
    targetProgress([{ ...target, category: '低效工业片区' }], projects)[0]?.completed;
  const village = { ...project('completed', 5), category: '低效村庄片区' };
  expect(completedOf(project('reserve', 50))).toBe(0);
  expect(completedOf(project('reserve', 50), village)).toBe(0);
  expect(completedOf(project('completed', null))).toBeNull();
});

test('the distance to a target names the listed, the wanted and the finished apart', () => {
  const distance = (...projects: ReturnType<typeof project>[]) =>
    targetProgress([target], projects).map((one) => targetLines(one).join('；'));
  expect(distance(project('planned', 140))).toEqual([
    '文件目标 100 亩以上（到2027年）；名单列入 140 亩；名单标为“已完成”的 0 亩，实际完成多少本站未收录；名单与目标的范围是否相同尚未整理，不算差额',
  ]);
  expect(distance(project('planned', 140), project('completed', 30))).toEqual([
    '文件目标 100 亩以上（到2027年）；名单列入 170 亩；名单标为“已完成”的 30 亩；名单与目标的范围是否相同尚未整理，不算差额',
  ]);
  expect(distance(project('completed', 100))[0]).not.toContain('不少于目标值');
  expect(distance(project('planned', null))[0]).toContain('名单列入 原文未载明；');
  // A list prints stages though it prints no area in one of them.
  expect(distance(project('reserve', null), project('underway', 300))[0]).toContain(
    '名单标为“已完成”的 0 亩',
  );
});

test('no difference is told, whatever category of the list the target is read as', () => {
  const read = { ...target, reading: '与名单中“低效工业片区”一类对应。' };
  const words = targetProgress([read], [project('completed', 30)])
    .map(targetLines)[0]
    ?.join('；');
  expect(words).toMatch(/“已完成”的 30 亩；名单与目标的范围是否相同尚未整理，不算差额$/u);
});

test('what left the list as completed is not lost', () => {
  const left = leftAsCompleted([
    { ...project('withdrawn', 60), history: [{ stage: 'completed' }] } as never,
    { ...project('withdrawn', 9), history: [{ stage: 'planned' }] } as never,
  ]);
  const listed = [project('completed', 30), project('withdrawn', 60)];
  const [progress] = targetProgress([target], listed, left);
  expect(progress).toMatchObject({ listed: 30, completed: 90, completedLeft: 1 });
  expect(progress && targetLines(progress).join('；')).toContain(
    '名单标为“已完成”的 90 亩（其中 1 个片区此后不再列入）',
  );
});

test('a target by number of projects counts rows of its category', () => {
  const byNumber = { ...target, measure: 'projects', category: '低效村庄片区', value: 2 } as const;
  const village = { ...project('completed', null), category: '低效村庄片区' };
  expect(targetProgress([byNumber], [village, project('completed', 5)])[0]?.completed).toBe(1);
});

describe('区县对照', () => {
  const many = (count: number, stage: Stage, areaMu: number | null) =>
    Array.from({ length: count }, () => project(stage, areaMu));

  test('gives number and area of each stage, and no shares below twenty projects', () => {
    const [row, empty] = countyComparison({
      counties: ['东县', '西县'],
      projects: [...many(18, 'reserve', 1), project('completed', 2), project('withdrawn', 9)],
    });
    expect(row).toMatchObject({
      all: { projects: 19, areaMu: 20 },
      byStage: { reserve: { projects: 18, areaMu: 18 }, completed: { projects: 1, areaMu: 2 } },
      shares: null,
      asOf: '2024-01-30',
    });
    expect(empty).toMatchObject({ all: { projects: 0 }, shares: null, asOf: null });
  });

  test('from twenty on the shares of number and area stand together', () => {
    const [row] = countyComparison({
      counties: ['东县'],
      projects: [...many(15, 'planned', 1), ...many(5, 'underway', 9)],
    });
    expect(row?.shares?.underway).toEqual({ projects: 0.25, areaMu: 0.75 });
  });

  test('an area that one project does not print has no share', () => {
    const [row] = countyComparison({
      counties: ['东县'],
      projects: [...many(19, 'planned', 1), project('underway', null)],
    });
    expect(row?.shares?.planned).toEqual({ projects: 0.95, areaMu: null });
  });
});
