import { describe, expect, test } from 'vitest';
import { readListTables, readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import type { Table } from '../../../../../scripts/import/readers/table.ts';
import type { City } from '../../../../../src/facts/kinds/city.ts';
import { barredRows, listCity } from '../../../../support/list-city.ts';

type Lists = ReturnType<typeof readListTables>;

function shown({ lists, problems, notes }: Lists) {
  const [list] = lists;
  return {
    rows: (list?.rows ?? []).map(
      ({ name, county, category, stage, areaMu }) =>
        `${name} ${county ?? ''} ${category ?? ''} ${stage ?? ''} ${areaMu ?? ''}`,
    ),
    totals: list?.totals.map(({ group, areaMu }) => `${group} ${areaMu}`) ?? [],
    reasons: list?.reasons.join('\n') ?? '',
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
    remedies: problems.map(({ action }) => action).join('\n'),
    notes: notes.map(({ code, spot }) => `${code} ${spot.line ?? ''}`),
  };
}

const read = async (rows: readonly string[], city: City | null = null) =>
  shown(await readLists(barredRows(rows), 'list.csv', { city }));

type Merge = Table['merges'][number];
const merge = (first: number, last: number, from: number, to = from): Merge => ({
  ...{ first, last, from, to },
});

function readMerged(rows: readonly string[], merges: readonly Merge[], struck: number[] = []) {
  const table: Table = {
    sheet: null,
    rows: rows.map((row, at) => ({ line: at + 1, cells: row.split('|') })),
    merges: [...merges],
    faulty: struck.flatMap((line) =>
      (rows[line - 1] ?? '').split('|').map((words, column) => ({
        ...{ line, column },
        problem: {
          ...{ code: 'IMPORT-CELL-STRUCK', spot: { file: 'list.xlsx', line }, what: '划去' },
          ...{ read: words, expected: '没有划去', action: '核实' },
        },
      })),
    ),
  };
  return shown(readListTables([table], 'list.xlsx', {}));
}

describe('rows that open a section, with its figures', () => {
  const head = '序号|片区名称|区县|位置|面积（亩）|阶段';

  test('words merged across the row are a category beside a column of counties', () => {
    const list = readMerged(
      [
        head,
        '一、老厂房（2个）||||350|',
        '1|旧厂|东山区|上桥街道|300|储备',
        '2|北厂|西河县|石门镇|50|已完成',
        '二、城中村（1个）||||20|',
        '3|上坞|西河县|石门镇|20|正在实施',
        '合计||||370|',
      ],
      [merge(2, 2, 0, 3), merge(5, 5, 0, 3)],
    );
    expect(list.faults).toEqual([]);
    expect(list.rows).toEqual([
      '旧厂 东山区 老厂房 reserve 300',
      '北厂 西河县 老厂房 completed 50',
      '上坞 西河县 城中村 underway 20',
    ]);
  });

  test('its figure is held against its rows', () => {
    const { faults } = readMerged(
      [head, '一、老厂房（2个）||||350|', '1|旧厂|东山区|上桥街道|300|储备'],
      [merge(2, 2, 0, 3)],
    );
    expect(faults).toEqual(['IMPORT-HEAD-MISMATCH 2 ', 'IMPORT-HEAD-MISMATCH 2 ']);
  });

  test.each([
    ['临江区（2个）|||20|', '松屏县（1个）|||5|'],
    ['一、临江区（2个项目）|||20|', '二、松屏县（1个项目）|||5|'],
  ])('%s heads the rows of a county that no column prints', async (first, second) => {
    const list = await read([
      '序号|名称|类别|面积（亩）|阶段'.replace('名称', '片区名称'),
      first,
      '1|旧厂|工业|12|储备',
      '2|北厂|工业|8|储备',
      second,
      '3|南厂|工业|5|储备',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.rows.map((row) => row.split(' ')[1])).toEqual(['临江区', '临江区', '松屏县']);
  });

  test.each([
    ['一|东山区||||', '二|西河县||||'],
    ['一|东山区|2个|||350', '二|西河县|1个|||20'],
    ['（一）|东山区||||', '（二）|西河县||||'],
  ])('%s is a number and a county of its own', async (first, second) => {
    const list = await read(
      [
        '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
        `${first}|`,
        '1||旧厂|低效工业片区|上桥街道|300|储备',
        '2||北厂|低效村庄片区|上桥街道|50|储备',
        `${second}|`,
        '1||上坞|低效村庄片区|石门镇|20|储备',
      ],
      listCity,
    );
    expect(list.faults).toEqual([]);
    expect(list.reasons).toContain('第 2 行“东山区”、第 5 行“西河县”');
    expect(list.rows.map((row) => row.split(' ')[1])).toEqual(['东山区', '东山区', '西河县']);
  });
});

describe('parts of a total', () => {
  test.each(['其中：旧厂房', '旧厂房'])('%s is what the rows print', async (words) => {
    const list = await read([
      '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
      '1|东山区|旧厂|旧厂房|上桥街道|300|储备',
      '2|东山区|老街|旧城镇|上桥街道|50|储备',
      '合计|||||350|',
      `${words}|||||300|`,
      '旧城镇|||||50|',
    ]);
    expect(list.faults).toEqual([]);
    expect(list.totals).toEqual(['合计 350', '旧厂房 300', '旧城镇 50']);
  });

  test('a wrong one is told', async () => {
    const { faults } = await read([
      '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
      '1|东山区|旧厂|旧厂房|上桥街道|300|储备',
      '2|东山区|老街|旧城镇|上桥街道|50|储备',
      '合计|||||350|',
      '其中：旧厂房|||||200|',
    ]);
    expect(faults).toEqual(['IMPORT-TOTAL-MISMATCH 5 面积（亩）']);
  });

  const paged = (second: string): string[] => [
    '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
    '1|东山区|旧厂|工业|上桥街道|300|储备',
    '2|西河县|老街|住宅|石门镇|50|储备',
    '本页小计|||||350|',
    '3|西河县|南厂|工业|石门镇|20|储备',
    `本页小计|||||${second}|`,
    '总计|||||370|',
  ];
  test('each page has its own', async () => {
    expect((await read(paged('20'))).faults).toEqual([]);
    expect((await read(paged('21'))).faults).toEqual(['IMPORT-TOTAL-MISMATCH 6 面积（亩）']);
  });
});

test('tables below each other are told apart by the stages that their titles name', async () => {
  const head = '序号|区县|片区名称|类别|位置|面积（亩）';
  const list = await read([
    '表一 正在实施的片区',
    head,
    '1|东山区|旧厂|工业|上桥街道|300',
    '2|西河县|老街|住宅|石门镇|50',
    '小计|||||350',
    '表二 储备项目',
    head,
    '1|东山区|北厂|工业|上桥街道|30',
    '2|西河县|南厂|工业|石门镇|5',
    '小计|||||35',
  ]);
  expect(list.faults).toEqual([]);
  expect(list.rows.map((row) => row.split(' ')[3])).toEqual([
    ...['underway', 'underway'],
    ...['reserve', 'reserve'],
  ]);
});

describe('several plots of one project', () => {
  const head = '序号|区县|项目名称|类别|位置|地块名称|地块面积（亩）|项目面积（亩）|阶段';
  const rows = [
    head,
    '1|东山区|旧厂更新|工业|上桥街道|地块一|60|150|储备',
    '||||柳树镇|地块二|90||',
    '2|西河县|老街更新|住宅|石门镇|地块一|20|20|储备',
  ];
  const over = (columns: readonly number[]) => columns.map((column) => merge(2, 3, column));

  test('are one row, with what is merged over them', () => {
    const same = rows.map((row) => row.replace('柳树镇', ''));
    const list = readMerged(same, over([0, 1, 2, 3, 4, 7, 8]));
    expect(list.faults).toEqual([]);
    expect(list.rows).toEqual([
      '旧厂更新 东山区 工业 reserve 150',
      '老街更新 西河县 住宅 reserve 20',
    ]);
    expect(list.reasons).toContain('第 2 至 3 行是同一个项目的几个地块，读作一个片区');
  });

  test('what each prints for itself is told, once', () => {
    const { faults } = readMerged(rows, over([0, 1, 2, 3, 7, 8]));
    expect(faults).toEqual(['IMPORT-PLOTS 2 位置']);
  });

  test('cells of a header in two rows are none', () => {
    const { faults, reasons } = readMerged(
      [
        '序号|区县|项目名称|类别|位置|面积||阶段',
        '|||||公顷|亩|',
        '1|东山区|旧厂更新|工业|上桥街道|2|30|储备',
      ],
      [...[0, 1, 2, 3, 4, 7].map((column) => merge(1, 2, column)), merge(1, 1, 5, 6)],
    );
    expect(faults).toEqual([]);
    expect(reasons).not.toContain('地块');
  });

  test('a name merged over two numbers is none', () => {
    const { faults } = readMerged(
      [head, '1|东山区|旧厂更新|工业|上桥街道||60|150|储备', '2|东山区||工业|上桥街道||90|90|储备'],
      [merge(2, 3, 2)],
    );
    expect(faults).toContain('IMPORT-MERGED-CELLS 2 项目名称');
  });
});

test('a row struck out from end to end is told once, and goes as a note', () => {
  const { faults, remedies } = readMerged(
    [
      '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
      '1|东山区|旧厂|工业|上桥街道|300|储备',
      '2|东山区|北厂|工业|上桥街道|20|储备',
      '3|东山区|南厂|工业|上桥街道|50|储备',
    ],
    [],
    [3],
  );
  expect(faults).toEqual(['IMPORT-ROW-STRUCK 3 ']);
  expect(remedies).toContain('写进版式的 notes');
});

describe('words of stages', () => {
  test('days beside them are confirmed with them, and others are asked', async () => {
    const list = await read([
      '序号|区县|片区名称|类别|位置|面积（亩）|项目进展',
      '1|东山区|旧厂|工业|上桥街道|300|2025年计划开工',
      '2|东山区|北厂|工业|上桥街道|20|2024年6月已开工',
      '3|东山区|南厂|工业|上桥街道|50|方案报批',
      '4|东山区|西厂|工业|上桥街道|50|2024年底完工',
    ]);
    expect(list.faults).toEqual([
      'IMPORT-STAGE-UNKNOWN 4 项目进展',
      'IMPORT-STAGE-UNKNOWN 5 项目进展',
    ]);
    expect(list.reasons).toContain('“2025年计划开工”对应“计划实施”');
    expect(list.reasons).toContain('“2024年6月已开工”对应“正在实施”');
  });

  test('days alone are none', async () => {
    const { faults } = await read([
      '序号|区县|片区名称|类别|位置|面积（亩）|建设进度',
      '1|东山区|旧厂|工业|上桥街道|300|2025年6月',
      '2|东山区|北厂|工业|上桥街道|20|2024年底',
    ]);
    expect(faults).toEqual(['IMPORT-COLUMN-MISSING 1 实施阶段']);
  });
});

test.each([
  ['用地规模', '单位：亩', true],
  ['用地规模', '', false],
  ['建设规模', '单位：亩', false],
])('%s below “%s” is the area: %s', async (heading, unit, isArea) => {
  const { rows } = await read([
    unit === '' ? '片区清单' : unit,
    `序号|区县|片区名称|类别|位置|${heading}|阶段`,
    '1|东山区|旧厂|工业|上桥街道|300|储备',
  ]);
  expect(rows).toEqual([`旧厂 东山区 工业 reserve ${isArea ? 300 : ''}`]);
});

test('the mark of a note behind a name is told', async () => {
  const { notes, rows } = await read([
    '序号|区县|片区名称|类别|位置|面积（亩）|阶段',
    '1|东山区|旧厂①|工业|上桥街道|300|储备',
    '①分两期实施。||||||',
  ]);
  expect(rows).toEqual(['旧厂① 东山区 工业 reserve 300']);
  expect(notes).toContain('IMPORT-NAME-MARK 2');
});
