import { parse } from 'csv-parse/sync';
import { read } from 'hucre';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changeKind } from '../../../../src/facts/kinds/change.ts';
import { publicKinds } from '../../../../src/facts/kinds/all.ts';
import { coded, defineKind, field } from '../../../../src/facts/kinds/kind.ts';
import { projectKind } from '../../../../src/facts/kinds/project.ts';
import { selectLines } from '../../../../src/outputs/formats/csv.ts';
import { columnsOf, tableOf, tableToCsv } from '../../../../src/outputs/formats/table.ts';
import { tableToXlsx } from '../../../../src/outputs/formats/xlsx.ts';
import { publicProjects } from '../../../../src/outputs/public-data.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const names = new Map([['shili', '示例市']]);
const { projects } = publicProjects(
  [
    projectOf({ name: '=1+1', location: '甲镇,乙镇\n“丙”', areaMu: 12.5, seq: 3 }),
    projectOf({ id: 'shili-002', name: '＋旧厂', places: [placeAt('990101001'), placeAt(null)] }),
  ],
  names,
);
const table = tableOf(projectKind, projects);
const csv = tableToCsv(table);
const heads = table.columns.map(({ name }) => name);

function records(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}

test('a kind gives its table: words, units and types are those of its fields', () => {
  const kind = defineKind({
    name: 'trees',
    title: '树',
    holds: 'lists',
    file: null,
    record: z.strictObject({
      id: field(z.string(), '编号'),
      height: field(z.number().nullable(), '高度', '自地面量起', { unit: '米' }),
      state: coded({ alive: '成活', dead: '枯死' }, '状况'),
      birds: field(z.array(z.strictObject({ name: field(z.string(), '鸟') })), '鸟'),
      visits: field(z.array(z.strictObject({ on: field(z.iso.date(), '巡查日期') })), '巡查'),
    }),
    key: ['id'],
    references: {},
    formats: ['csv'],
    table: {
      columns: ['id', 'height', 'state', 'birds[].name', 'visits[-1].on'],
      headings: 'words',
      separator: '；',
    },
  });
  const tree = {
    id: 'a',
    height: null,
    state: 'dead',
    birds: [{ name: '鹊' }, { name: '鸦' }],
    visits: [{ on: '2030-01-01' }, { on: '2031-01-01' }],
  };
  const { columns, rows } = tableOf(kind, [tree]);
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['编号', 'string'],
    ['高度（米）', 'number'],
    ['状况', 'string'],
    ['鸟', 'string'],
    ['巡查日期', 'date'],
  ]);
  expect(rows).toEqual([['a', null, '枯死', '鹊；鸦', '2031-01-01']]);
  const byName = { ...kind, table: { ...kind.table, columns: ['state', 'gone'] } };
  expect(() => columnsOf(byName as typeof kind)).toThrow('trees 没有字段 gone');
});

test('every column of every kind stands for a field with a name', () => {
  const bare = publicKinds.flatMap((kind) =>
    columnsOf(kind)
      .filter(({ field: { title } }) => title === '')
      .map(({ name }) => `${kind.name} › ${name}`),
  );
  expect(bare).toEqual([]);
});

test('CSV opens with a byte order mark and ends its lines with CRLF', () => {
  expect(csv.startsWith('\uFEFF编号,序号,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
});

test('CSV reads back as written; openings of formulas are made harmless', () => {
  const [first, second] = records(csv);
  expect(first).toMatchObject({
    片区名称: "'=1+1",
    '位置（原文）': '甲镇,乙镇\n“丙”',
    '面积（亩）': '12.5',
    实施阶段: '计划实施',
  });
  expect(second).toMatchObject({ 片区名称: "'＋旧厂", '面积（亩）': '', 地名代码: '990101001' });
});

test('some lines of a CSV are the same lines, with the same source, in the order asked for', () => {
  const [first, second] = records(csv);
  expect(records(selectLines(csv, ['shili-002', 'shili-001']))).toEqual([second, first]);
  expect(records(selectLines(csv, ['shili-001']))).toEqual([first]);
  expect(selectLines(csv, [])).toBe(`\uFEFF${heads.join(',')}\r\n`);
});

test('XLSX has the same table, numbers as numbers and no formula', async () => {
  const about = { title: '片区', sheet: '片区', asOf: '2030-01-01' };
  const workbook = await read(await tableToXlsx(table, about));
  const [heading, first, second] = workbook.sheets[0]?.rows ?? [];
  expect(heading).toEqual(heads);
  expect(first?.slice(0, 2)).toEqual(['shili-001', 3]);
  expect(first?.[heads.indexOf('片区名称')]).toBe('=1+1');
  expect(first?.[heads.indexOf('面积（亩）')]).toBe(12.5);
  expect(second?.[heads.indexOf('面积（亩）')] ?? null).toBeNull();
});

test('XLSX of the same list is the same, byte for byte', async () => {
  const about = { title: '片区', sheet: '片区', asOf: null };
  const first = await tableToXlsx(table, about);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP times have steps of two seconds
  expect(Buffer.from(await tableToXlsx(table, about)).equals(Buffer.from(first))).toBe(true);
});

test('a missing value is an empty cell', () => {
  const change = {
    id: 'a',
    date: null,
    kind: 'event',
    city: 'shili',
    county: null,
    project: null,
    policy: null,
    anchor: null,
    title: '甲',
    before: null,
    after: null,
    event: 'start',
    reason: null,
    source: { document: '乙', row: 2, sha256: null },
  };
  const [, row] = tableToCsv(tableOf(changeKind, [change])).split('\r\n');
  expect(row).toBe('a,,event,shili,,,,,甲,,,start,,乙,2,');
});
