import { describe, expect, test } from 'vitest';
import { categoryTotal, chartSource, seriesTotal } from '../../../../src/outputs/charts/chart.ts';
import { layoutBars, longestBar } from '../../../../src/outputs/charts/bar-layout.ts';
import { progressCharts } from '../../../../src/outputs/charts/progress-charts.ts';
import { chartToCsv } from '../../../../src/outputs/formats/chart-csv.ts';
import type { Countable } from '../../../../src/rules/progress/totals.ts';

const row = (county: string, stage: Countable['stage'], areaMu: number | null): Countable => ({
  county,
  category: '低效工业片区',
  stage,
  areaMu,
});
const input = {
  city: 'jia',
  place: '甲市',
  projects: [
    row('甲县', 'underway', 300),
    row('甲县', 'planned', 100),
    row('乙县', 'planned', null),
    row('乙县', 'withdrawn', 900),
  ],
  counties: ['甲县', '乙县', '丙县'],
  categories: ['低效工业片区'],
  asOf: '2024-01-30',
  areaTarget: {
    ...{ comparator: 'atLeast' as const, value: 800, label: '目标 800 亩以上', by: '2027' },
    ...{ policy: 'jia-1', clause: '甲政〔2024〕1号 一、（三）' },
  },
};
const chart = (id: string) => {
  const found = progressCharts(input).find((candidate) => candidate.id === `jia-${id}`);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
};

test('a list that prints neither category nor stage is one bar, and no 0 beside it', () => {
  const bare = { county: '甲县', category: null, stage: null, areaMu: 300 };
  const charts = progressCharts({ ...input, projects: [bare, bare] });
  for (const about of ['stage', 'category'] as const) {
    const [rows] = charts.filter((one) => one.about === about);
    expect(rows?.categories).toEqual(['原文未载明']);
    expect(rows?.series.map(({ values }) => values)).toEqual([[2]]);
  }
  expect(charts.find((one) => one.about === 'target')?.empty).toBe('名单没有印实施阶段');
});

const origin = (document: string) => ({
  ...{ city: 'jia', cityName: '甲市', cityCode: '990000', policy: null, document },
  ...{
    docNumber: null,
    standing: '在载明的有效期内' as const,
    standingOn: '2026-11-28',
    standingCode: 'withinTerm' as const,
  },
  ...{ standingReason: '理由', via: null },
});

const origins = { ofList: origin, ofText: origin, isDatedByText: () => true };

test('rows are counted by county and stage, and a county without projects has 0 rows', () => {
  const { series } = chart('county-rows');
  expect(series.map(({ label, values }) => [label, ...values])).toEqual([
    ['计划实施', 1, 1, 0],
    ['正在实施', 1, 0, 0],
  ]);
});

test('a group whose areas are not printed has no area, which is not 0', () => {
  const { series } = chart('county-area');
  expect(series[0]?.values).toEqual([100, null, 0]);
});

test('withdrawn projects are in no chart', () => {
  for (const { series } of progressCharts(input)) {
    expect(series.map(({ tone }) => tone)).not.toContain('withdrawn');
  }
  expect(chart('target-area').beside?.value).toBe(400);
});

test('stages that no project is in are not drawn', () => {
  expect(chart('stage-rows').categories).toEqual(['计划实施', '正在实施']);
});

describe('the chart of the target', () => {
  test('draws what the list records as finished, and nothing listed, against the line', () => {
    const finished = {
      ...input,
      projects: [...input.projects, row('甲县', 'completed', 200)],
    };
    const target = progressCharts(finished).find(({ id }) => id === 'jia-target-area');
    if (target === undefined) throw new Error('no chart');
    expect(target.series.map(({ values }) => values)).toEqual([[200]]);
    expect(target.beside?.value).toBe(600);
    const layout = layoutBars(target);
    expect(layout.targetX).toBe(longestBar);
    expect(layout.rows[0]?.segments.map(({ width }) => width)).toEqual([longestBar / 4]);
  });

  test('is an empty bar that says so where the list marks nothing as completed', () => {
    const target = chart('target-area');
    expect(categoryTotal(target, 0)).toBe(0);
    expect(target.categories).toEqual(['名单标为“已完成”；实际完成多少本站未收录']);
  });

  test('its table and CSV give the listed area and the target below the bar', () => {
    const csv = chartToCsv(chart('target-area'), origins);
    expect(csv).toContain(
      '列入名单的面积（列入不是完成）,400,2024-01-30,jia,甲市,990000,,2024-01-30',
    );
    // The list marks none: that says nothing of what was done. A day that it does not print is inferred.
    expect(csv).toMatch(/名单标为“已完成”；实际完成多少本站未收录,0,.*按所在文件的印发或成文日期/u);
    expect(csv).toContain(
      '目标 800 亩以上（到2027年）,800,,jia,甲市,990000,,jia-1,,在载明的有效期内,2026-11-28,withinTerm,理由,,,,不低于（含本数）,2027',
    );
  });
});

test('the CSV of a chart has a day in each line, and no line that is a sum of others', () => {
  const lines = chartToCsv(chart('county-area'), origins).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF?区县,.*,合计（亩）,数据截至,/u);
  const own = lines.slice(1).filter((line) => line !== '');
  expect(own.map((line) => line.split(',')[0])).toEqual(chart('county-area').categories);
  for (const line of own) expect(line).toContain(',2024-01-30,jia,');
});

test('a picture of a chart against a target names the list and the clause that sets it', () => {
  expect(chartSource(chart('target-area'), '附件 2')).toBe(
    '附件 2；目标见 甲政〔2024〕1号 一、（三）',
  );
  expect(chartSource(chart('county-area'), '附件 2')).toBe('附件 2');
});

test('a series without any value has no total', () => {
  expect(seriesTotal({ label: 'x', tone: null, values: [null, null] })).toBeNull();
});
