import { expect, test } from 'vitest';
import { countyMultiples } from '../../../../src/outputs/charts/county-multiples.ts';
import { countyComparison } from '../../../../src/rules/progress/county.ts';

const project = (county: string, stage: 'reserve' | 'underway', areaMu: number | null) => ({
  ...{ county, stage, areaMu, category: '低效工业片区', name: '甲', location: '乙' },
  asOf: '2024-01-30',
});
const panels = (projects: ReturnType<typeof project>[]) =>
  countyMultiples(countyComparison({ counties: ['东山区', '西山县'], projects }));

test('every county has the same stages on the same two scales', () => {
  const [east, west] = panels([
    project('东山区', 'underway', 100),
    project('东山区', 'underway', 100),
    project('西山县', 'reserve', 50),
  ]);
  expect(east?.bars.map(({ stage }) => stage)).toEqual(['reserve', 'underway']);
  expect(east?.bars[1]).toMatchObject({ projects: 2, areaMu: 200, projectsWidth: 52 });
  expect(west?.bars[0]).toMatchObject({ projects: 1, projectsWidth: 26, areaWidth: 13 });
});

test('a stage without areas is no stage of 0 亩, an empty stage is', () => {
  const [east] = panels([project('东山区', 'underway', null), project('西山县', 'reserve', 5)]);
  expect(east?.bars.map(({ areaMu }) => areaMu)).toEqual([0, null]);
});

test('a county without projects keeps its place', () => {
  const [, west] = panels([project('东山区', 'underway', 1)]);
  expect(west).toMatchObject({ county: '西山县', projects: 0 });
});
