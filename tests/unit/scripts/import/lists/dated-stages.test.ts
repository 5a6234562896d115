import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { listCity as city } from '../../../../support/list-city.ts';

/** Reads two projects whose columns of stages are headed so; the last two cells of each are their stages. */
async function read(
  headings: readonly [string, string],
  asOf?: string,
  above: readonly string[] = [],
) {
  const rows = [
    ...above,
    `序号,区县,类别,片区名称,位置,面积（亩）,${headings.join(',')}`,
    '1,东山区,低效工业片区,旧厂,上桥街道,300,储备,正在实施',
    '2,西河县,低效村庄片区,旧村,白云乡,100,计划实施,已完成',
  ];
  const { lists, problems } = await readLists(
    new TextEncoder().encode(rows.join('\n')),
    'list.csv',
    asOf === undefined ? { city } : { city, asOf },
  );
  return {
    stages: lists[0]?.rows.map(({ stage }) => stage) ?? [],
    reasons: lists[0]?.reasons.join('\n') ?? '',
    codes: problems.map(({ code }) => code),
  };
}
const before = ['reserve', 'planned'];
const after = ['underway', 'completed'];

test('of two columns of stages the later is proposed where the day of the list is not known', async () => {
  for (const [headings, stages] of [
    [['2024年底阶段', '2025年6月阶段'], after],
    [['2025年6月实施阶段', '2024年底实施阶段'], before],
    [['实施阶段（2024年底）', '实施阶段（2025年6月30日）'], after],
    [['截至2024年12月实施阶段', '截至2025年6月实施阶段'], after],
  ] as const) {
    const list = await read(headings);
    expect(list.codes, headings.join()).toEqual([]);
    expect(list.stages, headings.join()).toEqual(stages);
  }
});

test('that of the day of the list is proposed where it is known, and the other is named as left out', async () => {
  const list = await read(['2024年底阶段', '2025年6月阶段'], '2024-12-31');
  expect(list.stages).toEqual(before);
  expect(list.reasons).toContain(
    '“2024年底阶段”“2025年6月阶段”是不同日期的阶段，取截至名单日期最近的“2024年底阶段”',
  );
  expect(list.reasons).toContain('不收录的列：2025年6月阶段');
  expect((await read(['2024年底阶段', '2025年6月阶段'], '2025-06-30')).stages).toEqual(after);
  const printed = await read(['2024年底阶段', '2025年6月阶段'], undefined, [
    '截至2025年3月31日,,,,,,,',
  ]);
  expect(printed.stages).toEqual(before);
});

test('none is proposed where all are later than the list, or two have one day', async () => {
  expect((await read(['2024年底阶段', '2025年6月阶段'], '2024-01-30')).codes).toContain(
    'IMPORT-COLUMN-MISSING',
  );
  expect((await read(['2024年底阶段', '2024年12月阶段'])).codes).toContain('IMPORT-COLUMN-MISSING');
});
