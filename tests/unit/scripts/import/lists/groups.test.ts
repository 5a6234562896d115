import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { barredRows, listCity as city } from '../../../../support/list-city.ts';

async function read(rows: readonly string[]) {
  const { lists, problems } = await readLists(barredRows(rows), 'list.csv', { city });
  const [list] = lists;
  return {
    told: list?.rows.map((row) => [row.county, row.category, row.name, row.stage].join(' ')) ?? [],
    areas: list?.rows.map(({ areaMu }) => areaMu) ?? [],
    reasons: list?.reasons.join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
  };
}

test('rows below the name of a stage are in it', async () => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）',
    '一、正在实施项目（2个）',
    '1|东山区|低效工业片区|旧厂|上桥街道|300',
    '2|西河县|低效工业片区|北厂|石门镇|200',
    '二、储备',
    '3|西河县|低效村庄片区|旧村|白云乡|100',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.told).toEqual([
    '东山区 低效工业片区 旧厂 underway',
    '西河县 低效工业片区 北厂 underway',
    '西河县 低效村庄片区 旧村 reserve',
  ]);
});

test('a group within a group keeps what the outer one tells, in either order', async () => {
  const byCounty = await read([
    '序号|片区名称|位置|面积（亩）|实施阶段',
    '一、东山区',
    '（一）低效工业片区',
    '1|旧厂|上桥街道|300|储备',
    '（二）低效村庄片区',
    '1|旧村|柳树镇|200|储备',
    '二、西河县',
    '（一）低效工业片区',
    '1|北厂|石门镇|100|储备',
  ]);
  expect(byCounty.faults).toEqual([]);
  expect(byCounty.told).toEqual([
    '东山区 低效工业片区 旧厂 reserve',
    '东山区 低效村庄片区 旧村 reserve',
    '西河县 低效工业片区 北厂 reserve',
  ]);
  const byKind = await read([
    '序号|片区名称|位置|面积（亩）|实施阶段',
    '一、低效工业片区',
    '东山区',
    '1|旧厂|上桥街道|300|储备',
    '西河县',
    '2|北厂|石门镇|100|储备',
    '二、低效村庄片区',
    '东山区',
    '3|旧村|柳树镇|200|储备',
  ]);
  expect(byKind.told).toEqual([
    '东山区 低效工业片区 旧厂 reserve',
    '西河县 低效工业片区 北厂 reserve',
    '东山区 低效村庄片区 旧村 reserve',
  ]);
});

test('a county that no row, group or title tells is none, and no row is lost', async () => {
  const none = await read([
    '序号|片区名称|位置|面积（亩）|实施阶段',
    '一、低效工业片区',
    '1|旧厂|上桥街道|300|储备',
  ]);
  expect(none.faults).toEqual([]);
  expect(none.told[0]).toContain('旧厂 reserve');
  const behind = await read([
    '序号|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|低效工业片区|旧厂|上桥街道|300|储备',
    '西河县',
    '2|低效工业片区|北厂|石门镇|100|储备',
  ]);
  expect(behind.faults).toEqual(['IMPORT-COUNTY-UNKNOWN 2 区县']);
});

const part = '序号|类别|片区名称|位置|面积（亩）|实施阶段';

test('tables below each other, each under the title of its county, are one list', async () => {
  const list = await read([
    '东山区低效用地再开发片区表',
    part,
    '1|低效工业片区|旧厂|上桥街道|300|储备',
    '',
    '西河县低效用地再开发片区表',
    part,
    '1|低效工业片区|北厂|石门镇|100|储备',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.told).toEqual([
    '东山区 低效工业片区 旧厂 reserve',
    '西河县 低效工业片区 北厂 reserve',
  ]);
  const ofKinds = await read([
    '示例市低效工业片区',
    '序号|区县|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|旧厂|上桥街道|300|储备',
    '示例市低效村庄片区',
    '序号|区县|片区名称|位置|面积（亩）|实施阶段',
    '1|西河县|旧村|白云乡|100|储备',
  ]);
  expect(ofKinds.faults).toEqual([]);
  expect(ofKinds.told).toEqual([
    '东山区 低效工业片区 旧厂 reserve',
    '西河县 低效村庄片区 旧村 reserve',
  ]);
});

test.each([
  '序号|区县|类别|位置|片区名称|面积（亩）|实施阶段',
  '序号|区县|片区名称|类别|位置|面积（亩）|实施阶段',
])('a second header in another order is told: %s', async (second) => {
  const { faults } = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '续表',
    second,
    '2|西河县|低效工业片区|石门镇|北厂|100|储备',
  ]);
  expect(faults).toContain('IMPORT-HEADER-AGAIN 4 ');
});

test('the same header again, under 续表, is no row', async () => {
  const header = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';
  const rows = [
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '2|西河县|低效工业片区|北厂|石门镇|100|储备',
  ];
  const list = await read([header, ...rows.slice(0, 1), '（续表）', header, ...rows.slice(1)]);
  expect([list.faults, list.told.length]).toEqual([[], 2]);
});

test.each([
  ['面积（公顷）', '面积（亩）', [300]],
  ['总面积（公顷）', '用地面积（亩）', [150]],
])('of %s and %s, one area in two units is taken in 亩', async (one, other, areas) => {
  const list = await read([
    `序号|区县|类别|片区名称|位置|${one}|${other}|实施阶段`,
    '1|东山区|低效工业片区|旧厂|上桥街道|10|300|储备',
  ]);
  expect(list.areas).toEqual(areas);
  expect(list.reasons).toContain('都像面积');
});

test.each(['示例市东山区', '示例东山区'])('%s is proposed for 东山区', async (word) => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    `1|${word}|低效工业片区|旧厂|上桥街道|300|储备`,
  ]);
  expect(list.faults).toEqual([]);
  expect(list.told).toEqual(['东山区 低效工业片区 旧厂 reserve']);
});

test('a part of the row above, 其中：…, is a note beside it and no row of its own', async () => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '|||其中：一期||100|储备',
    '2|西河县|低效工业片区|其中村旧厂|石门镇|200|储备',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.areas).toEqual([300, 200]);
});

test('共2个片区 below all rows is their sum', async () => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|拟建',
    '2|西河县|低效工业片区|共3号片区|石门镇|200|续建',
    '|||共2个片区||500|',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.told).toEqual([
    '东山区 低效工业片区 旧厂 planned',
    '西河县 低效工业片区 共3号片区 underway',
  ]);
});

test('其中 and a county below the sum of all is the sum of that county', async () => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '2|西河县|低效工业片区|北厂|石门镇|200|储备',
    '合计|||||500|',
    '其中：|东山区||||300|',
    '|西河县||||200|',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.areas).toEqual([300, 200]);
  const wrong = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
    '其中：|东山区||||200|',
  ]);
  expect(wrong.faults.join()).toContain('IMPORT-TOTAL');
});
