import { expect, test } from 'vitest';
import type { City } from '../../../../../src/facts/kinds/city.ts';
import { layoutSchema } from '../../../../../src/facts/kinds/layout.ts';
import { cityWords } from '../../../../../scripts/import/lists/city-words.ts';
import {
  countyOfLine,
  countyOfPlace,
  countyOfSheet,
} from '../../../../../scripts/import/lists/county-source.ts';
import { findHeader } from '../../../../../scripts/import/lists/header.ts';
import { readList } from '../../../../../scripts/import/lists/list.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { readTables } from '../../../../../scripts/import/readers/read-tables.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

async function read(rows: readonly string[], city: City | null = listCity) {
  const { lists, problems, notes } = await readLists(barredRows(rows), 'list.csv', { city });
  return {
    rows: lists[0]?.rows ?? [],
    reasons: lists[0]?.reasons.join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''}`),
    notes: notes.map(({ code, what }) => `${code} ${what}`).join('\n'),
  };
}

const head = '序号|类别|片区名称|位置|面积（亩）|实施阶段';

test('a county in the title is that of all rows, and the title its evidence', async () => {
  const { rows, faults } = await read([
    '示例市东山区低效用地片区清单|||||',
    head,
    '1|低效工业片区|旧厂|上桥街道|300|储备',
  ]);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([
    {
      county: '东山区',
      countyBasis: { method: 'title', printed: '示例市东山区低效用地片区清单' },
    },
  ]);
});

test.each(['填报单位：东山区自然资源分局', '编制单位（盖章）：示例市东山区人民政府'])(
  'a county in the name of the bureau below its list: %s',
  async (issuer) => {
    const { rows } = await read([head, '1|低效工业片区|旧厂|上桥街道|300|储备', `${issuer}|||||`]);
    expect(rows).toMatchObject([{ county: '东山区', countyBasis: { method: 'title' } }]);
  },
);

test('a county in the title is read where the city is not known', async () => {
  const { rows, reasons } = await read(
    ['甲市丙县2025年低效用地项目表|||||', head, '1|工业|旧厂|上桥街道|300|储备'],
    null,
  );
  expect(rows).toMatchObject([{ county: '丙县', countyBasis: { method: 'title' } }]);
  expect(reasons).toContain('区县写在第 1 行的标题里：丙县');
});

test.each(['甲市中心城区低效用地项目表', '甲市工业园区低效用地项目表', '甲市低效用地项目表'])(
  'what is no county in a title is none: %s',
  async (title) => {
    const { rows, faults } = await read([title, head, '1|工业|旧厂|上桥街道|300|储备'], null);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ county: null }]);
  },
);

test('a place that begins with its county tells it; one that does not, or names two, tells none', async () => {
  const { rows, faults, notes } = await read([
    head,
    '1|低效工业片区|旧厂|东山区上桥街道|300|储备',
    '2|低效工业片区|北厂|示例市西河县石门镇|200|储备',
    '3|低效工业片区|南厂|石门镇|100|储备',
    '4|低效工业片区|东厂|东山区上桥街道、西河县石门镇|100|储备',
  ]);
  expect(faults).toEqual([]);
  expect(rows.map(({ county }) => county)).toEqual(['东山区', '西河县', null, null]);
  expect(rows[1]?.countyBasis).toEqual({ method: 'location', printed: '西河县' });
  expect(rows[2]).not.toHaveProperty('countyBasis');
  expect(notes).toContain('IMPORT-COUNTY-UNSTATED 2 行没有载明区县：第 4 行“南厂”、第 5 行“东厂”');
});

test('a row that heads others is the evidence of their county', async () => {
  const { rows } = await read([
    head,
    '一、东山区（1个）|||||',
    '1|低效工业片区|旧厂|上桥街道|300|储备',
  ]);
  expect(rows).toMatchObject([
    { county: '东山区', countyBasis: { method: 'group', printed: '一、东山区（1个）' } },
  ]);
});

test('a list that tells no county says so, and how a clerk can', async () => {
  const { rows, faults, reasons } = await read([head, '1|低效工业片区|旧厂|上桥街道|300|储备']);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([{ county: null, name: '旧厂' }]);
  expect(reasons).toContain('没有“区县”列，页面写“原文未载明”');
  expect(reasons).toContain('countyFrom 写');
});

test('a place that begins with another county than the title says is a fault of its row', async () => {
  const { faults } = await read([
    '东山区低效用地片区清单|||||',
    head,
    '1|低效工业片区|旧厂|东山区上桥街道|300|储备',
    '2|低效工业片区|北厂|西河县石门镇|200|储备',
  ]);
  expect(faults).toEqual(['IMPORT-COUNTY-OTHER 4']);
});

/** Reads rows by a layout that a person confirmed. */
async function confirmed(rows: readonly string[], more: object) {
  const { tables } = await readTables({
    ...{ name: 'list.csv', bytes: barredRows(rows), sheet: null, attachment: null },
  });
  const [table] = tables;
  if (table === undefined || findHeader(table, null) === null) throw new Error('没有表头');
  const columns = {
    ...{ seq: '序号', category: '类别', name: '片区名称', location: '位置' },
    ...{ areaMu: '面积（亩）', stage: '实施阶段' },
  };
  const layout = layoutSchema.parse({ list: '2026-01-01', header: [1], columns, ...more });
  const gazetteer = { townships: [], villages: [], readings: [], pointSources: [] };
  return readList(table, 'list.csv', {
    words: { city: listCity, gazetteer },
    ...{ layout, asOf: '2026-01-01' },
  });
}

test('a sentence of the source that a person found is the evidence of all rows', async () => {
  const countyFrom = { county: '西河县', printed: '西河县报送的清单如下。', where: '报送函' };
  const { rows, problems } = await confirmed([head, '1|低效工业片区|旧厂|石门镇|300|储备'], {
    countyFrom,
  });
  expect(problems).toEqual([]);
  expect(rows).toMatchObject([
    {
      county: '西河县',
      countyBasis: { method: 'stated', printed: '西河县报送的清单如下。', where: '报送函' },
    },
  ]);
});

test('a blank cell of a column of counties is none where a person says so, with the reason', async () => {
  const rows = [
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '2||低效工业片区|北厂|石门镇|200|储备',
  ];
  const columns = {
    ...{ seq: '序号', county: '区县', category: '类别', name: '片区名称', location: '位置' },
    ...{ areaMu: '面积（亩）', stage: '实施阶段' },
  };
  const cell = { line: 3, field: 'county', printed: '', value: '', reason: '原件空着' };
  const read = await confirmed(rows, { columns, cells: [cell] });
  expect(read.problems).toEqual([]);
  expect(read.rows.map(({ county }) => county)).toEqual(['东山区', null]);
  const said = { ...cell, value: '西河县', reason: '电话问过制表人' };
  const told = await confirmed(rows, { columns, cells: [said] });
  expect(told.problems).toEqual([]);
  expect(told.rows.map(({ countyBasis }) => countyBasis)).toEqual([
    undefined,
    { method: 'cell', printed: '', where: '电话问过制表人' },
  ]);
  // A cell that prints a county and is only read otherwise is printed all the same.
  const misprinted = rows.with(2, '2|西河曰|低效工业片区|北厂|石门镇|200|储备');
  const readAs = { ...said, printed: '西河曰', reason: '原件的“县”缺笔' };
  const other = await confirmed(misprinted, { columns, cells: [readAs] });
  expect(other.rows[1]).toMatchObject({ county: '西河县' });
  expect(other.rows[1]?.countyBasis).toBeUndefined();
});

test.each([
  ['甲市市区2025年低效用地清单', '甲路东侧'],
  ['甲市各县区2025年低效用地清单', '甲路东侧'],
  ['甲市示范区低效用地清单', '甲路东侧'],
  ['甲市低效用地清单', '新区大道以西'],
  ['甲市低效用地清单', '南山区块内'],
  ['甲市低效用地清单', '商务区东侧'],
])('a kind of area or a spot is no county: %s, %s', async (title, place) => {
  const row = (seq: number): string => `${seq}|低效工业片区|旧厂${seq}|${place}|300|储备`;
  const { rows } = await read([`${title}|||||`, head, row(1), row(2)], null);
  expect(rows.map(({ county }) => county)).toEqual([null, null]);
});

test('a block that is named like a county, and whoever carries out a project, tell no county', async () => {
  const { rows } = await read([
    head,
    '1|低效工业片区|旧厂|东山区块三|300|储备',
    '2|低效工业片区|老厂|上桥街道|300|储备',
    '责任单位：东山区自然资源分局|||||',
  ]);
  expect(rows.map(({ county }) => county)).toEqual([null, null]);
});

test.each([
  '示例市（不含东山区）低效用地片区清单',
  '示例市低效用地片区清单（东山区除外）',
  '示例市东山区域低效用地片区清单',
])(
  'a county that a title leaves out, or that begins another word, is that of no row: %s',
  async (title) => {
    const { rows } = await read([title, head, '1|低效工业片区|旧厂|上桥街道|300|储备']);
    expect(rows).toMatchObject([{ county: null }]);
  },
);

test.each(['市区', '示范区', '保护区', '低效用地区'])(
  'a kind of area is no county as the name of a sheet: %s',
  (sheet) => {
    expect(countyOfSheet(sheet, cityWords(null))).toBeNull();
  },
);

test('a road is no county, and a county behind 关于公布 is one', () => {
  expect(countyOfPlace('开发区北路12号', cityWords(null))).toBeNull();
  expect(countyOfLine('关于公布丁山区低效用地再开发项目名单', cityWords(null))).toBe('丁山区');
});
