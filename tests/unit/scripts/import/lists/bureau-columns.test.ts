import { describe, expect, test } from 'vitest';
import { readListTables, readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { joinSheets } from '../../../../../scripts/import/readers/joined-sheets.ts';
import { joinedPlace } from '../../../../../scripts/import/lists/place-columns.ts';
import type { Table } from '../../../../../scripts/import/readers/table.ts';
import type { City } from '../../../../../src/facts/kinds/city.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

async function read(rows: readonly string[], city: City | null = null) {
  const { lists, problems, notes } = await readLists(barredRows(rows), 'list.csv', { city });
  const [list] = lists;
  return {
    rows: list?.rows ?? [],
    totals: list?.totals.map(({ areaMu }) => areaMu) ?? [],
    reasons: list?.reasons.join('\n') ?? '',
    layout: list?.layout ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
    notes: notes.map(({ code, spot }) => `${code} ${spot.line ?? ''}`),
  };
}

describe('headings of counties', () => {
  test.each(['所在区', '区（市）县', '城区', '板块', '区（县、市）'])(
    '%s over names of counties',
    async (heading) => {
      const { rows, reasons, faults } = await read([
        `序号|${heading}|项目名称|位置|类别|面积（亩）|阶段`,
        '1|东山区|旧厂|上桥街道|工业|300|储备',
        '2|西河县|北厂|石门镇|工业|200|储备',
      ]);
      expect(faults).toEqual([]);
      expect(rows.map(({ county }) => county)).toEqual(['东山区', '西河县']);
      expect(reasons).toContain(`“${heading}”列读作区县`);
    },
  );

  test.each([
    ['板块', '东部板块'],
    ['区域', '北片'],
    ['区域', '中心城区'],
    ['区域', '核心区'],
    ['区域', '外围区'],
    ['市', '示例市'],
  ])('%s over %s is none', async (heading, word) => {
    const { rows, faults } = await read([
      `序号|${heading}|项目名称|位置|类别|面积（亩）|阶段`,
      `1|${word}|旧厂|上桥街道|工业|300|储备`,
    ]);
    expect(rows).toMatchObject([{ county: null }]);
    expect(faults).toEqual(['IMPORT-COLUMN-MISSING 1 区县']);
  });

  test('two that may be counties are neither', async () => {
    const { rows } = await read([
      '序号|所在区|属地|项目名称|位置|类别|面积（亩）|阶段',
      '1|东山区|西河县|旧厂|上桥街道|工业|300|储备',
    ]);
    expect(rows).toMatchObject([{ county: null }]);
  });
});

describe('towns and villages', () => {
  test.each(['镇（街道）', '所在镇（街道）', '涉及镇街', '街镇', '乡（镇、街道）'])(
    '%s is the place',
    async (heading) => {
      const { rows } = await read([
        `序号|区县|项目名称|${heading}|类别|面积（亩）|阶段`,
        '1|东山区|旧厂|石门镇|工业|300|储备',
      ]);
      expect(rows).toMatchObject([{ location: '石门镇' }]);
    },
  );

  test.each([
    ['乡镇|行政村', '石门镇|沿河村', '石门镇沿河村'],
    ['镇（街道）|村（社区）', '上桥街道|东门社区', '上桥街道东门社区'],
    ['镇街|位置', '石门镇|沿河路南侧', '石门镇沿河路南侧'],
    ['镇街|位置', '石门镇|石门镇沿河路', '石门镇沿河路'],
    ['乡镇|村', '石门镇|', '石门镇'],
    ['乡镇|村', '石门镇、河口乡|沿河村', '石门镇、河口乡 沿河村'],
    ['乡镇|位置', '石门镇|河口乡沿河村', '石门镇 河口乡沿河村'],
  ])('%s over %s are one place', async (headings, cells, place) => {
    const { rows, reasons, layout } = await read([
      `序号|区县|项目名称|${headings}|类别|面积（亩）|阶段`,
      `1|东山区|旧厂|${cells}|工业|300|储备`,
      '2|东山区|北厂|甲镇|乙村|工业|200|储备',
    ]);
    expect(rows[0]?.location).toBe(place);
    expect(rows[1]?.location).toBe('甲镇乙村');
    expect(reasons).toContain('位置由几列连成');
    expect(layout).toContain('joined');
  });

  test.each([
    ['属地', '石门镇', '石门镇'],
    ['片', '上桥街道办事处', '上桥街道办事处'],
    ['办事处', '上桥街道', '上桥街道'],
    ['责任主体', '石门镇', null],
    ['牵头单位', '石门镇', null],
    ['原用地者', '沿河村', null],
    ['出让方', '沿河村', null],
    ['受益村', '沿河村', null],
  ])('a column headed %s of nothing but towns: %s', async (heading, cell, place) => {
    const { rows } = await read([
      `序号|区县|项目名称|${heading}|类别|面积（亩）|阶段`,
      `1|东山区|旧厂|${cell}|工业|300|储备`,
    ]);
    expect(rows).toMatchObject([{ location: place }]);
  });

  test('a village alone, or two towns, is no place of several columns', async () => {
    const { rows, layout } = await read([
      '序号|区县|项目名称|所在镇|涉及街道|村|类别|面积（亩）|阶段',
      '1|东山区|旧厂|石门镇|上桥街道|沿河村|工业|300|储备',
    ]);
    expect(rows[0]?.location ?? null).toBeNull();
    expect(layout).not.toContain('joined');
  });

  test.each([
    ...['镇街联系人', '镇街联系电话', '乡镇（街道）意见', '乡镇数', '企业注册地址'],
    ...['联系地址', '办公地址', '安置地点', '公示地点'],
  ])('%s is no part of the place beside it', async (heading) => {
    for (const place of ['位置', '所在镇街', '乡镇（街道）']) {
      const { rows } = await read([
        `序号|区县|项目名称|${place}|${heading}|类别|面积（亩）|阶段`,
        '1|东山区|旧厂|石门镇|张三|工业|300|储备',
      ]);
      expect(rows).toMatchObject([{ location: '石门镇' }]);
    }
  });

  test.each(['镇街联系人', '乡镇联系电话', '街道负责人', '乡镇（街道）意见', '乡镇数'])(
    '%s is no place by itself either',
    async (heading) => {
      const { rows } = await read([
        `序号|区县|项目名称|${heading}|类别|面积（亩）|阶段`,
        '1|东山区|旧厂|张三|工业|300|储备',
      ]);
      expect(rows).toMatchObject([{ location: null }]);
    },
  );

  test('a count of villages is no part of the place', async () => {
    const { rows } = await read([
      '序号|区县|项目名称|所在镇街|涉及村（社区）|类别|面积（亩）|阶段',
      '1|东山区|旧厂|石门镇|5|工业|300|储备',
    ]);
    expect(rows).toMatchObject([{ location: '石门镇' }]);
  });

  test('a blank mark is no village', () => {
    expect(joinedPlace(['石门镇', '—'])).toBe('石门镇');
  });

  test('a town merged over several rows is the place of each', () => {
    const cells = [
      '序号|区县|项目名称|镇|村|类别|面积（亩）|阶段',
      '1|东山区|旧厂|石门镇|沿河村|工业|300|储备',
      '2|东山区|北厂||上坝村|工业|200|储备',
      '3|东山区|南厂|河口镇||工业|100|储备',
    ];
    const table: Table = {
      ...{ sheet: null, faulty: [] },
      merges: [{ first: 2, last: 3, from: 3, to: 3 }],
      rows: cells.map((row, at) => ({ line: at + 1, cells: row.split('|') })),
    };
    const { lists, problems } = readListTables([table], 'a', {});
    expect(problems).toEqual([]);
    expect(lists[0]?.rows.map(({ location }) => location)).toEqual([
      '石门镇沿河村',
      '石门镇上坝村',
      '河口镇',
    ]);
  });
});

describe('headings of stages and categories', () => {
  test.each(['建设状态', '目前进展', '工作进度'])(
    '%s: a word that is no stage is told by its row alone',
    async (heading) => {
      const { rows, faults } = await read([
        `序号|区县|项目名称|位置|改造类别|面积（亩）|${heading}`,
        '1|东山区|旧厂|上桥街道|旧厂|300|在建',
        '2|东山区|北厂|上桥街道|旧厂|200|前期工作',
        '3|东山区|南厂|上桥街道|旧厂|100|竣工',
      ]);
      expect(rows.map(({ stage, category }) => [stage, category].join(' '))).toEqual([
        'underway 旧厂',
        'completed 旧厂',
      ]);
      expect(faults).toContain(`IMPORT-STAGE-UNKNOWN 3 ${heading}`);
    },
  );

  test.each(['手续进展', '征收进度'])('%s is no stage of the project', async (heading) => {
    const { rows } = await read([
      `序号|区县|项目名称|位置|类别|面积（亩）|${heading}`,
      '1|东山区|旧厂|上桥街道|旧厂|300|在建',
      '2|东山区|北厂|上桥街道|旧厂|200|办理中',
    ]);
    expect(rows).toMatchObject([{ stage: null }, { stage: null }]);
  });

  test.each(['改造类型', '更新类型', '开发类型'])(
    'what the land is now is its category, not its %s',
    async (heading) => {
      const { rows } = await read([
        `序号|区县|项目名称|位置|低效用地类型|${heading}|面积（亩）|阶段`,
        '1|东山区|旧厂|上桥街道|工业|拆除重建|300|储备',
      ]);
      expect(rows).toMatchObject([{ category: '工业' }]);
    },
  );

  test('what land will be used for is not its category', async () => {
    const { rows } = await read([
      '序号|区县|项目名称|位置|规划用地类型|面积（亩）|阶段',
      '1|东山区|旧厂|上桥街道|居住|300|储备',
    ]);
    expect(rows).toMatchObject([{ category: null }]);
  });
});

test.each([
  [
    '|东山区（2个）|||500|',
    '序号|区县|项目名称|位置|面积（亩）|阶段',
    '1|东山区|旧厂|上桥街道|300|储备',
    '2|东山区|北厂|上桥街道|200|储备',
  ],
  [
    '|东山区（共2宗地块）|||500|',
    '序号|区县|项目名称|位置|面积（亩）|阶段',
    '1|东山区|旧厂|上桥街道|300|储备',
    '2|东山区|北厂|上桥街道|200|储备',
  ],
  [
    '||东山区（2个片区）||500|',
    '序号|区县|项目名称|位置|面积（亩）|阶段',
    '1|东山区|旧厂|上桥街道|300|储备',
    '2|东山区|北厂|上桥街道|200|储备',
  ],
])('a county with its count above its rows is their total: %s', async (total, header, ...data) => {
  for (const city of [null, listCity]) {
    const { rows, totals } = await read([header, total, ...data], city);
    expect(rows).toHaveLength(2);
    expect(totals).toEqual([500]);
  }
});

test('it heads its rows where no column tells the county; a name with a count stays a project', async () => {
  const { rows } = await read([
    '序号|项目名称|位置|类别|面积（亩）|阶段',
    '|东山区（1个）|||300|',
    '1|旧厂（2个地块）|上桥街道|工业|300|储备',
  ]);
  expect(rows).toMatchObject([{ county: '东山区', name: '旧厂（2个地块）', areaMu: 300 }]);
});

test('a part of a town with a count is no county of the rows below it', async () => {
  const { rows } = await read([
    '序号|片区名称|面积（亩）|宗数',
    '1|甲片区|100|3',
    '|东山片区（2个地块）|320|2',
    '2|乙片区|200|1',
  ]);
  expect(rows.every(({ county }) => county === null)).toBe(true);
});

test.each([
  ['清单（截至2025年9月底）.csv', '2025-09-30'],
  ['截止到2024年12月15日清单.csv', '2024-12-15'],
  ['清单20250930.csv', null],
])('the day that a file is named after is told: %s', async (name, day) => {
  const { notes } = await readLists(
    barredRows([
      '序号|区县|项目名称|位置|类别|面积（亩）|阶段',
      '1|东山区|旧厂|上桥街道|工业|300|储备',
    ]),
    name,
    {},
  );
  const told = notes.filter(({ code }) => code === 'IMPORT-LIST-DAY').map(({ action }) => action);
  expect(told).toHaveLength(day === null ? 0 : 1);
  expect(told.join('')).toContain(day ?? '');
});

test.each(['绿色为已完成，黄色为正在实施', '底色表示已开工', '注：红色：储备项目'])(
  'a legend of colours is told: %s',
  async (legend) => {
    const { notes } = await read([
      `${legend}||||||`,
      '序号|区县|项目名称|位置|类别|面积（亩）|阶段',
      '1|东山区|旧厂|上桥街道|工业|300|储备',
    ]);
    expect(notes).toContain('IMPORT-COLOURS 1');
  },
);

test.each(['绿色建筑为二星级', '有色金属企业为重点', '绿色低碳产业为主导的项目名单'])(
  'a colour that is none of the rows is no legend: %s',
  async (words) => {
    const { notes } = await read([
      words,
      '序号|区县|项目名称|位置|类别|面积（亩）|阶段',
      '1|东山区|旧厂|上桥街道|工业|300|储备',
      `注：${words}`,
    ]);
    expect(notes.filter((note) => note.startsWith('IMPORT-COLOURS'))).toEqual([]);
  },
);

test('the first sheet is of the county that it is named after, where the others are', () => {
  const sheet = (name: string, project: string): Table => ({
    ...{ sheet: name, merges: [], faulty: [] },
    rows: [
      { line: 1, cells: ['序号', '项目名称', '位置', '类别', '面积（亩）', '阶段'] },
      { line: 2, cells: ['1', project, '上桥街道', '工业', '300', '储备'] },
    ],
  });
  const countiesOf = (...names: string[]) => {
    const joined = joinSheets(names.map((name, at) => sheet(name, `旧厂${String(at)}`)));
    const { lists } = readListTables(joined === null ? [] : [joined], 'a', {});
    return lists[0]?.rows.map(({ county }) => county);
  };
  expect(countiesOf('东山区', '西河县')).toEqual(['东山区', '西河县']);
  expect(countiesOf('东山区', '西河县', '北江市')).toEqual(['东山区', '西河县', '北江市']);
  expect(countiesOf('东山区', '续')).not.toContain('东山区');
  expect(countiesOf('老旧厂区', '老旧街区', '老旧小区')).not.toContain('老旧厂区');
  expect(countiesOf('市级园区', '县级园区')).not.toContain('市级园区');
});
