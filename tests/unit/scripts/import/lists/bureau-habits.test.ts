import { write } from 'hucre';
import { describe, expect, test } from 'vitest';
import { dayOf, printedAsOf } from '../../../../../scripts/import/lists/list-day.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

async function readBytes(
  bytes: Uint8Array,
  name: string,
  city = listCity as typeof listCity | null,
) {
  const { lists, problems, notes } = await readLists(bytes, name, { city });
  return {
    rows: lists[0]?.rows ?? [],
    reasons: lists[0]?.reasons.join('\n') ?? '',
    totals: lists[0]?.totals ?? [],
    problems,
    faults: problems.map(({ code }) => code),
    notes,
  };
}

const read = (rows: readonly string[], city = listCity as typeof listCity | null) =>
  readBytes(barredRows(rows), 'list.csv', city);

const head = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';
const one = '1|东山区|低效工业片区|旧厂|上桥街道|100|储备';
const two = '2|西河县|低效村庄片区|南厂|石门镇|88|储备';

describe('a total in the cell of a heading', () => {
  test.each([
    ['面积（亩）合计188', []],
    ['面积（亩）（合计：188亩）', []],
    ['面积（亩）合计190', ['IMPORT-TOTAL-MISMATCH']],
  ])('%s', async (heading, faults) => {
    const list = await read([head.replace('面积（亩）', heading), one, two]);
    expect(list.rows.map(({ areaMu }) => areaMu)).toEqual([100, 88]);
    expect(list.faults).toEqual(faults);
  });

  test('a heading of another column with figures is no area', async () => {
    const { rows } = await read([`${head}|建筑面积（平方米）合计30`, `${one}|10`, `${two}|20`]);
    expect(rows.map(({ areaMu }) => areaMu)).toEqual([100, 88]);
  });
});

describe('the day of a list', () => {
  const found = (...lines: string[]) =>
    printedAsOf(lines.map((line, at) => ({ line: at + 1, cells: [line] })));
  test.each([
    ['（截至二〇二五年三月三十一日）', '2025-03-31'],
    ['填报日期：2024.3.15', '2024-03-15'],
    ['截至2024-03', '2024-03-31'],
    ['甲市低效用地清单 2025年第2季度', '2025-06-30'],
    ['甲市2025年上半年低效用地清单', '2025-06-30'],
    ['制表时间：2025年9月', '2025-09-30'],
    ['截至2025年底', '2025-12-31'],
    ['2025年上半年片区推进情况表', '2025-06-30'],
  ])('%s', (line, day) => {
    expect(dayOf(found(line)?.printed ?? '')).toBe(day);
  });

  test.each([
    '2025年二季度计划开工项目表',
    '2026年下半年实施片区名单',
    '甲市2026年上半年启动地块清单',
    '甲市2025年低效用地清单',
    '联系电话：0571-2024.3',
    '编号2024.3.15',
  ])('none in %s', (line) => {
    expect(found(line)).toBeNull();
  });
});

test('words set wide are read close, and two names in a cell stay two', async () => {
  const wide = [head, one.replace('东山区', '东　山　区').replace('储备', '储 备'), two];
  expect((await read(wide)).rows.map(({ county }) => county)).toEqual(['东山区', '西河县']);
  const both = await read([head, one.replace('东山区', '东山区 西河县'), two], null);
  expect(both.rows[0]?.county).toBe('东山区 西河县');
});

describe('groups within groups', () => {
  const rows = [
    '序号|片区名称|位置|面积（亩）|阶段',
    '一、|东山区||100|',
    '（一）|低效工业用地|||',
    '1|旧厂|上桥街道|100|储备',
    '二、|西河县||88|',
    '（一）|低效村庄用地|||',
    '1|南厂|石门镇|88|储备',
  ];
  test('numbered kinds of land below counties are categories', async () => {
    const { rows: read1, faults } = await read(rows);
    expect(faults).toEqual([]);
    expect(read1.map(({ county, category }) => `${county ?? ''} ${category ?? ''}`)).toEqual([
      '东山区 低效工业片区',
      '西河县 低效村庄片区',
    ]);
    const free = await read(rows, null);
    expect(free.rows.map(({ category }) => category)).toEqual(['低效工业用地', '低效村庄用地']);
  });

  test('a numbered row that is no kind of land stays a row', async () => {
    const { faults } = await read(rows.with(2, '（一）|旧货市场|||'));
    expect(faults).toContain('IMPORT-STAGE-UNKNOWN');
  });
});

describe('sheets named by their stage', () => {
  const sheet = (name: string, row: (string | number)[]) => ({
    name,
    rows: [['序号', '区县', '类别', '片区名称', '位置', '面积（亩）'], row],
  });
  const book = (first: string, second: string) =>
    write({
      sheets: [
        sheet(first, [1, '东山区', '低效工业片区', '旧厂', '上桥街道', 100]),
        sheet(second, [1, '西河县', '低效村庄片区', '南厂', '石门镇', 88]),
      ],
      format: 'xlsx',
    });
  test.each([
    ['储备片区', '正在实施', 'reserve', 'underway'],
    ['在建项目', '已完工项目', 'underway', 'completed'],
    ['拟实施', '在建', 'planned', 'underway'],
  ])('%s, %s', async (first, second, ...stages) => {
    for (const city of [listCity, null]) {
      const { rows, faults } = await readBytes(await book(first, second), 'list.xlsx', city);
      expect(faults).toEqual([]);
      expect(rows.map(({ stage }) => stage)).toEqual(stages);
      expect(rows.map(({ county }) => county)).toEqual(['东山区', '西河县']);
    }
  });
});

describe('colours', () => {
  const fill = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FF0000' } } } as const;
  const names = ['旧厂', '南厂', '北厂', '东厂', '西厂'];
  async function coloured(lines: readonly number[], legend: string) {
    const rows = [
      [legend],
      head.split('|'),
      ...names.map((name, at) => [at + 1, '东山区', '低效工业片区', name, '上桥街道', 10, '储备']),
    ];
    const cells = new Map(
      lines.flatMap((line) =>
        (rows[line - 1] ?? []).map((value, column) => [
          `${line - 1},${column}`,
          { value, style: fill },
        ]),
      ),
    );
    const bytes = await write({ sheets: [{ name: '清单', rows, cells }], format: 'xlsx' });
    const { notes } = await readBytes(bytes, 'list.xlsx');
    return notes.filter(({ code }) => code === 'IMPORT-COLOURS').map(({ what }) => what);
  }
  test('a legend names the rows that have a colour', async () => {
    expect(await coloured([4], '说明：红色底纹为本次调出片区')).toEqual([
      '名单用颜色说明各行，颜色没有读；涂了颜色的是第 4 行',
    ]);
  });
  test('few coloured rows are told without a legend, and many are not', async () => {
    expect(await coloured([4], '清单')).toEqual(['第 4 行涂了颜色，颜色没有读']);
    expect(await coloured([3, 5, 7], '清单')).toEqual([]);
    expect(await coloured([1, 2], '清单')).toEqual([]);
  });
});

describe('sums', () => {
  const rows = (total: string) => [
    head.replace('（亩）', '（平方米）'),
    one.replace('|100|', '|66667|'),
    two.replace('|88|', '|58667|'),
    `合计|||||${total}|`,
  ];
  test('what rounding may explain is said to be that, and stays an error', async () => {
    const { problems } = await read(rows('125333'));
    expect(problems.map(({ code }) => code)).toEqual(['IMPORT-TOTAL-MISMATCH']);
    expect(problems[0]?.expected).toContain('相差 1 平方米，可能是各行四舍五入所致');
    expect((await read(rows('125330'))).problems[0]?.expected).not.toContain('四舍五入');
  });

  test('the only 小计 of a list with rows of several counties is of all', async () => {
    const { totals, problems } = await read([head, one, two, '|小计||||200|']);
    expect(totals.map(({ group }) => group)).toEqual(['小计']);
    expect(problems[0]?.what).toMatch(/^小计与/u);
  });
});

test('a remark of one word that a row left the list is read as one', async () => {
  const list = await read([`${head}|备注`, `${one}|备注：调出`, `${two}|`]);
  expect(list.rows.map(({ name }) => name)).toEqual(['南厂']);
  expect(list.reasons).toContain('不再列入');
});

describe('an area that is no plain number', () => {
  const told = async (area: string) => {
    const { problems } = await read([head, one.replace('|100|', `|${area}|`), two]);
    return problems.map(({ code, action, block }) => ({ code, action, block }));
  };
  test.each(['约200', '200余', '>30', '200-300', '150亩左右', '待定'])(
    '%s is vague',
    async (area) => {
      const [problem] = await told(area);
      expect(problem?.action).toMatch(/^约数、范围/u);
    },
  );
  test.each(['-5', '0', '2024-06-30', '甲', '9 6'])('%s is not', async (area) => {
    const [problem] = await told(area);
    expect(problem?.action).toMatch(/^请与制发单位核实/u);
  });
  test('1.2万 is offered as 12000 for a person to confirm, and never taken', async () => {
    expect(await told('1.2万')).toMatchObject([
      { code: 'IMPORT-AREA-INVALID', block: expect.stringContaining('"value":"12000"') as string },
    ]);
    expect((await told('1.2万公顷'))[0]?.block).toBeUndefined();
  });
});

describe('rows below the headings that are part of them', () => {
  const columns = '序号|区县|类别|片区名称|位置|总面积|已改造|实施阶段';
  const areas = (row: string) => row.replace(/\|(\d+)\|储备/u, '|$1|10|储备');
  const list = (...rows: string[]) => read([columns, ...rows, areas(one), areas(two)]);
  test('letters and figures number the columns, and units are those of the areas', async () => {
    const numbered = await list('甲|乙|丙|丁|戊|1|2|3', '|||||公顷|公顷|');
    expect(numbered.faults).toEqual([]);
    expect(numbered.rows.map(({ areaMu }) => areaMu)).toEqual([1500, 1320]);
    expect((await list('A|B|C|D|E|F|G|H')).faults).toEqual([]);
    expect((await list('1|2|3|4|5|6|7|8')).faults).toEqual([]);
  });
  test('a row with other words stays a row', async () => {
    expect((await list('1|东山区|3|4|5|6|7|8')).faults).not.toEqual([]);
    expect((await list('甲|乙|丁|丙|戊|1|2|3')).faults).not.toEqual([]);
  });
});

describe('stages in columns', () => {
  const columns = '序号|区县|类别|片区名称|位置|面积（亩）|储备|正在实施';
  const ones = (a: string, b: string) =>
    read([columns, one.replace('储备', a), two.replace('储备', b)]);
  test('1 and 0 are ticks', async () => {
    const { rows, faults } = await ones('1|0', '0|1');
    expect(faults).toEqual([]);
    expect(rows.map(({ stage }) => stage)).toEqual(['reserve', 'underway']);
  });
  test('two ticks, none, or figures are told', async () => {
    expect((await ones('1|1', '0|1')).faults).toContain('IMPORT-TICKS');
    expect((await ones('0|0', '0|1')).faults).toContain('IMPORT-TICKS');
    const figures = await ones('2|0', '0|1');
    expect(figures.rows.map(({ stage }) => stage)).toEqual([null, null]);
    expect(figures.reasons).toContain('没有“实施阶段”列');
  });
  test('areas in a column for each stage are refused', async () => {
    const { faults } = await read([
      '序号|区县|类别|片区名称|位置|储备面积（亩）|正在实施面积（亩）',
      '1|东山区|低效工业片区|旧厂|上桥街道|100|',
    ]);
    expect(faults).toEqual(['IMPORT-AREAS-BY-STAGE']);
  });
  test('beside the whole area and the stage they only tell more', async () => {
    const { rows, faults } = await read([
      `${head}|计划面积（亩）|完成面积（亩）`,
      `${one}|60|40`,
      `${two}|80|8`,
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({ areaMu }) => areaMu)).toEqual([100, 88]);
  });
});

test('nothing is read below a header in another order', async () => {
  const { rows, faults } = await read([
    head,
    one,
    '序号|片区名称|区县|位置|类别|面积（亩）|实施阶段',
    '2|南厂|西河县|石门镇|低效村庄片区|88|储备',
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['旧厂']);
  expect(faults).toEqual(['IMPORT-HEADER-AGAIN']);
});

test('what tells of stages is the stage of no row', async () => {
  const under = (words: string) =>
    read(['序号|区县|类别|片区名称|位置|面积（亩）', words, one.replace('|储备', '')]);
  expect((await under('已完成项目情况表')).rows.map(({ stage }) => stage)).toEqual(['completed']);
  for (const words of ['完成情况', '计划表', '计划情况表']) {
    expect((await under(words)).rows.map(({ stage }) => stage)).toEqual([null]);
  }
});

test('a county alone in the first column heads rows where the city is not known', async () => {
  const list = (county: string) =>
    read(
      [
        '序号|片区名称|位置|面积（亩）|阶段',
        county,
        '1|旧厂|上桥街道|100|储备',
        '2|南厂|石门镇|9|储备',
      ],
      null,
    );
  expect((await list('东山区')).rows.map(({ county }) => county)).toEqual(['东山区', '东山区']);
  for (const other of ['工业园区', '|东山区', '试点区']) {
    expect((await list(other)).faults).toContain('IMPORT-ROW-UNKNOWN');
  }
});

test.each(['注：红字为正在实施', '标黄的表示调出', '底色表示批次'])(
  'a legend: %s',
  async (legend) => {
    const { notes } = await read([head, one, two, legend]);
    expect(notes.map(({ code }) => code)).toContain('IMPORT-COLOURS');
  },
);
test.each(['注：绿色建筑为二星级', '注：红字牌路以西为一期', '注：按红线计'])(
  'none: %s',
  async (note) => {
    const { notes } = await read([head, one, two, note]);
    expect(notes.map(({ code }) => code)).not.toContain('IMPORT-COLOURS');
  },
);

test('whose land is is no category', async () => {
  const list = (a: string, b: string) =>
    read(
      [
        '序号|区县|片区名称|位置|面积（亩）|阶段|土地性质',
        `1|东山区|旧厂|上桥街道|100|储备|${a}`,
        `2|西河县|南厂|石门镇|88|储备|${b}`,
      ],
      null,
    );
  expect((await list('国有出让', '集体')).faults).toContain('IMPORT-COLUMN-MISSING');
  expect((await list('工业', '商业')).faults).toEqual([]);
  const mixed = await list('工业用地', '集体工业用地');
  expect(mixed.rows.map(({ category }) => category)).toEqual(['工业用地', '集体工业用地']);
});
