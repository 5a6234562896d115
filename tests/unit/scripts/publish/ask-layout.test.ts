import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { citySchema, type City } from '../../../../src/facts/kinds/city.ts';
import type { Layout } from '../../../../src/facts/kinds/layout.ts';
import { Answers } from '../../../../scripts/publish/answers.ts';
import { askLayout } from '../../../../scripts/publish/ask-layout.ts';
import { withCityWords } from '../../../../scripts/publish/city-words.ts';
import { readList } from '../../../../scripts/import/lists/list.ts';
import type { KnownCell } from '../../../../scripts/publish/propose.ts';
import { likelyHeading } from '../../../../scripts/import/lists/likely-headings.ts';
import { likelyStage } from '../../../../scripts/publish/guess.ts';
import type { Table } from '../../../../scripts/import/readers/table.ts';
import { PublishStop } from '../../../../scripts/publish/stop.ts';

const city: City = citySchema.parse({
  ...{ slug: 'shili', name: '示例市', province: '示例省', code: '990000' },
  counties: [{ slug: 'dong', name: '示例东区', kind: 'county', code: '990001', within: [] }],
  categories: ['低效工业片区'],
});
const gazetteer = { townships: [], villages: [], readings: [], pointSources: [] };

/** A list with headings and words of its own; the row numbers are those of its sheet. */
const rows: readonly (readonly string[])[] = [
  ['示例市再开发台账', '', '', '', '', ''],
  ['序号', '区县', '改造方向', '项目名称', '用地面积', '推进情况'],
  ['1', '示例东区', '老厂区', '示例甲', '10', '方案报批'],
  ['2', '示例东区', '老厂区', '示例乙', '20', '暂缓'],
  ['重点推进', '', '', '', '', ''],
  ['3', '示例新区', '低效工业片区', '示例丙', '30', '方案报批'],
  ['合计', '', '', '', '60', ''],
];
const tableOf = (own: readonly (readonly string[])[]) => ({
  ...{ sheet: null, merges: [], faulty: [] },
  rows: own.map((cells, at) => ({ line: at + 1, cells })),
});

/** Runs the questions; `typed` gives the answer to the first question that has its words. */
async function ask(
  own: readonly (readonly string[])[],
  typed: Readonly<Record<string, string>> | null,
  given: Parameters<typeof askLayout>[0]['given'] = {},
  {
    layouts = [],
    cells = [],
    of = city,
    merges = [],
    title = '',
    sheet = null,
  }: {
    layouts?: readonly Layout[];
    cells?: readonly KnownCell[];
    of?: City;
    merges?: Table['merges'];
    title?: string;
    sheet?: string | null;
  } = {},
) {
  const said: string[] = [];
  const asked: string[] = [];
  const prompt = (words: string) => {
    asked.push(words);
    if (asked.length > 40) throw new Error(`asked on and on: ${words}`);
    return Promise.resolve(
      Object.entries(typed ?? {}).find(([key]) => words.includes(key))?.[1] ?? '',
    );
  };
  const say = (line: string) => said.push(line);
  const answers = new Answers(typed === null ? null : prompt, say);
  const laid = await askLayout(
    {
      ...{ path: '台账.xlsx', name: '台账.xlsx', key: 'k', written: null, given, title },
      found: {
        ...{ sheet, attachment: null, title: null },
        table: { ...tableOf(own), merges, sheet },
      },
      known: {
        city: of,
        gazetteer: of === city ? gazetteer : ownPlaces,
        policies: [],
        layouts,
        cells,
      },
    },
    answers,
    say,
  );
  return { laid, asked, said: said.join('\n'), missing: answers.missing };
}

const typed = {
  '“类别”是哪一列': '1',
  '“位置”是哪一列': '4',
  单位是: '公顷',
  '“示例新区”（1 行：第 6 行）是': 'new',
  行政区划代码: '990003',
  '“暂缓”': '储备',
};

describe('a list in words of its own', () => {
  test('is read through questions alone: columns, unit, rows, words', async () => {
    const { laid, asked } = await ask(rows, {
      ...typed,
      '“位置”是哪一列': 'without',
      '“暂缓”': '1',
    });
    expect(laid?.layout).toMatchObject({
      columns: { category: '改造方向', stage: '推进情况', areaMu: '用地面积' },
      ...{ unit: '公顷', absent: ['location'], notes: [5], totals: [7] },
      stages: { 方案报批: 'planned', 暂缓: 'reserve' },
    });
    expect(laid?.city.categories).toEqual(['低效工业片区', '老厂区']);
    expect(laid?.city.counties.at(-1)).toMatchObject({ name: '示例新区', code: '990003' });
    expect(laid?.reasons).toEqual(
      expect.arrayContaining([
        '“改造方向”列读作类别',
        '原件的“暂缓”对应“储备”',
        '示例市新增类别：老厂区',
        '示例市新增区县或功能区：示例新区（990003）',
      ]),
    );
    // Each word is asked about once, with the rows on which it stands.
    expect(
      asked.filter((words) => words.includes('“老厂区”（2 行：第 3、4 行）是？')),
    ).toHaveLength(1);
  });

  test('what no answer can settle is told at once, before any word is asked about', async () => {
    const wrong = rows.map((row) => row.map((cell) => (cell === '60' ? '61' : cell)));
    const twice = wrong.map((row) => row.map((cell) => (cell === '3' ? '2' : cell)));
    const run = ask(twice, { ...typed, '“位置”是哪一列': 'without' });
    const stop = await run.then(
      () => null,
      (error: unknown) => error,
    );
    expect(stop).toBeInstanceOf(PublishStop);
    const lines = (stop as PublishStop).lines.join('\n');
    expect(lines).toContain('IMPORT-SEQ-DUPLICATE');
    expect(lines).toContain('IMPORT-TOTAL-MISMATCH');
    expect(lines).toContain('共 2 处错误');
    expect(lines).not.toContain('暂缓');
  });

  test('a settings file answers the same questions, and what it leaves out is named', async () => {
    const columns = { category: '改造方向', stage: '推进情况', location: null } as const;
    const open = await ask(rows, null, { columns, unit: '公顷', rows: { 5: 'notes' } });
    expect(open.laid).toBeNull();
    for (const word of ['categories › 老厂区', 'counties › 示例新区', 'stages › 暂缓']) {
      expect(open.missing.some((line) => line.includes(`k › ${word}：没有写`))).toBe(true);
    }
    const whole = await ask(rows, null, {
      ...{ columns, unit: '公顷', rows: { 5: 'notes' }, categories: { 老厂区: 'new' } },
      counties: { 示例新区: { code: '990003' } },
      stages: { 方案报批: 'planned', 暂缓: 'reserve' },
    });
    expect(whole.missing).toEqual([]);
    expect(whole.laid?.city.counties.map(({ slug }) => slug)).toEqual(['dong', 'shilixin']);
  });

  test('what a person said of the last list is proposed for the next one', async () => {
    const columns = { category: '改造方向', stage: '推进情况', location: null } as const;
    const first = await ask(rows, null, {
      ...{ columns, unit: '公顷', rows: { 5: 'notes' }, categories: { 老厂区: 'new' } },
      counties: { 示例新区: { code: '990003' } },
      stages: { 方案报批: 'planned', 暂缓: 'reserve' },
    });
    if (first.laid === null) throw new Error('not read');
    const last = [{ ...first.laid.layout, list: '2025-06-30' }];
    const second = await ask(
      rows,
      { ...typed, '“位置”是哪一列': 'without', '“暂缓”': '' },
      {},
      { layouts: last },
    );
    expect(second.said).toContain('2025年6月30日的名单里这样对应。');
    expect(second.laid?.layout.stages['暂缓']).toBe('reserve');
  });
});

test('a cell that nobody can read is asked about where the bureau was asked, else told', async () => {
  const odd = rows.map((row) => row.map((cell) => (cell === '20' ? '约20' : cell)));
  const all = { ...typed, '“位置”是哪一列': 'without', '“暂缓”': '1' };
  const refused = await ask(odd, { ...all, 核实过了吗: '1' }).then(
    () => null,
    (error: unknown) => error,
  );
  const lines = (refused as PublishStop).lines.join('\n');
  expect(lines).toContain('第 4 行 “用地面积”列：面积不是确定的数字；读到：“约20”');
  // A person is asked; what a file would have to say is not told.
  expect(lines).not.toMatch(/版式|cells|unit/u);
  const { laid } = await ask(odd, {
    ...all,
    核实过了吗: '2',
    读作什么: '20',
    怎样核实: '用途科 9 日回复',
  });
  expect(laid?.layout.cells).toEqual([
    { line: 4, field: 'areaMu', printed: '约20', value: '20', reason: '用途科 9 日回复' },
  ]);
});

test('how a cell of the same project was read in an earlier list is proposed again', async () => {
  const odd = rows.map((row) => row.map((cell) => (cell === '20' ? '约20' : cell)));
  const all = { ...typed, '“位置”是哪一列': 'without', '“暂缓”': '1', 核实过了吗: '2' };
  const cell = {
    line: 9,
    field: 'areaMu',
    printed: '约20',
    value: '20',
    reason: '用途科来函',
  } as const;
  const before = { ...cell, list: '2026-06-30', name: '示例乙' };
  const { laid, said } = await ask(odd, all, {}, { cells: [before] });
  expect(laid?.layout.cells).toEqual([{ ...cell, line: 4 }]);
  expect(said).toContain('2026年6月30日的名单里“示例乙”的这一格这样读');
  const answered = { ...all, 读作什么: '20', 怎样核实: '用途科来函' };
  const other = await ask(odd, answered, {}, { cells: [{ ...before, name: '示例甲' }] });
  expect(other.said).not.toContain('这样读');
});

test('a county that only heads its rows is named without its number, and is no 功能区 for want of a code', async () => {
  const headed = [
    ['序号', '改造方向', '项目名称', '用地面积（亩）', '推进情况'],
    ['一、示例西县（1个）', '', '', '', ''],
    ['1', '低效工业片区', '示例甲', '10', '储备'],
    ['二、示例科创园区', '', '', '', ''],
    ['2', '低效工业片区', '示例乙', '20', '储备'],
  ];
  const given = {
    columns: { category: '改造方向', stage: '推进情况', location: null, county: 'groups' },
    rows: { 2: 'groups', 4: 'groups' },
  } as const;
  const open = await ask(headed, null, {
    ...given,
    counties: { 示例西县: 'new', 示例科创园区: 'new' },
  });
  // “园区” may be either: who answers for it is not guessed.
  expect(open.missing).toEqual([expect.stringContaining('counties › 示例科创园区 › kind：没有写')]);
  const { laid } = await ask(headed, null, {
    ...given,
    counties: { 示例西县: 'new', 示例科创园区: { code: null, kind: 'zone' } },
  });
  expect(laid?.city.counties.slice(1)).toMatchObject([
    { name: '示例西县', kind: 'county', code: null },
    { name: '示例科创园区', kind: 'zone', code: null },
  ]);
});

test('words are never looked for in a column of numbers, and no title is cut in a bracket', async () => {
  const own = rows.map((row, at) => [
    ...row,
    at === 1 ? '其中：集体' : at > 1 && at !== 4 ? '5' : '',
  ]);
  own[0] = [
    `示例市低效用地再开发重点片区实施方案一览（截至2026年6月30日，共三个区）`,
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const { said } = await ask(own, { ...typed, '“位置”是哪一列': 'without', '“暂缓”': '1' });
  expect(said).not.toMatch(/\d {2}“其中：集体”列/u);
  expect(said).not.toMatch(/“[^”]*（[^）”]*”说明了/u);
});

test('a word is guessed only where it speaks for one stage', () => {
  expect(['已开工建设', '竣工验收', '方案报批', '储备'].map(likelyStage)).toEqual([
    ...['underway', 'completed', 'planned', 'reserve'],
  ]);
  expect(['未开工', '待验收', '前期谋划', '暂缓'].map(likelyStage)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(likelyHeading('stage', ['用地情况', '推进进度'])).toBe('推进进度');
  expect(likelyHeading('stage', ['开工进度', '投资进度'])).toBeNull();
});

describe('city.yaml', () => {
  const after = {
    ...city,
    counties: [
      ...city.counties,
      { slug: 'xin', name: '示例新区', kind: 'zone' as const, code: null, within: ['990001'] },
    ],
    categories: [...city.categories, '旧：厂'],
  };
  const head = '# 注释\nslug: shili\nname: 示例市\nprovince: 示例省\ncode: "990000" # 代码\n';
  const county = '{ slug: dong, name: 示例东区, kind: county, code: "990001", within: [] }';

  test.each([
    ['block lists', `counties:\n    - ${county} # 东\n# 类别\ncategories:\n  - 低效工业片区\n`],
    ['lists in one line', `counties: [${county}]\ncategories: [低效工业片区] # 词`],
    ['the other order', `categories: [ 低效工业片区, ]\ncounties:\n- ${county}\n# 完`],
  ])('takes new words in %s, and keeps its own lines', (_, lists) => {
    const text = `${head}${lists}`;
    const written = withCityWords(text, city, after);
    expect(citySchema.parse(parse(written))).toEqual(after);
    for (const line of text.split('\n').filter((one) => one.includes('#'))) {
      expect(written).toContain(line.slice(line.indexOf('#')));
    }
    expect(withCityWords(text, city, city)).toBe(text);
  });

  test('takes the first words of a city that has none', () => {
    const none = { ...city, counties: [], categories: [] };
    const written = withCityWords(`${head}counties: [] # 无\ncategories: []\n`, none, city);
    expect(citySchema.parse(parse(written))).toEqual(city);
    expect(written).toContain('counties: # 无\n');
  });
});

/** A county-level city: no counties below it, lists by town, and towns merged downwards. */
const countyLevel: City = citySchema.parse({
  ...{ slug: 'yuncheng', name: '云城市', province: '示例省', code: '990088' },
  counties: [{ slug: 'yuncheng', name: '云城市', kind: 'county', code: '990088', within: [] }],
  categories: ['旧厂区'],
});
const town = (name: string, code: string) => ({ name, code });
const ownPlaces = {
  ...gazetteer,
  townships: [town('青示镇', '990088001'), town('白示镇', '990088002')],
} as unknown as typeof gazetteer;
const ofTowns: readonly (readonly string[])[] = [
  ['重点片区情况表', '', '', '', '', '', ''],
  ['序号', '地址', '片区名称', '类别', '四至范围', '面积（亩）', '实施阶段'],
  ['1', '青示镇', '示例甲', '旧厂区', '东至示例路', '10', '正在实施'],
  ['2', '', '示例乙', '旧厂区', '示例山南', '20', '正在实施'],
  ['小计', '', '', '', '', '30', ''],
  ['3', '白示镇', '示例丙', '旧厂区', '示例河畔', '30', '正在实施'],
  ['小计', '', '', '', '', '30', ''],
  ['合计', '', '', '', '', '60', ''],
];

describe('a list of a city without counties', () => {
  const merges = [{ first: 3, last: 4, from: 1, to: 1 }];

  test('lies in the city; a column that may tell the places is asked about, not called absent', async () => {
    const typedHere = { '“位置”是哪一列？（按回车：1）': '', '“位置”列有 1 处几行合并': '1' };
    const { laid, asked } = await ask(ofTowns, typedHere, {}, { of: countyLevel, merges });
    expect(asked.some((words) => words.includes('区县'))).toBe(false);
    expect(laid?.layout).toMatchObject({
      ...{ absent: [], fillDown: ['location'], leftOut: ['四至范围'] },
      columns: { location: '地址' },
    });
    expect(laid?.reasons).toContain('云城市不设区县，各行的“区县”写云城市');
    const reading = readList({ ...tableOf(ofTowns), merges }, 'a', {
      words: { city: countyLevel, gazetteer: ownPlaces },
      ...{ layout: laid?.layout ?? null, asOf: '2026-01-01' },
    });
    expect(reading.problems).toEqual([]);
    expect(reading.rows.map(({ county, location }) => [county, location])).toEqual([
      ...[
        ['云城市', '青示镇'],
        ['云城市', '青示镇'],
        ['云城市', '白示镇'],
      ],
    ]);
    // The sum of a town is none of the whole city.
    expect(reading.totals.map(({ group, areaMu }) => [group, areaMu])).toEqual([
      ...[
        ['小计', 30],
        ['小计', 30],
        ['合计', 60],
      ],
    ]);
  });

  test('a person may say that the original prints no place', async () => {
    const { laid } = await ask(ofTowns, { '“位置”是哪一列': '3' }, {}, { of: countyLevel, merges });
    expect(laid?.layout.absent).toEqual(['location']);
  });
});

describe('a county that no column prints', () => {
  const untold = [
    ['序号', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'],
    ['1', '低效工业片区', '示例甲', '某街道', '10', '储备'],
    ['2', '低效工业片区', '示例乙', '某街道', '20', '储备'],
  ];
  const sentence = { county: '示例东区', printed: '现报送示例东区清单', where: '报送函' };

  test.each([{ countyFrom: sentence }, { countyFrom: 'sheet' as const }])(
    'is taken from the settings file as it stands there: $countyFrom',
    async (given) => {
      const { laid, missing } = await ask(untold, null, given, { sheet: '示例东区' });
      expect(missing).toEqual([]);
      expect(laid?.layout).toMatchObject({ ...given, absent: [] });
    },
  );

  test('is proposed from the title on record, as the import reads it', async () => {
    const { laid } = await ask(untold, {}, {}, { title: '示例市示例东区低效用地清单' });
    expect(laid?.layout).toMatchObject({ countyFrom: { county: '示例东区' }, absent: [] });
  });
});

describe('a blank cell that is not merged', () => {
  const head = ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'];
  const row = (seq: number, county: string, stage = '储备') => [
    ...[String(seq), county, '低效工业片区', `示例${seq}`, '某街道', '10', stage],
  ];
  const some = [head, row(1, '示例东区'), row(2, ''), row(3, '示例东区'), row(4, '')];
  const merges = [{ first: 2, last: 3, from: 1, to: 1 }];
  const countiesOf = (own: typeof some, layout: Layout | undefined) =>
    readList({ ...tableOf(own), merges: own === some ? merges : [] }, 'a', {
      words: { city, gazetteer },
      ...{ layout: layout ?? null, asOf: '2026-01-01' },
    }).rows.map(({ county, stage }) => [county, stage]);

  test('takes nothing from the cell above unasked, and nothing is proposed; a merged one does', async () => {
    const key = '第 5 行没有印区县：怎样读？';
    const none = await ask(some, { [key]: '2' }, {}, { merges });
    expect(none.asked.filter((words) => words.includes('没有印区县'))).toEqual([`? ${key} `]);
    expect(countiesOf(some, none.laid?.layout).map(([county]) => county)).toEqual([
      ...['示例东区', '示例东区', '示例东区', null],
    ]);
    expect(none.laid?.reasons.join()).toContain('第 5 行没有印区县，页面写“原文未载明”');
    const same = await ask(some, { [key]: '1' }, {}, { merges });
    expect(countiesOf(some, same.laid?.layout).map(([county]) => county)).toEqual(
      Array.from({ length: 4 }, () => '示例东区'),
    );
    const each = { [key]: '3', '第 5 行“示例4”的区县是？': '示例东区', 核实的: '规划科核对' };
    const own = await ask(some, each, {}, { merges });
    expect(countiesOf(some, own.laid?.layout).at(-1)).toEqual(['示例东区', 'reserve']);
    expect(own.laid?.reasons.join()).toContain('第 5 行区县印作“”，读作“示例东区”：规划科核对');
  });

  test('is asked about without anybody there, and answered by a settings file', async () => {
    const open = await ask(some, null, {}, { merges });
    expect(open.missing.join()).toContain('k › blanks › county：没有写。第 5 行没有印区县');
    const given = { blanks: { county: 'unprinted' as const } };
    const { laid, missing } = await ask(some, null, given, { merges });
    expect(missing).toEqual([]);
    expect(countiesOf(some, laid?.layout).at(-1)).toEqual([null, 'reserve']);
    const rows = { rows: { 5: '没有' }, reason: '规划科核对' };
    const each = await ask(some, null, { blanks: { county: rows } }, { merges });
    expect(countiesOf(some, each.laid?.layout).at(-1)).toEqual([null, 'reserve']);
  });

  test('is asked about once, with what is seen, where a column is printed at the heads of blocks', async () => {
    const blocks = [head, row(1, '示例东区'), row(2, ''), row(3, ''), row(4, '')];
    const { asked, said, laid } = await ask(blocks, { 没有印区县: '1' });
    expect(asked.filter((words) => words.includes('没有印'))).toHaveLength(1);
    expect(said).toContain('只有 1 行印着字，各不相同（第 2 行“示例东区”），像是一组只印一次');
    expect(laid?.layout.fillDown).toEqual(['county']);
  });

  test('of a stage may be said to print none', async () => {
    const own = [head, row(1, '示例东区'), row(2, '示例东区', '')];
    const { laid } = await ask(own, { '第 3 行没有印实施阶段：怎样读？': '2' });
    expect(countiesOf(own, laid?.layout).at(-1)).toEqual(['示例东区', null]);
  });
});

test('of two columns of areas none is taken for the whole, and a number of a plot for none', async () => {
  const head = [
    '序号',
    '区县',
    '类别',
    '片区名称',
    '位置',
    '地块编号',
    '国有面积（亩）',
    '集体面积（亩）',
    '实施阶段',
  ];
  const row = (seq: number) => [
    ...[
      String(seq),
      '示例东区',
      '低效工业片区',
      `示例${seq}`,
      '某街道',
      `2026${seq}`,
      '10',
      '5',
      '储备',
    ],
  ];
  const { said, laid } = await ask([head, row(1), row(2)], { '“面积(亩)”是哪一列': '3' });
  expect(said).toContain('有 2 列写着面积（“国有面积（亩）”“集体面积（亩）”），程序不把它们相加');
  expect(said).not.toContain('“地块编号”列');
  expect(laid?.layout.absent).toEqual(['areaMu']);
});
