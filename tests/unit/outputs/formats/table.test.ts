import { parse } from 'csv-parse/sync';
import { read } from 'hucre';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { publicKinds } from '../../../../src/facts/kinds/all.ts';
import { coded, defineKind, field } from '../../../../src/facts/kinds/kind.ts';
import { changeKind } from '../../../../src/facts/kinds/change.ts';
import { deadlineKind } from '../../../../src/facts/kinds/deadline.ts';
import { projectKind } from '../../../../src/facts/kinds/public-project.ts';
import { rightKind } from '../../../../src/facts/kinds/right.ts';
import { taskKind } from '../../../../src/facts/kinds/task.ts';
import { lineKey, selectLines, toCsv, toPlainCsv } from '../../../../src/outputs/formats/csv.ts';
import { tableColumns, keyColumns, tableOf } from '../../../../src/outputs/formats/table.ts';
import { tableToXlsx } from '../../../../src/outputs/formats/xlsx.ts';
import { publicData } from '../../../../src/outputs/public-data.ts';
import { publicFacts } from '../../../support/public-facts.ts';
import { placeAt, projectOf } from '../../../support/project.ts';

const projects = publicData(
  publicFacts({
    projects: [
      projectOf({ name: '=1+1', location: '甲镇,乙镇\n“丙”', areaMu: 12.5, seq: 3 }),
      projectOf({ id: 'shili-002', name: '＋旧厂', places: [placeAt('990101001'), placeAt(null)] }),
    ],
  }),
).find(({ kind }) => kind.name === 'projects')?.records;
const table = tableOf(projectKind, projects ?? [], 'people');
const cells = [table.columns.map(({ name }) => name), ...table.rows];
const csv = toCsv(cells);
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
      seen: field(z.strictObject({ on: field(z.iso.date(), '巡查日期') }), '巡查'),
    }),
    key: ['id'],
    references: {},
    formats: ['csv'],
    table: {
      columns: ['id', 'height', 'state', 'birds[].name', 'seen.on'],
      separator: '；',
    },
  });
  const tree = {
    id: 'a',
    height: null,
    state: 'dead',
    birds: [{ name: '鹊' }, { name: '鸦' }],
    seen: { on: '2031-01-01' },
  };
  const { columns, rows } = tableOf(kind, [tree], 'people');
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['编号', 'string'],
    ['高度（米）', 'number'],
    ['状况', 'string'],
    ['鸟', 'string'],
    ['巡查日期', 'date'],
  ]);
  expect(rows).toEqual([['a', null, '枯死', '鹊；鸦', '2031-01-01']]);
  const programs = tableOf(kind, [tree], 'programs');
  expect(programs.columns.map(({ name }) => name)).toEqual([
    ...['id', 'height', 'state', 'birds_name', 'seen_on'],
  ]);
  expect(programs.rows).toEqual([['a', null, 'dead', '鹊；鸦', '2031-01-01']]);
  const byName = { ...kind, table: { ...kind.table, columns: ['state', 'gone'] } };
  expect(() => tableColumns(byName as typeof kind, 'people')).toThrow('trees 没有字段 gone');
});

test('what a missing part would hold is missing too', () => {
  const nullable = (name: string) =>
    tableColumns(projectKind, 'programs').find((column) => column.name === name)?.field.nullable;
  expect([nullable('position_lat'), nullable('source_row')]).toEqual([true, false]);
});

test('every column of every kind stands for a field with a name', () => {
  const bare = publicKinds.flatMap((kind) =>
    tableColumns(kind, 'people')
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
  expect(second).toMatchObject({ 片区名称: "'＋旧厂", '面积（亩）': '', 地名代码: '990101001；' });
});

test('some lines of a CSV are the same lines, with the same source, in the order asked for', () => {
  const [first, second] = records(csv);
  expect(records(selectLines(csv, ['编号'], ['shili-002', 'shili-001']))).toEqual([second, first]);
  expect(records(selectLines(csv, ['编号'], ['shili-001']))).toEqual([first]);
  expect(selectLines(csv, ['编号'], [])).toBe(`\uFEFF${heads.join(',')}\r\n`);
});

test('a line is told by several columns, whatever stands in them', () => {
  const table = toCsv([
    ['what', 'policy', 'n'],
    ['=报送"简报",定期', 'a', 1],
    ['=报送"简报",定期', 'b', 2],
  ]);
  const key = lineKey(['b', '=报送"简报",定期']);
  const [, line] = selectLines(table, ['policy', 'what'], [key]).split('\r\n');
  expect(line).toBe(`"'=报送""简报"",定期",b,2`);
});

test('the lines of each kind that can be filtered are told by columns of its table', () => {
  const filtered = [projectKind, deadlineKind, taskKind, rightKind, changeKind];
  expect(filtered.map(keyColumns)).toEqual([
    ['编号'],
    ['文件代号', '条款锚点', '事项'],
    ['文件代号', '条款锚点', '任务'],
    ['文件代号', '条款锚点', '说明'],
    ['变动编号'],
  ]);
});

test('XLSX has the same table, numbers as numbers and no formula', async () => {
  const about = { title: '片区', changedOn: '2030-01-01' };
  const workbook = await read(await tableToXlsx(table, about));
  const [heading, first, second] = workbook.sheets[0]?.rows ?? [];
  expect(heading).toEqual(heads);
  expect(first?.slice(0, 2)).toEqual(['shili-001', 3]);
  expect(first?.[heads.indexOf('片区名称')]).toBe('=1+1');
  expect(first?.[heads.indexOf('面积（亩）')]).toBe(12.5);
  expect(second?.[heads.indexOf('面积（亩）')] ?? null).toBeNull();
});

test('a wide table is printed over several sheets of readable size, each with heading and first column', async () => {
  const setup = async (own: typeof table) => {
    const workbook = await read(await tableToXlsx(own, { title: '片区', changedOn: '2030-01-01' }));
    return workbook.sheets.map(({ pageSetup }) => pageSetup);
  };
  const [wide, explanation] = await setup(table);
  expect(wide).toMatchObject({ printTitlesRow: '$1:$1', printTitlesColumn: '$A:$A' });
  expect(wide?.fitToWidth).toBeGreaterThan(1);
  expect(explanation?.fitToWidth).toBe(1);
  const narrow = {
    columns: table.columns.slice(0, 5),
    rows: table.rows.map((row) => row.slice(0, 5)),
  };
  expect((await setup({ ...table, ...narrow }))[0]?.fitToWidth).toBe(1);
});

test('XLSX of the same list is the same, byte for byte', async () => {
  const about = { title: '片区', changedOn: '2030-01-01' };
  const first = await tableToXlsx(table, about);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP times have steps of two seconds
  expect(Buffer.from(await tableToXlsx(table, about)).equals(Buffer.from(first))).toBe(true);
});

test('for programs a table has no mark, no apostrophe and empty cells for what is missing', () => {
  const plain = tableOf(projectKind, projects ?? [], 'programs');
  const text = toPlainCsv([plain.columns.map(({ name }) => name), ...plain.rows]);
  expect(text.startsWith('id,seq,')).toBe(true);
  const [first, second] = parse(text, { columns: true });
  expect(first).toMatchObject({ name: '=1+1', stage: 'planned', openEnded: 'false' });
  expect(second).toMatchObject({ areaMu: '', places_match: 'exact；zone' });
});

test.each(
  publicKinds.filter(({ table: own }) => own !== null).map((kind) => [kind.name, kind] as const),
)('no two columns of %s have one head', (_, kind) => {
  const own = tableColumns(kind, 'people').map(({ name }) => name);
  expect(own.filter((name, at) => own.indexOf(name) !== at)).toEqual([]);
});

test('the point of a place is told apart from that of the area', () => {
  expect(heads).toEqual(expect.arrayContaining(['纬度（WGS84）', '地名的坐标：纬度（WGS84）']));
});

test('what told a county stands in tables for both readers, and is empty where a column did', () => {
  const countyBasis = { method: 'sheet', printed: '东山区' } as const;
  const told = publicData(
    publicFacts({ projects: [projectOf({ countyBasis }), projectOf({ id: 'shili-002' })] }),
  ).find(({ kind }) => kind.name === 'projects')?.records;
  const basis = (reader: 'people' | 'programs') => {
    const { columns, rows } = tableOf(projectKind, told ?? [], reader);
    const own = columns.flatMap(({ field }, at) =>
      field.path.startsWith('countyBasis.') ? [at] : [],
    );
    return rows.map((row) => own.map((at) => row[at]));
  };
  expect(basis('people')).toEqual([
    ['工作表的名称', '东山区', null],
    [null, null, null],
  ]);
  expect(basis('programs')).toEqual([
    ['sheet', '东山区', null],
    [null, null, null],
  ]);
});
