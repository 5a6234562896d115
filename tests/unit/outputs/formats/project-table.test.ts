import { parse } from 'csv-parse/sync';
import { read } from 'hucre';
import { expect, test } from 'vitest';
import { projectsToCsv } from '../../../../src/outputs/formats/project-csv.ts';
import { projectHeadings } from '../../../../src/outputs/formats/project-table.ts';
import { projectsToXlsx } from '../../../../src/outputs/formats/project-xlsx.ts';
import { publicProjects } from '../../../../src/outputs/formats/public-project.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const names = new Map([['shili', '示例市']]);
const all = publicProjects(
  [
    projectOf({ name: '=1+1', location: '甲镇,乙镇\n“丙”', areaMu: 12.5, seq: 3 }),
    projectOf({ id: 'shili-002', name: '＋旧厂', places: [placeAt('990101001'), placeAt(null)] }),
  ],
  names,
);

function csvRecords(): Record<string, string>[] {
  return parse(projectsToCsv(all.projects), { bom: true, columns: true });
}

test('CSV opens with a byte order mark and ends its lines with CRLF', () => {
  const csv = projectsToCsv(all.projects);
  expect(csv.startsWith('\uFEFF编号,序号,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
});

test('CSV reads back as written; openings of formulas are made harmless', () => {
  const [first, second] = csvRecords();
  expect(first).toMatchObject({
    片区名称: "'=1+1",
    '位置（原文）': '甲镇,乙镇\n“丙”',
    '面积（亩）': '12.5',
    实施阶段: '计划实施',
  });
  expect(second).toMatchObject({ 片区名称: "'＋旧厂", '面积（亩）': '', 地名代码: '990101001' });
});

test('XLSX has the same table, numbers as numbers and no formula', async () => {
  const workbook = await read(await projectsToXlsx(all));
  const [heading, first, second] = workbook.sheets[0]?.rows ?? [];
  expect(heading).toEqual(projectHeadings);
  expect(first?.slice(0, 2)).toEqual(['shili-001', 3]);
  expect(first?.[projectHeadings.indexOf('片区名称')]).toBe('=1+1');
  expect(first?.[projectHeadings.indexOf('面积（亩）')]).toBe(12.5);
  expect(second?.[projectHeadings.indexOf('面积（亩）')] ?? null).toBeNull();
});

test('XLSX of the same list is the same, byte for byte', async () => {
  const first = await projectsToXlsx(all);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP times have steps of two seconds
  expect(Buffer.from(await projectsToXlsx(all)).equals(Buffer.from(first))).toBe(true);
});
