import { expect, test } from 'vitest';
import { fillFigures } from '../../../../scripts/build/catalogue-files.ts';
import { describeFile } from '../../../../src/exports/published-file.ts';

const file = describeFile(
  { path: 'data/projects.csv', bytes: 23_456, sha256: 'a'.repeat(64), heading: ['序号', '区县'] },
  '2024-01-30',
);

test('sizes and checksums take the place of their marks', () => {
  const html = '<td>{{bytes:/data/projects.csv}}</td><td>{{sha256:/data/projects.csv}}</td>';
  expect(fillFigures(html, [file])).toBe(`<td>23 kB</td><td>${'a'.repeat(64)}</td>`);
});

test('a page that names a file which was not built stops the build', () => {
  expect(() => fillFigures('{{bytes:/data/gone.csv}}', [file])).toThrow('没有生成 /data/gone.csv');
});

test('columns are those of the table, with the types of numbers', () => {
  expect(file.columns?.map(({ name, type }) => [name, type])).toEqual([
    ['序号', 'integer'],
    ['区县', 'string'],
  ]);
});
