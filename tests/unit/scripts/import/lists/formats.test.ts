import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from 'hucre';
import { expect, test } from 'vitest';
import { importLists } from '../../../../../scripts/import/lists/importer.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { runImport } from '../../../../../scripts/import/run.ts';
import type { PublishedList } from '../../../../../src/facts/kinds/project.ts';
import { layOutImport } from '../../../../support/import-case.ts';

const rows = [
  ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'],
  ['1', '东山区', '低效工业片区', '旧厂，一期', '上桥街道', '1500.5', '正在实施'],
  ['2', '西河县', '低效村庄片区', '石门镇整治项目', '李家村、王庄村', '200', '储备'],
  ['合计', '', '', '', '', '1700.5', ''],
];

/** As a clerk keeps it in a workbook: a title above the table, numbers as numbers. */
const sheetRows = [
  ['示例名单', null, null, null, null, null, null],
  ...rows.map((row) => row.map((cell) => (/^[\d.]+$/u.test(cell) ? Number(cell) : cell))),
];
const merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: 6 }];

async function importedRows(fileName: string, bytes: Uint8Array): Promise<unknown> {
  const data = layOutImport({ fileName, bytes });
  const { ok, lines } = await runImport(data, [importLists], { dryRun: false });
  if (!ok) throw new Error(lines.join('\n'));
  const path = join(data.root, 'data/shili/lists/2030-01-01.json');
  const list = JSON.parse(readFileSync(path, 'utf8')) as PublishedList;
  return list.rows.map((row) => ({ ...row, line: 0 }));
}

test('the same list gives the same rows as text, CSV, .xlsx and .ods', async () => {
  const encode = (separator: string) =>
    new TextEncoder().encode(rows.map((row) => row.join(separator)).join('\r\n'));
  const text = await importedRows('list.txt', encode('\t'));
  expect(text).toMatchObject([{ areaMu: 1500.5 }, { areaMu: 200, stage: 'reserve' }]);
  expect(await importedRows('list.csv', encode(','))).toEqual(text);
  for (const format of ['xlsx', 'ods'] as const) {
    const bytes = await write({ sheets: [{ name: '名单', rows: sheetRows, merges }], format });
    expect(await importedRows(`list.${format}`, bytes)).toEqual(text);
  }
});

test('cells merged over several projects are told, with the layout that would fill them', async () => {
  const over = [...merges, { startRow: 2, endRow: 3, startCol: 1, endCol: 1 }];
  const bytes = await write({ sheets: [{ name: '名单', rows: sheetRows, merges: over }] });
  const data = layOutImport({ fileName: 'list.xlsx', bytes });
  const { lines } = await runImport(data, [importLists], { dryRun: false });
  expect(lines.join('\n')).toMatch(/IMPORT-LAYOUT-CONFIRM.*工作表“名单”[^]*fillDown:\s+- county/u);
});

test('a lone row without a place is told at its row', async () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    [
      String(at + 1),
      '东山区',
      '低效工业片区',
      `旧厂${at + 1}`,
      at === 7 ? '' : '上桥街道',
      '10',
      '储备',
    ].join('\t'),
  );
  const bytes = new TextEncoder().encode([rows[0]?.join('\t'), ...many].join('\n'));
  const { ok, lines } = await runImport(
    layOutImport({ fileName: 'list.txt', bytes }),
    [importLists],
    { dryRun: false },
  );
  expect(ok).toBe(true);
  expect(lines.join('\n')).toMatch(/IMPORT-PLACE-BLANK.*第 9 行.*第 8 号“旧厂8”没有位置/u);
});

test.each(['\r\n', '\r', '\n'])(
  'lines of a CSV may end otherwise than the first: %j',
  async (end) => {
    const text = `序号,区县,项目名称,位置,类别,面积（亩）,阶段\r\n1,东山区,旧厂,上桥街道,工业,300,储备${end}2,东山区,北厂,上桥街道,工业,200,储备\n`;
    const { lists, problems } = await readLists(new TextEncoder().encode(text), 'a.csv', {});
    expect(problems).toEqual([]);
    expect(lists[0]?.rows.map(({ line, name }) => `${line} ${name}`)).toEqual(['2 旧厂', '3 北厂']);
  },
);

test.each(['\n', '\r'])('a break in a cell of a CSV is no end of its row: %j', async (gap) => {
  const text = `序号,区县,项目名称,位置,类别,面积（亩）,阶段,备注\r\n1,东山区,旧${gap}厂,上桥街道,工业,300,储备,\r\n2,东山区,北厂,上桥街道,工业,200,储备,分期${gap}注：一期80亩\r\n`;
  const { lists, problems } = await readLists(new TextEncoder().encode(text), 'a.csv', {});
  expect(problems).toEqual([]);
  expect(lists[0]?.layout).not.toContain('notes');
  expect(lists[0]?.rows.map(({ name }) => name.replace(/\s/gu, ''))).toEqual(['旧厂', '北厂']);
});
