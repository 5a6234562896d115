import { expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

async function read(rows: readonly string[], city: typeof listCity | null = null) {
  const { lists, problems } = await readLists(barredRows(rows), 'list.csv', { city });
  return {
    rows: lists[0]?.rows ?? [],
    reasons: lists[0]?.reasons.join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''}`),
  };
}

test.each([
  '序号|所属区|宗地名称|座落|宗地面积（亩）|处置进展|地类',
  '序号|区县|改造单元名称|范围|单元面积（亩）|推进阶段|单元类别',
  '序号|区县|图斑名称|四至|面积（亩）|推进情况|图斑类型',
  '序号|区县|项目名称|位置|占地（亩）|状态|用地性质',
])('the columns of a bureau are known by its own headings: %s', async (head) => {
  const { rows, faults } = await read([
    head,
    '1|丙区|旧厂|上桥街道|30|正在实施|工业用地',
    '2|丁县|北厂|石门镇|20|计划实施|仓储用地',
  ]);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([
    { county: '丙区', category: '工业用地', name: '旧厂', location: '上桥街道', areaMu: 30 },
    { county: '丁县', stage: 'planned' },
  ]);
});

test.each(['序号|单位|联系人|电话|地址|备注|规划用地性质', '序号|街道|村|户数|人口|备注|说明'])(
  'a table of other things is no list: %s',
  async (head) => {
    const { faults } = await read([head, '1|甲|乙|丙|丁|戊|己']);
    expect(faults).toContain('IMPORT-HEADER-MISSING ');
  },
);

test('of two columns of names the one that repeats is not the name of the rows', async () => {
  const { rows, reasons } = await read([
    '序号|区县|片区名称|地块名称|位置|面积（亩）|类型|阶段',
    '1|丙区|河西片区|旧厂地块|上桥街道|30|工业|储备',
    '2|丙区|河西片区|北厂地块|上桥街道|20|工业|储备',
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['旧厂地块', '北厂地块']);
  expect(reasons).toContain('“片区名称”“地块名称”都像片区名称，取了“地块名称”');
});

test('parts of a project below 其中 are no projects where they add up to it, and else told', async () => {
  const list = (second: string) => [
    '序号|区县|片区名称|位置|面积（亩）|类别|实施阶段',
    '1|丙区|河滨片区|上桥街道|100|工业|储备',
    '||其中：一期|上桥街道|60||储备',
    `||二期|上桥街道|${second}||储备`,
    '2|丁县|桥南片区|石门镇|50|工业|储备',
    '合计||||150||',
  ];
  const right = await read(list('40'));
  expect(right.faults).toEqual([]);
  expect(right.rows.map(({ name }) => name)).toEqual(['河滨片区', '桥南片区']);
  const open = await read(list('45'));
  expect(open.faults).toContain('IMPORT-SEQ-INVALID 4');
});

test('who filled a form in stands below it, a label and its words a cell each', async () => {
  const { rows, faults } = await read([
    '序号|区县|片区名称|位置|面积（亩）|类别|实施阶段',
    '1|丙区|河滨片区|上桥街道|100|工业|储备',
    '填表人：|某某|审核人：|某某|日期：|2025年7月|',
  ]);
  expect(faults).toEqual([]);
  expect(rows).toHaveLength(1);
});

test('blank cells that are filled from above, and are not merged with it, are told by their rows', async () => {
  const { reasons } = await read(
    [
      '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段',
      '1|东山区|低效工业片区|旧厂|上桥街道|30|储备',
      '2|东山区|低效工业片区|北厂|上桥街道|20|储备',
      '3||低效工业片区|南厂|石门镇|20|储备',
    ],
    listCity,
  );
  expect(reasons).toContain('只是空着的：第 4 行的“区县”');
});
