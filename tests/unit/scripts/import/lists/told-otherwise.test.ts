import { describe, expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { parseLocation } from '../../../../../src/rules/place/location.ts';
import { listCity as city } from '../../../../support/list-city.ts';

/** Reads rows with bars between their cells; a line end inside a cell is written ⏎. */
async function read(rows: readonly string[]) {
  const cell = (one: string) => (one.includes('⏎') ? `"${one.replaceAll('⏎', '\n')}"` : one);
  const lines = rows.map((row) => row.split('|').map(cell).join(','));
  const { lists, problems } = await readLists(
    new TextEncoder().encode(lines.join('\n')),
    'list.csv',
    { city },
  );
  return {
    rows: lists[0]?.rows ?? [],
    reasons: lists[0]?.reasons.join('\n') ?? '',
    layout: lists[0]?.layout ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
  };
}

const head = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';

test('a column headed by a unit of area is the area, whatever one of its cells says', async () => {
  const { faults, rows } = await read([
    '甲市片区清单||||||',
    '填报单位：甲市自然资源局|||填报日期：2025年10月12日||单位：亩|',
    '序号|县区|名称|类型|乡镇|规模（亩）|进度',
    '1|东山区|旧厂|低效工业片区|上桥街道|1234.5|储备',
    '2|东山区|北厂|低效工业片区|柳树镇|约120|储备',
    '3|西河县|南厂|低效工业片区|石门镇|88|储备',
  ]);
  expect(faults).toEqual(['IMPORT-AREA-INVALID 5 规模（亩）']);
  expect(rows.map(({ areaMu }) => areaMu)).toEqual([1234.5, 88]);
});

test.each([
  ['388', []],
  ['400', ['IMPORT-TOTAL-MISMATCH 5 面积（亩）']],
])('a 小计 alone below rows of several counties is the sum of all: %s', async (sum, faults) => {
  const list = await read([
    head,
    '1|东山区|低效工业片区|旧厂|上桥街道|100|储备',
    '2|东山区|低效村庄片区|老街|柳树镇|200|储备',
    '3|西河县|低效工业片区|南厂|石门镇|88|储备',
    `||||小计|${sum}|`,
  ]);
  expect(list.faults).toEqual(faults);
});

describe('a mark that stands for the cell above', () => {
  test.each(['〃', '同上', '″', '同 上'])(
    '%s says what stands above it, and is confirmed',
    async (mark) => {
      const list = await read([
        head,
        '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
        `2|${mark}|${mark}|北厂|${mark}|200|${mark}`,
        `3|西河县|${mark}|南厂||100|计划实施`,
      ]);
      expect(list.faults).toEqual([]);
      expect(list.rows[1]).toMatchObject({
        county: '东山区',
        location: '上桥街道',
        stage: 'reserve',
      });
      expect(list.rows[2]).toMatchObject({ category: '低效工业片区', location: null });
      expect(list.reasons).toContain('“〃”“同上”照上一格填：区县、类别、位置、实施阶段');
      expect(list.layout).toContain('ditto:');
    },
  );

  test.each(['〃', '同上'])('a name is never filled in: %s', async (mark) => {
    const { faults } = await read([
      head,
      '1|东山区|低效工业片区|旧厂|上桥街道|300|储备',
      `2|东山区|低效工业片区|${mark}|柳树镇|200|储备`,
    ]);
    expect(faults).toEqual(['IMPORT-DITTO 3 片区名称']);
  });

  test('below the name of a group, nothing stands above', async () => {
    const { faults } = await read([
      '序号|类别|片区名称|位置|面积（亩）|实施阶段',
      '一、东山区|||||',
      '1|低效工业片区|旧厂|上桥街道|300|储备',
      '二、西河县|||||',
      '1|低效工业片区|北厂|同上|200|储备',
    ]);
    expect(faults).toContain('IMPORT-DITTO 5 位置');
  });
});

describe('a stage or kind that ticks tell', () => {
  test('under one heading over several columns', async () => {
    const list = await read([
      '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段|||',
      '||||||储备|计划实施|正在实施|已完成',
      '1|东山区|低效工业片区|旧厂|上桥街道|300|||√|',
      '2|东山区|低效工业片区|北厂|柳树镇|200|√|||',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ stage }) => stage)).toEqual(['underway', 'reserve']);
    expect(list.reasons).toContain('实施阶段看哪一列打勾');
    expect(list.reasons).not.toContain('不收录的列');
  });

  test('in columns of their own, of kinds too, in words of the bureau', async () => {
    const list = await read([
      '序号|区县|片区名称|位置|面积（亩）|低效工业片区|低效村庄片区|未开工|在建|已完工',
      '1|东山区|旧厂|上桥街道|300|✓|||✓|',
      '2|西河县|旧村|石门镇|200||✓|||✓',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ category, stage }) => [category, stage])).toEqual([
      ['低效工业片区', 'underway'],
      ['低效村庄片区', 'completed'],
    ]);
    expect(list.rows[1]?.printed).toMatchObject({ stage: '已完工' });
  });

  test('two ticks, or none, are told with their row', async () => {
    const { faults, rows } = await read([
      '序号|区县|类别|片区名称|位置|面积（亩）|储备|在建',
      '1|东山区|低效工业片区|旧厂|上桥街道|300|√|√',
      '2|东山区|低效工业片区|北厂|柳树镇|200||',
      '3|东山区|低效工业片区|南厂|柳树镇|100||√',
    ]);
    expect(faults).toEqual(['IMPORT-TICKS 2 实施阶段', 'IMPORT-TICKS 3 实施阶段']);
    expect(rows.map(({ name }) => name)).toEqual(['南厂']);
  });
});

describe('places on lines of their own in one cell', () => {
  test.each([
    ['上桥街道⏎柳树镇', '上桥街道 柳树镇', ['上桥街道', '柳树镇']],
    ['东村⏎西村⏎北社区', '东村 西村 北社区', ['东村', '西村', '北社区']],
    ['柳树镇、上桥⏎街道', '柳树镇、上桥街道', ['柳树镇', '上桥街道']],
    ['柳树镇⏎东村', '柳树镇东村', ['柳树镇东村']],
    ['柳树镇、⏎石门镇', '柳树镇、石门镇', ['柳树镇', '石门镇']],
  ])('%s', async (cell, location, names) => {
    const list = await read([head, `1|东山区|低效工业片区|旧厂|${cell}|300|储备`]);
    expect(list.rows[0]?.location).toBe(location);
    expect(parseLocation(location).names).toEqual(names);
  });
});

test.each(['①含代征道路。', '1.高新区在东山区内。', '⑵ 面积暂定'])(
  'the note “%s” below the rows is one',
  async (note) => {
    const list = await read([
      head,
      '1|东山区|低效工业片区|旧厂①|上桥街道|300|储备',
      `${note}||||||`,
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ name }) => name)).toEqual(['旧厂①']);
  },
);

test('a remark that says that a project has left the list is told, with its row', async () => {
  const rows = [
    `${head}|备注`,
    '1|东山区|低效工业片区|旧厂|上桥街道|300|储备|已于6月调出',
    '2|东山区|低效工业片区|调出村|上桥街道|30|储备|2025年新增',
  ];
  const bytes = new TextEncoder().encode(rows.map((row) => row.replaceAll('|', ',')).join('\n'));
  const { notes } = await readLists(bytes, 'list.csv', { city });
  const told = notes.filter(({ code }) => code === 'IMPORT-REMARK');
  expect(told).toMatchObject([{ spot: { line: 2, column: '备注' }, read: '已于6月调出' }]);
});

describe('a row that a column says has left the list', () => {
  const rows = (heading: string, first: string, second: string) => [
    `${head}|${heading}`,
    `1|东山区|低效工业片区|旧厂|上桥街道|300|储备|${first}`,
    `2|东山区|低效工业片区|北厂|上桥街道|30|储备|${second}`,
    '3|西河县|低效工业片区|南厂|上桥街道|20|储备|',
  ];

  test.each([
    ['变更情况', '新增', '调出'],
    ['备注', '拟退出', '已退出'],
    ['调出', '', '√'],
  ])(
    'below %s it is proposed as a note, and its number is no gap',
    async (heading, first, word) => {
      const list = await read(rows(heading, first, word));
      expect(list.faults).toEqual([]);
      expect(list.rows.map(({ name }) => name)).toEqual(['旧厂', '南厂']);
      expect(list.reasons).toContain(`第 3 行的“${heading}”写着“${word}”，不再列入`);
      expect(list.layout).toContain('notes:\n    - line: 3');
    },
  );

  test('its merged county still holds for the rows below it, and a total that counts it is told', async () => {
    const [first = '', , ...others] = rows('变动', '', '');
    const list = await read([
      first,
      '1|西河县|低效工业片区|旧厂|上桥街道|300|储备|',
      '2|东山区|低效工业片区|北厂|上桥街道|30|储备|调出',
      '3||低效工业片区|新厂|上桥街道|50|储备|',
      ...others.slice(1).map((row) => row.replace(/^3/u, '4').replace('西河县', '')),
      '合计|||||400||',
    ]);
    expect(list.rows.map(({ county }) => county)).toEqual(['西河县', '东山区', '东山区']);
    expect(list.faults).toEqual(['IMPORT-TOTAL-MISMATCH 6 面积（亩）']);
  });

  test('a list of rows that all left is no list without rows', async () => {
    const list = await read([`${head}|变动`, '1|东山区|低效工业片区|旧厂|上桥街道|300|储备|调出']);
    expect(list.rows).toHaveLength(1);
  });
});

describe('columns that only their cells tell', () => {
  test.each([
    ['用地类型', '工业用地', '村庄用地'],
    ['低效类型', '低效工业', '低效村庄'],
    ['土地类别', '旧工业', '旧村庄'],
  ])('%s is the category where each of its words is one of ours', async (heading, one, other) => {
    const list = await read([
      head.replace('类别', heading),
      `1|东山区|${one}|旧厂|上桥街道|300|储备`,
      `2|西河县|${other}|旧村|上桥街道|20|储备`,
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ category }) => category)).toEqual(['低效工业片区', '低效村庄片区']);
    expect(list.reasons).toContain(`“${heading}”列读作类别`);
  });

  test('低效用地类别 is the category, and words of it that are not ours are asked for', async () => {
    const list = await read([
      head.replace('类别', '低效用地类别'),
      '1|东山区|老厂房|旧厂|上桥街道|300|储备',
      '2|西河县|老村庄|旧村|上桥街道|20|储备',
    ]);
    expect(list.reasons).toContain('“低效用地类别”列读作类别');
    expect(list.faults).toEqual([
      'IMPORT-CATEGORY-UNKNOWN 2 低效用地类别',
      'IMPORT-CATEGORY-UNKNOWN 3 低效用地类别',
    ]);
  });

  test('what says how land is held is no category', async () => {
    const list = await read([
      head.replace('类别', '土地类型'),
      '1|东山区|国有|旧厂|上桥街道|300|储备',
      '2|西河县|集体|旧村|上桥街道|20|储备',
    ]);
    expect(list.faults).toEqual(['IMPORT-COLUMN-MISSING 1 类别']);
  });

  test('counties in a column without a heading, each once above its rows', async () => {
    const list = await read([
      '|序号|类别|片区名称|位置|面积（亩）|实施阶段',
      '东山区|1|低效工业片区|旧厂|上桥街道|300|储备',
      '|2|低效工业片区|北厂|上桥街道|30|储备',
      '|3|低效工业片区|新厂|上桥街道|10|储备',
      '西河县|1|低效工业片区|南厂|上桥街道|20|储备',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ county }) => county)).toEqual(['东山区', '东山区', '东山区', '西河县']);
    expect(list.reasons).toContain('“A”列读作区县');
  });

  test('a header that stands again is no cell of its column', async () => {
    const own = head.replace('实施阶段', '进展');
    const list = await read([
      own,
      '1|东山区|低效工业片区|旧厂|上桥街道|300|在建',
      own,
      '2|西河县|低效工业片区|新厂|上桥街道|20|储备',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ stage }) => stage)).toEqual(['underway', 'reserve']);
    expect(list.reasons).toContain('“进展”列读作实施阶段');
  });

  test('areas with units of their own, and the row that prints none', async () => {
    const own = head.replace('面积（亩）', '用地规模');
    const list = await read([
      own,
      '1|东山区|低效工业片区|旧厂|上桥街道|120亩|储备',
      '2|西河县|低效工业片区|新厂|上桥街道|8公顷|储备',
      '3|西河县|低效工业片区|北厂|上桥街道|200|储备',
    ]);
    expect(list.rows.map(({ areaMu }) => areaMu)).toEqual([120, 120, 200]);
    expect(list.reasons).toContain('第 4 行的“用地规模”没有写单位，按亩读');
    expect(list.reasons).toContain('第 3 行的面积自己写着单位（公顷）');
  });

  test('a short word over a column of ticks is the category that it begins', async () => {
    const list = await read([
      '序号|区县|片区名称|位置|面积（亩）|低效工业|低效村庄|实施阶段',
      '1|东山区|旧厂|上桥街道|300|√||储备',
      '2|西河县|旧村|上桥街道|20||√|储备',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map(({ category }) => category)).toEqual(['低效工业片区', '低效村庄片区']);
    expect(list.reasons).toContain('原件的“低效工业”对应“低效工业片区”');
  });
});

test('the telephones of offices that a list prints are told, with their rows', async () => {
  const rows = [head, '1|东山区|低效工业片区|旧厂|上桥街道|300|储备', '监督电话：0570-3021234'];
  const bytes = (all: readonly string[]) =>
    new TextEncoder().encode(all.map((row) => row.replaceAll('|', ',')).join('\n'));
  const told = async (all: readonly string[]) => {
    const { notes } = await readLists(bytes(all), 'list.csv', { city });
    return notes.filter(({ code }) => code === 'IMPORT-PHONES').map(({ read: printed }) => printed);
  };
  expect(await told(rows)).toEqual(['05703021234（第 3 行）']);
  expect(await told(rows.slice(0, 2))).toEqual([]);
});
