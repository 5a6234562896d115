import { describe, expect, test } from 'vitest';
import { readListTables, readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { barredRows } from '../../../../support/list-city.ts';

async function read(rows: readonly string[]) {
  const { lists, problems } = await readLists(barredRows(rows), 'list.csv', { city: null });
  return {
    rows: lists[0]?.rows.map(({ name, areaMu }) => `${name} ${areaMu ?? ''}`) ?? [],
    layout: lists[0]?.layout ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.column ?? ''}`.trim()),
    actions: problems.map(({ action }) => action).join('\n'),
  };
}

test('projects that are numbered in Chinese and named like counties are rows', async () => {
  const { rows } = await read([
    '序号|片区名称|面积（亩）',
    '一|高铁新区|300',
    '二|临港开发区|20',
    '三|东山县|30',
  ]);
  expect(rows).toEqual(['高铁新区 300', '临港开发区 20', '东山县 30']);
});

describe('what may be the stage or the category in words of its own is asked', () => {
  test.each(['工作节点', '目前形象', '实施时序', '建设年限', '是否完成', '开工时间', '年度计划'])(
    'stage: %s',
    async (heading) => {
      const { faults, layout } = await read([
        `序号|区县|片区名称|类别|面积（亩）|${heading}`,
        '1|东山区|旧厂|工业|300|甲',
        '2|东山区|北厂|工业|20|乙',
      ]);
      expect(faults).toContain('IMPORT-COLUMN-MISSING 实施阶段');
      expect(layout).not.toMatch(/- stage/u);
    },
  );

  test.each(['用途', '属性', '现状'])('category: %s', async (heading) => {
    const { faults } = await read([
      `序号|区县|片区名称|面积（亩）|阶段|${heading}`,
      '1|东山区|旧厂|300|储备|甲',
      '2|东山区|北厂|20|储备|乙',
    ]);
    expect(faults).toEqual(['IMPORT-COLUMN-MISSING 类别']);
  });

  test.each(['计划投资（万元）', '规划用途', '实施主体', '建设年限内投资'])(
    '%s is neither',
    async (heading) => {
      const { layout } = await read([
        `序号|区县|片区名称|面积（亩）|${heading}`,
        '1|东山区|旧厂|300|甲',
        '2|东山区|北厂|20|乙',
      ]);
      expect(layout).toMatch(/- stage/u);
      expect(layout).toMatch(/- category/u);
    },
  );
});

test.each(['资金规模（万元）', '容积规模', '产值规模', '安置规模（户）'])(
  'the unit of the list is not that of %s',
  async (heading) => {
    const { rows } = await read([
      '单位：亩',
      `序号|区县|片区名称|类别|位置|${heading}|阶段`,
      '1|东山区|旧厂|工业|上桥街道|300|储备',
    ]);
    expect(rows).toEqual(['旧厂 ']);
  },
);

test('of a table with its headings in the first column, one row for each project is asked', async () => {
  const { faults, actions } = await read([
    '片区名称|旧厂|北厂',
    '区县|东山区|西河县',
    '面积（亩）|300|20',
    '阶段|储备|储备',
  ]);
  expect(faults).toContain('IMPORT-HEADER-MISSING');
  expect(actions).toContain('请制发单位另给一行一个项目的一份');
});

describe('plots of one project', () => {
  const readPlots = (second: string) => {
    const rows = [
      '序号|区县|项目名称|类别|位置|面积（亩）|阶段',
      '1|东山区|旧厂|工业|上桥街道|60|储备',
      second,
      '2|西河县|老街|住宅|石门镇|20|储备',
    ].map((row, at) => ({ line: at + 1, cells: row.split('|') }));
    const merges = [0, 1, 2, 3, 4, 6].map((column) => ({
      ...{ first: 2, last: 3, from: column, to: column },
    }));
    const table = { sheet: null, rows, merges, faulty: [] };
    const { lists, problems } = readListTables([table], 'list.xlsx', {});
    return {
      rows: lists[0]?.rows.length,
      faults: problems.map(({ code, spot }) => `${code} ${spot.column ?? ''}`),
    };
  };

  test('of one size are not one of it', () => {
    expect(readPlots('|||||60|')).toEqual({ rows: 2, faults: ['IMPORT-PLOTS 面积（亩）'] });
  });

  test('are told once where the merged words stand in each row', () => {
    const { faults } = readPlots('|东山区|旧厂|工业|上桥街道|90|储备');
    expect(faults).toEqual(['IMPORT-PLOTS 面积（亩）']);
  });
});
