import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByCounty } from '../../../../src/rules/project/groups.ts';
import {
  addressOfGroup,
  listAddress,
  pagerNumbers,
  pagesOf,
} from '../../../../src/rules/project/list-pages.ts';
import { projectOf } from '../../../support/project.ts';

const city = {
  slug: 'shili',
  name: '示例市',
  province: '示例省',
  code: '990100',
  counties: ['东山区', '西河县', '滨江新区'].map((name, index) => ({
    slug: `county-${index}`,
    name,
    kind: 'county' as const,
    code: `99010${index}`,
    within: [],
  })),
  categories: ['低效工业片区'],
};

test('every project stands on one page, in order, and no page holds more than its rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (counties, size) => {
        const projects = counties.map((index, at) =>
          projectOf({ id: `shili-${100 + at}`, county: city.counties[index]?.name ?? '' }),
        );
        const groups = groupByCounty(projects, [city]);
        const pages = pagesOf(groups, size);
        const rows = (groups: { projects: { id: string }[] }[]) =>
          groups.flatMap((group) => group.projects.map(({ id }) => id));
        expect(pages.flatMap((page) => rows(page.groups))).toEqual(rows(groups));
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
        for (const page of pages) expect(rows(page.groups).length).toBeLessThanOrEqual(size);
        expect(pages.length).toBe(Math.max(1, Math.ceil(projects.length / size)));
      },
    ),
  );
});

test('the first page is the list itself', () => {
  expect([1, 2].map(listAddress)).toEqual(['/projects/', '/projects/page/2/']);
});

test.each([
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 3, null, 9]],
  [5, 9, [1, null, 3, 4, 5, 6, 7, null, 9]],
])('from page %i of %i a reader goes to %j', (current, count, numbers) => {
  expect(pagerNumbers(current, count)).toEqual(numbers);
});

test('a link to a county leads to the page that its rows begin on', () => {
  const projects = ['东山区', '东山区', '西河县', '西河县'].map((county, at) =>
    projectOf({ id: `shili-${100 + at}`, county }),
  );
  const groups = groupByCounty(projects, [city]);
  const [east, west] = groups.map(({ anchor }) => anchor);
  const pages = pagesOf(groups, 3);
  expect(addressOfGroup(pages, east ?? '')).toBe(`/projects/#${east ?? ''}`);
  expect(addressOfGroup(pages, west ?? '')).toBe(`/projects/#${west ?? ''}`);
  expect(addressOfGroup(pagesOf(groups, 2), west ?? '')).toBe(`/projects/page/2/#${west ?? ''}`);
});
