import { expect, test } from 'vitest';
import { addsUp } from '../../../../src/outputs/charts/chart.ts';
import { chartToCsv } from '../../../../src/outputs/formats/chart-csv.ts';
import { seriesCharts } from '../../../../src/outputs/charts/series-charts.ts';
import { progressSeries } from '../../../../src/rules/progress/series.ts';
import { plainCells, type PublishedList } from '../../../../src/facts/kinds/project.ts';

function list(asOf: string, areas: readonly (number | null)[]): PublishedList {
  const rows = areas.map((areaMu, index) => ({
    seq: index + 1,
    county: '甲县',
    category: '低效工业片区',
    name: `片区${index}`,
    ...plainCells(() => null),
    areaMu,
    stage: index === 0 ? ('planned' as const) : ('underway' as const),
    places: [],
    openEnded: false,
    line: index + 2,
  }));
  const source = { file: 'a.csv', policy: null, attachment: null, sheet: null };
  const sha256 = '0'.repeat(64);
  const list = { city: 'jia', asOf, title: '名单', ...source, sha256, printedTotals: [], rows };
  return list;
}

const order = { counties: ['乙县', '甲县'], categories: ['低效工业片区'] };

test('one list is one day and draws no course of time', () => {
  expect(
    seriesCharts(
      { slug: 'jia', name: '甲市' },
      progressSeries([list('2024-01-30', [1, 2])]),
      order,
    ),
  ).toEqual([]);
});

test('each list is one bar, in order of time, and a missing area is no 0', () => {
  const lists = [list('2025-01-30', [5, null]), list('2024-01-30', [1, 2])];
  const [rows, area] = seriesCharts({ slug: 'jia', name: '甲市' }, progressSeries(lists), order);
  expect(rows?.categories).toEqual(['2024年1月30日', '2025年1月30日']);
  expect(rows?.series.map(({ values }) => values)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(area?.series.map(({ values }) => values)).toEqual([
    [1, 5],
    [2, null],
  ]);
});

test('each county and category has one bar a list that names it, in rows and in 亩', () => {
  const [early, late] = [list('2024-01-30', [1, 2]), list('2025-01-30', [5, null])];
  const moved = late.rows.map((row, at) => (at === 0 ? { ...row, county: '乙县' } : row));
  const lists = [early, { ...late, rows: moved }];
  const charts = seriesCharts({ slug: 'jia', name: '甲市' }, progressSeries(lists), order);
  expect(charts.map(({ id }) => id)).toEqual(
    ['series', 'series-category', 'series-county'].flatMap((id) => [
      `jia-${id}-rows`,
      `jia-${id}-area`,
    ]),
  );
  const county = charts.at(-1);
  expect(county?.categories).toEqual([
    '乙县 2025年1月30日',
    '甲县 2024年1月30日',
    '甲县 2025年1月30日',
  ]);
  expect(county?.series.map(({ values }) => values)).toEqual([
    [5, 1, 0],
    [0, 2, null],
  ]);
});

test('what several lists say is never added up: the same projects would count again', () => {
  const lists = [list('2024-01-31', [100]), list('2025-01-31', [100])];
  const charts = seriesCharts({ slug: 'jia', name: '甲市' }, progressSeries(lists), order);
  expect(charts.length).toBeGreaterThan(0);
  const origin = () => ({
    ...{ city: 'jia', cityName: '甲市', cityCode: '990000', policy: null, document: '名单' },
    ...{
      docNumber: null,
      standing: '在载明的有效期内' as const,
      standingOn: '2026-11-28',
      standingCode: 'withinTerm' as const,
      standingReason: '理由',
      via: null,
    },
  });
  const origins = { ofList: origin, ofText: origin };
  for (const chart of charts) {
    expect(addsUp(chart)).toBe(false);
    expect(chartToCsv(chart, { ...origins, isDatedByText: () => false })).not.toMatch(/^合计,/mu);
  }
});
