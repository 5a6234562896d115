import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { barredRows, listCity as city } from '../../../../support/list-city.ts';

async function read(rows: readonly string[]) {
  const { lists, problems } = await readLists(barredRows(rows), 'list.csv', { city });
  const [list] = lists;
  return {
    rows: list?.rows.map(({ county, category, location }) => [county, category, location]) ?? [],
    told: list?.reasons.filter((reason) => reason.includes('以下')).join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
  };
}

const columns = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';
const row = (seq: number, county: string, category: string, place = '北街') =>
  `${seq}|${county}|${category}|${seq}号片区|${place}|100|储备`;
const industry = '低效工业片区';

test.each(['小计', '上桥镇小计'])(
  'rows behind %s of a town are told to have lost it',
  async (sum) => {
    const { rows, told } = await read([
      columns,
      '一、上桥镇||||||',
      row(1, '东山区', industry),
      `|${sum}||||100|`,
      row(2, '东山区', industry),
    ]);
    expect(rows.map(([, , place]) => place)).toEqual(['上桥镇北街', '北街']);
    expect(told).toContain('第 5 行起不再算在“上桥镇”里');
  },
);

test('a total of one category is of a part of its town, which goes on behind it', async () => {
  const { rows, told } = await read([
    columns,
    '一、上桥镇||||||',
    row(1, '东山区', industry),
    `|${industry}小计||||100|`,
    row(2, '东山区', '低效村庄片区'),
  ]);
  expect(rows.map(([, , place]) => place)).toEqual(['上桥镇北街', '上桥镇北街']);
  expect(told).not.toContain('上桥镇”里');
});

test('a row behind the total of a town that prints its own has lost nothing', async () => {
  const { told } = await read([
    columns,
    '一、上桥镇||||||',
    row(1, '东山区', industry),
    '|小计||||100|',
    row(2, '东山区', industry, '石门镇北街'),
  ]);
  expect(told).not.toContain('上桥镇”里');
});

const inTown = [
  columns,
  '一、上桥镇||||||',
  `（一）${industry}||||||`,
  row(1, '东山区', industry),
  row(2, '东山区', industry),
];
const village = '低效村庄片区';

test('a town goes on behind a total without a name of a category within it, which is told', async () => {
  const { rows, told } = await read([...inTown, '|小计||||200|', row(3, '东山区', village)]);
  expect(rows.at(-1)).toEqual(['东山区', '低效村庄片区', '上桥镇北街']);
  expect(told).toContain('第 7 行起仍算在“上桥镇”里');
});

test.each([['|合计||||200|'], ['|小计||||200|', '|小计||||200|'], ['|上桥镇小计||||200|']])(
  'a town ends behind a category within it, which is told: %s',
  async (...totals) => {
    const { rows, told } = await read([...inTown, ...totals, row(3, '东山区', village)]);
    expect(rows.at(-1)).toEqual(['东山区', '低效村庄片区', '北街']);
    expect(told).toContain('行起不再算在“上桥镇”里');
  },
);

test.each([[], [`（二）${village}||||||`]])(
  'a town ends before a row of another county, which is told: behind 小计 %s',
  async (...heads) => {
    const { rows, told } = await read([
      ...[...inTown, '|小计||||200|', ...heads],
      ...[row(3, '西河县', village), row(4, '西河县', village)],
    ]);
    expect(rows.slice(2).map(([, , place]) => place)).toEqual(['北街', '北街']);
    expect(told).toContain('行起不再算在“上桥镇”里');
  },
);

test('what a total ended is still in doubt behind a row that prints its own town', async () => {
  const { told } = await read([
    ...inTown,
    '|合计||||200|',
    row(3, '东山区', village, '石门镇北街'),
    '|小计||||100|',
    row(4, '东山区', village),
  ]);
  expect(told).toContain('第 9 行起不再算在“上桥镇”里');
});

const grouped = '序号|类别|片区名称|位置|面积（亩）|实施阶段';

test('a county goes on behind a total without a name, which is told, and ends behind its own', async () => {
  const rows = [
    grouped,
    '一、东山区|||||',
    `1|${industry}|旧厂|北街|100|储备`,
    '|小计|||100|',
    `2|${industry}|老街|北街|100|储备`,
  ];
  const open = await read(rows);
  expect(open.rows.map(([county]) => county)).toEqual(['东山区', '东山区']);
  expect(open.told).toContain('第 5 行起仍算在“东山区”里');
  const ended = await read(rows.map((one) => one.replace('小计', '东山区小计')));
  expect(ended.rows.map(([county]) => county)).toEqual(['东山区']);
  expect(ended.faults).toContain('IMPORT-COUNTY-UNKNOWN 5 区县');
});

test('a blank cell is filled over a total only where that is told, and never over its own', async () => {
  const rows = [
    columns,
    row(1, '东山区', industry),
    row(2, '', industry),
    '|小计||||200|',
    row(3, '', industry),
    row(4, '西河县', industry),
  ];
  const open = await read(rows);
  expect(open.rows.map(([county]) => county)).toEqual(['东山区', '东山区', '东山区', '西河县']);
  expect(open.told).toContain('第 5 行空着的格仍照上面填：区县“东山区”');
  const ended = await read(rows.map((one) => one.replace('小计', '东山区小计')));
  expect(ended.faults).toContain('IMPORT-COUNTY-UNKNOWN 5 区县');
});
