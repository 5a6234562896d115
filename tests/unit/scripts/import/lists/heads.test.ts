import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { listCity as city } from '../../../../support/list-city.ts';

/** What a list says whose groups are headed so: three rows of 300, 20 and 100 亩, the first two in 东山区. */
async function read(first: string, second: string, unit = '亩') {
  const rows = [
    `序号|类别|片区名称|位置|面积（${unit}）|实施阶段`,
    first,
    '1|低效工业片区|旧厂|上桥街道|300|储备',
    '2|低效工业片区|北厂|柳树镇|20|储备',
    second,
    '3|低效村庄片区|旧村|白云乡|100|储备',
  ].map((row) => [...row.split('|'), '', '', '', '', ''].slice(0, 6).join('\t'));
  const { lists, problems } = await readLists(new TextEncoder().encode(rows.join('\n')), 'a.csv', {
    city,
  });
  return {
    counties: lists[0]?.rows.map(({ county }) => county) ?? [],
    told: problems.map(({ code, spot, read: was, expected }) =>
      [code, spot.line, was, expected].join(' '),
    ),
  };
}
const counties = ['东山区', '东山区', '西河县'];

test('what heads a group is held against its rows and is right', async () => {
  for (const [first, second, unit] of [
    ['一、东山区（2个，320亩）', '二、西河县（1个，100亩）'],
    ['一、东山区（共2个片区，面积320.0亩）', '二、西河县'],
    ['东山区：共2个，320亩', '西河县：1个，100亩'],
    ['一、东山区(2 个, 4,800亩)', '二、西河县（1宗，100公顷）', '公顷'],
    ['一、东山区（12个地块，2个片区）', '二、西河县'],
    ['一、东山区（3个乡镇、5个地块）', '二、西河县（目标900亩）'],
    ['一、东山区（约300亩）', '二、西河县（近90亩）'],
  ] as const) {
    const list = await read(first, second, unit);
    expect(list.told, first).toEqual([]);
    expect(list.counties, first).toEqual(counties);
  }
});

test('a number or an area that its rows do not make is told at its line', async () => {
  expect((await read('一、东山区（3个，320亩）', '二、西河县（1个，99亩）')).told).toEqual([
    'IMPORT-HEAD-MISMATCH 2 3 个 2 个（以下各行）',
    'IMPORT-HEAD-MISMATCH 5 99 亩 100 亩（以下各行）',
  ]);
  expect((await read('一、东山区（12个地块，3个片区）', '二、西河县')).told).toEqual([
    'IMPORT-HEAD-MISMATCH 2 3 个 2 个（以下各行）',
  ]);
  expect((await read('东山区：共2个，330亩', '西河县')).told).toEqual([
    'IMPORT-HEAD-MISMATCH 2 330 亩 320 亩（以下各行）',
  ]);
});

test('what heads groups within a group is held over all of them', async () => {
  const list = await read('一、储备（3个，420亩）', '二、西河县（2个）');
  expect(list.told.filter((one) => one.includes('HEAD'))).toEqual([
    'IMPORT-HEAD-MISMATCH 5 2 个 1 个（以下各行）',
  ]);
});
