import { expect, test } from 'vitest';
import { readList } from '../../../../../scripts/import/lists/list.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { readTables } from '../../../../../scripts/import/readers/read-tables.ts';
import { barredRows, listCity as city } from '../../../../support/list-city.ts';

async function read(rows: readonly string[]) {
  const { lists, problems } = await readLists(barredRows(rows), 'list.csv', { city });
  const [list] = lists;
  return {
    places: list?.rows.map(({ location }) => location) ?? [],
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
  };
}

const columns = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';

test('rows below the name of a town lie in it, at what their own cell says', async () => {
  const { lists, problems } = await readLists(
    new TextEncoder().encode(
      [
        '序号\t区县\t类别\t片区名称\t位置\t面积（亩）\t实施阶段',
        '一、上桥镇\t\t\t\t\t\t',
        '1\t东山区\t低效工业片区\t旧厂\t沿河村\t300\t储备',
        '2\t东山区\t低效工业片区\t老街\t\t100\t储备',
        '\t小计\t\t\t\t400\t',
        '石门街道办事处\t\t\t\t\t\t',
        '3\t西河县\t低效工业片区\t北厂\t石门街道北街\t200\t储备',
        '\t小计\t\t\t\t200\t',
      ].join('\n'),
    ),
    'list.csv',
    { city },
  );
  expect(problems).toEqual([]);
  expect(lists[0]?.rows.map(({ location }) => location)).toEqual([
    '上桥镇沿河村',
    '上桥镇',
    '石门街道北街',
  ]);
  expect(lists[0]?.totals.map(({ group, areaMu }) => [group, areaMu])).toEqual([
    ['东山区', 400],
    ['西河县', 200],
  ]);
  expect(lists[0]?.reasons.join('\n')).toContain('写在各行位置的前面');
});

test('a town alone in the column of places is the rest of a row, and no group', async () => {
  const list = await read([
    '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
    '1|东山区|低效工业片区|旧厂|上桥街道、|300|储备',
    '||||石门镇||',
    '2|西河县|低效工业片区|北厂|柳树镇|200|储备',
  ]);
  expect(list.faults).toEqual(['IMPORT-ROW-UNKNOWN 3 ']);
});

test('a town is put before no cell that names another town or a county: its row is told', async () => {
  for (const other of ['石门镇沿河村', '石门街道', '西河县沿河村'])
    expect(
      await read([
        columns,
        '一、上桥镇||||||',
        `1|东山区|低效工业片区|旧厂|${other}|300|储备`,
        '2|东山区|低效工业片区|老街|城乡路|100|储备',
      ]),
    ).toEqual({ places: [other, '城乡路'], faults: ['IMPORT-ROW-UNKNOWN 2 '] });
});

test('a town heads no rows of two counties', async () => {
  const { faults } = await read([
    columns,
    '一、上桥镇||||||',
    '1|东山区|低效工业片区|旧厂|沿河村|300|储备',
    '2|西河县|低效工业片区|北厂|北街|200|储备',
  ]);
  expect(faults).toEqual(['IMPORT-ROW-UNKNOWN 2 ']);
});

test('a town alone in a first column of places is no group', async () => {
  const { faults, places } = await read([
    '位置|区县|类别|片区名称|面积（亩）|实施阶段',
    '上桥街道、|东山区|低效工业片区|旧厂|300|储备',
    '石门镇|||||',
    '北街|西河县|低效工业片区|北厂|200|储备',
  ]);
  expect(faults).toContain('IMPORT-ROW-UNKNOWN 3 ');
  expect(places).not.toContain('石门镇北街');
});

test.each([
  ['a county', ['西河县||||||']],
  ['a subtotal', ['|小计||||300|']],
  ['a subtotal and a county', ['|小计||||300|', '西河县||||||']],
])('%s ends the rows of a town', async (_, end) => {
  const { places } = await read([
    columns,
    '一、上桥镇||||||',
    '1|东山区|低效工业片区|旧厂|沿河村|300|储备',
    ...end,
    '2|西河县|低效工业片区|北厂|北街|200|储备',
  ]);
  expect(places).toEqual(['上桥镇沿河村', '北街']);
});

test('a sum between a town and its rows does not end it', async () => {
  const { places } = await read([
    columns,
    '一、上桥镇||||||',
    '|小计||||300|',
    '1|东山区|低效工业片区|旧厂|沿河村|300|储备',
  ]);
  expect(places).toEqual(['上桥镇沿河村']);
});

test('what a confirmed layout calls a town comes before what its name is like', async () => {
  const rows = [
    '序号|类别|片区名称|位置|面积（亩）|实施阶段',
    '湖滨街道|||||',
    '1|低效工业片区|旧厂|北街|300|储备',
  ];
  const bytes = new TextEncoder().encode(rows.join('\n').replaceAll('|', '\t'));
  const { tables } = await readTables({ name: 'list.csv', bytes, sheet: null, attachment: null });
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  const gazetteer = { townships: [], villages: [], readings: [], pointSources: [] };
  const context = { words: { city, gazetteer }, layout: null, asOf: '2030-01-01' };
  const { layout } = readList(table, 'list.csv', context);
  expect(layout?.groups).toEqual([2]);
  if (layout === null) return;
  const counties = { 湖滨街道: '西河县' };
  const { rows: read } = readList(table, '', { ...context, layout: { ...layout, counties } });
  expect(read).toMatchObject([{ county: '西河县', location: '北街' }]);
});
