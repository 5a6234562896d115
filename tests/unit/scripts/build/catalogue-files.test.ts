import { expect, test } from 'vitest';
import { fillFigures } from '../../../../scripts/build/catalogue-files.ts';
import { describeFile } from '../../../../src/outputs/formats/published-file.ts';
import { asOfFile } from '../../../../src/view/queries/imprint.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

const file = describeFile(
  { path: 'data/projects.csv', bytes: 23_456, sha256: 'a'.repeat(64) },
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
  const { fields } = file.schema as { fields: { name: string; type: string }[] };
  expect(fields.slice(1, 3).map(({ name, type }) => [name, type])).toEqual([
    ['序号', 'integer'],
    ['城市', 'string'],
  ]);
});

test('a file is as of the newest list or text that it holds, not of the newest of all data', () => {
  expect(asOfFile(portal, 'data/projects.csv')).toBe('2024-01-30');
  expect(asOfFile(portal, 'data/oc4ids.json')).toBe('2024-01-30');
  expect(asOfFile(portal, 'data/rights.csv')).toBe('2025-10-17');
  expect(asOfFile(portal, 'data/changes.json')).toBe('2025-10-17');
});
