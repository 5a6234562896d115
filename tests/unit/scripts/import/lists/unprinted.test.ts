import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import type { City } from '../../../../../src/facts/kinds/city.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

async function read(rows: readonly string[], city: City | null = listCity) {
  const { lists, problems, notes } = await readLists(barredRows(rows), 'list.csv', { city });
  const [list] = lists;
  return {
    rows: list?.rows ?? [],
    totals: list?.totals.map(({ areaMu }) => areaMu) ?? [],
    reasons: list?.reasons.join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
    actions: problems.map(({ action }) => action).join('\n'),
    notes: notes.map(({ code, read: words }) => `${code} ${words ?? ''}`),
  };
}

test('a list without categories and stages is read without them, and said to print none', async () => {
  const { rows, faults, reasons } = await read([
    '序号|区县|片区名称|位置|面积（亩）',
    '1|东山区|旧厂|上桥街道|300',
    '2|西河县|北厂|石门镇|200',
  ]);
  expect(rows).toMatchObject([
    { county: '东山区', category: null, name: '旧厂', areaMu: 300, stage: null },
    { county: '西河县', category: null, name: '北厂', areaMu: 200, stage: null },
  ]);
  expect(faults).toEqual([]);
  expect(reasons).toContain('没有“类别”列，页面写“原文未载明”');
  expect(reasons).toContain('没有“实施阶段”列，页面写“原文未载明”');
});

test('a column that may tell the stage by another name is asked about, and never called absent', async () => {
  const { faults, actions } = await read([
    '序号|区县|片区名称|位置|面积（亩）|目前情况',
    '1|东山区|旧厂|上桥街道|300|拆迁中',
  ]);
  expect(faults).toContain('IMPORT-COLUMN-MISSING 1 实施阶段');
  expect(actions).toContain('在 absent 中写 stage');
});

test('a blank cell of a column that stands there is still a fault of its row', async () => {
  const { rows, faults } = await read([
    '序号|区县|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|旧厂|上桥街道|300|储备',
    '2|东山区|北厂|石门镇|200|',
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['旧厂']);
  expect(faults).toContain('IMPORT-STAGE-UNKNOWN 3 实施阶段');
});

test.each(['正在实施的重点片区名单', '正在实施项目清单'])(
  'the stage that the title lists is that of all rows: %s',
  async (title) => {
    const { rows, reasons } = await read([
      `示例市${title}|||||`,
      '序号|区县|类别|片区名称|位置|面积（亩）',
      '1|东山区|低效工业片区|旧厂|上桥街道|300',
    ]);
    expect(rows).toMatchObject([{ stage: 'underway' }]);
    expect(reasons).toContain('实施阶段写在第 1 行的标题里：正在实施');
  },
);

test.each(['填报单位：市土地储备中心', '储备和正在实施的项目清单、储备库、正在实施项目'])(
  'a title that lists no stage, or several, tells none: %s',
  async (title) => {
    const { rows } = await read([
      `${title}|||||`,
      '序号|区县|类别|片区名称|位置|面积（亩）',
      '1|东山区|低效工业片区|旧厂|上桥街道|300',
    ]);
    expect(rows).toMatchObject([{ stage: null }]);
  },
);

test('a town is no county where no city is known: its rows lie in it, in no county', async () => {
  const { rows, faults } = await read(
    [
      '序号|类别|片区名称|位置|面积（亩）|实施阶段',
      '一、城关镇|||||',
      '1|工业|老酒厂|西街村|30|储备',
      '二、河口乡|||||',
      '2|工业|砖厂||40|正在实施',
    ],
    null,
  );
  expect(rows).toMatchObject([
    { county: null, location: '城关镇西街村' },
    { county: null, location: '河口乡' },
  ]);
  expect(faults).toEqual([]);
});

test('a dash is no name and no place', async () => {
  const { rows, faults } = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|／|300|储备',
    '2|东山区|低效工业片区|—|上桥街道|300|储备',
  ]);
  expect(rows).toMatchObject([{ name: '旧厂', location: null }]);
  expect(faults).toEqual(['IMPORT-NAME-MISSING 3 片区名称']);
});

test('what stands below 合计 as 其中：东山区 in one cell is a part of it', async () => {
  const { rows, totals, faults } = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '合计|||||380|',
    '其中：东山区|||||300|',
    '西河县|||||80|',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '2|西河县|低效工业片区|北厂|石门镇|80|储备',
  ]);
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(2);
  expect(totals).toEqual([380, 300, 80]);
});

test('the day that a list prints is told while none is registered', async () => {
  const { notes } = await read([
    '示例市名单（截至2030年6月）||||||',
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
  ]);
  expect(notes).toContain('IMPORT-LIST-DAY 2030年6月');
});
