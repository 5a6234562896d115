import { write, type WriteSheet } from 'hucre';
import { describe, expect, test } from 'vitest';
import { listsInText, readListFile } from '../../../../scripts/read/lists.ts';
import { readTextFile } from '../../../../scripts/read/text.ts';
import type { City } from '../../../../src/facts/kinds/city.ts';
import { aDocx, cell, paragraph, table } from '../../../support/docx.ts';

const place = { city: null, gazetteer: null };
const county = (slug: string, name: string) => ({
  slug,
  name,
  kind: 'county' as const,
  code: null,
  within: [],
});
const city: City = {
  ...{ slug: 'shili', name: '示例市', province: '示例省', code: '990100' },
  counties: [county('dongshan', '东山区'), county('xihe', '西河县')],
  categories: ['低效工业片区'],
};
const head = ['序号', '区县', '类别', '片区名称', '位置', '面积', '实施阶段'];
const rowOf = (seq: number): string[] => {
  return [`${seq}`, '东山区', '低效工业片区', `旧厂${seq}`, '上桥街道', '2', '储备'];
};

async function readSheets(sheets: WriteSheet[]) {
  const bytes = await write({ sheets, format: 'xlsx' });
  const { lists, problems } = await readListFile('list.xlsx', bytes, place);
  return {
    rows: lists.map(({ rows }) => rows.length),
    messages: problems.map(({ message }) => message).join('\n'),
    errors: problems.filter(({ severity }) => severity === 'error'),
  };
}

describe('sheets of a workbook', () => {
  test('each list is read, a guide beside them named', async () => {
    const { rows, messages, errors } = await readSheets([
      { name: '填报说明', rows: [['按季报送']] },
      { name: '东山', rows: [head, rowOf(1)] },
      { name: '西河', rows: [head, rowOf(1), rowOf(2)] },
    ]);
    expect({ rows, errors }).toEqual({ rows: [1, 2], errors: [] });
    expect(messages).toMatch(/2 张工作表各有一份名单：东山、西河；没有名单表头、没有读：填报说明/u);
  });

  test.each([
    ['a county each, told by the name of the sheet', ['东山区', '西河县'], 1],
    ['a county each, told by the title', ['表1', '表2'], 1],
    ['numbers that run through', ['东山区', '西河县'], 3],
  ])('of one list are read as one: %s', async (_, names, second) => {
    const own = head.filter((one) => one !== '区县');
    const rows = (at: number, from: number) =>
      [0, 1].map((row) => [
        `${from + row}`,
        '低效工业片区',
        `旧厂${at}${row}`,
        '上桥街道',
        `${10 * at + 1}`,
        '储备',
      ]);
    const sheets = [1, 2].map((at) => ({
      name: names[at - 1] ?? '',
      rows: [
        [`${at === 1 ? '东山区' : '西河县'}片区名单`],
        own,
        ...rows(at, at === 1 ? 1 : second),
        ['合计', '', '', '', `${20 * at + 2}`],
      ],
    }));
    const bytes = await write({ sheets, format: 'xlsx' });
    const { lists, problems } = await readListFile('list.xlsx', bytes, { city, gazetteer: null });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      lists.map(({ rows: all }) => all.map((row) => `${row.seq} ${row.county ?? ''} ${row.name}`)),
    ).toEqual([['1 东山区 旧厂10', '2 东山区 旧厂11', '3 西河县 旧厂20', '4 西河县 旧厂21']]);
    expect(problems.map(({ message }) => message).join()).toContain('接成一份名单');
  });

  test('a project that stands on two sheets stands on two lists', async () => {
    const again = await readSheets([
      { name: '2023年', rows: [head, rowOf(1), rowOf(2)] },
      { name: '2024年', rows: [head, rowOf(1).map((one) => (one === '储备' ? '已完成' : one))] },
    ]);
    expect(again.rows).toEqual([2, 1]);
  });

  const titled = (title: string, seq: number) => [[title], head, rowOf(seq)];
  test.each([
    ['years as names', { '2023年': [head, rowOf(1)], '2024年': [head, rowOf(2)] }, [1, 1]],
    ['quarters as names', { 一季度: [head, rowOf(1)], 二季度: [head, rowOf(2)] }, [1, 1]],
    ['years in titles', { 表1: titled('2023年名单', 1), 表2: titled('2024年名单', 2) }, [1, 1]],
    ['one year', { 东山: titled('2024年名单', 1), 西河: titled('2024年名单', 2) }, [2]],
  ])('sheets of several periods are lists of their own: %s', async (_, sheets, rows) => {
    const read = await readSheets(
      Object.entries(sheets).map(([name, own]) => ({ name, rows: own })),
    );
    expect(read.rows).toEqual(rows);
    if (rows.length > 1) expect(read.messages).toMatch(/2 张工作表各有一份名单/u);
  });

  test('what is wrong on one of several is told with its sheet and row', async () => {
    const { errors } = await readSheets([
      { name: '东山', rows: [head, rowOf(1)] },
      { name: '西河', rows: [head, rowOf(2), rowOf(3).map((one) => (one === '2' ? '约2' : one))] },
    ]);
    expect(errors.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'IMPORT-AREA-INVALID list.xlsx 工作表“西河” 第 3 行 “面积”列',
    ]);
  });

  test('a list that is a batch, or of one county, is said to be a part', async () => {
    const batch = await readSheets([
      { name: '名单', rows: [['片区名单（第二批）'], head, rowOf(1)] },
    ]);
    expect(batch.messages).toContain('只列了一部分片区：标题写着“第二批”');
    const first = await readSheets([
      { name: '名单', rows: [['片区名单（第一批）'], head, rowOf(1)] },
    ]);
    expect(first.messages).not.toContain('一部分');
  });

  test('of one list alone nothing is asked', async () => {
    const { rows, messages } = await readSheets([
      { name: '封面', rows: [['名单']] },
      { name: '名单', rows: [head, rowOf(1)] },
    ]);
    expect(rows).toEqual([1]);
    expect(messages).toContain('没有读：封面');
  });
});

async function readPage(before: string, after = '') {
  const cells = (all: readonly string[]): string => all.map((one) => `<td>${one}</td>`).join('');
  const rows = [head, rowOf(1)].map((all) => `<tr>${cells(all)}</tr>`).join('');
  const page = `<html><body>${before}<table>${rows}</table>${after}</body></html>`;
  return readText('list.html', new TextEncoder().encode(page));
}

async function readText(name: string, bytes: Uint8Array) {
  const reading = await readTextFile(name, bytes, { city: '', day: '2026-11-28' });
  if (!('policy' in reading)) throw new Error(reading.message);
  const { policy, original, marks } = reading;
  const { lists } = listsInText(name, { clauses: policy.clauses, original, marks }, place);
  return { title: policy.metadata.title, area: lists[0]?.rows[0]?.areaMu };
}

describe('what stands around the table of a text is read with it', () => {
  test.each([
    ['<h1>云溪市片区名单</h1><p>（截至2026年6月30日）</p><p>单位：公顷</p>', ''],
    ['<h1>云溪市片区名单</h1>', '<p>注：面积单位为公顷。</p>'],
    ['<h1>云溪市片区名单</h1><p>（单位：公顷）</p>', '<p>备注：以实测为准。</p>'],
  ])('of a page: %s', async (before, after) => {
    expect(await readPage(before, after)).toEqual({ title: '云溪市片区名单', area: 30 });
  });

  test('of a Word document', async () => {
    const rows = [head, rowOf(1)].map((all) => all.map((one) => cell(paragraph(one))));
    const body = paragraph('云溪市片区名单') + paragraph('单位：公顷') + table(rows);
    expect(await readText('list.docx', aDocx(body))).toEqual({ title: '云溪市片区名单', area: 30 });
  });
});

test('a head of three rows that stands again over the rest of the table is read once', async () => {
  const plain = (cells: readonly string[]): string[] => cells.map((one) => cell(paragraph(one)));
  const over = (text: string, span: number): string => cell(paragraph(text), { span });
  const down = (text: string): string =>
    cell(paragraph(text), { merge: text === '' ? 'continue' : 'restart' });
  const heads = [
    [down('序号'), over('片区情况', 4), over('规模和进展', 2)],
    [down(''), over('归属', 2), over('概况', 2), over('规模', 1), over('进展', 1)],
    [down(''), ...plain(['区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'])],
  ];
  const rows = (from: number) => [from, from + 1].map((seq) => plain(rowOf(seq)));
  const body = `${paragraph('片区名单')}${table([...heads, ...rows(1)])}${paragraph('续表')}${table([...heads, ...rows(3)])}`;
  const reading = await readTextFile('list.docx', aDocx(body), { city: '', day: '2026-11-28' });
  if (!('policy' in reading)) throw new Error(reading.message);
  const { policy, original, marks } = reading;
  const { lists, problems } = listsInText(
    'list.docx',
    { clauses: policy.clauses, original, marks },
    place,
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(lists.map((list) => list.rows.map(({ name }) => name))).toEqual([
    ['旧厂1', '旧厂2', '旧厂3', '旧厂4'],
  ]);
});

test('totals that stand at the top of their rows are held against them, and tell their county', async () => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  const county = (name: string, total: string) =>
    `<tr><td rowspan=3>${name}</td><td colspan=4>小计（2个）</td><td>${total}</td><td></td></tr>${[1, 2].map((seq) => row([`${seq}`, '低效工业片区', `${name}旧厂${seq}`, '上桥街道', '5', '储备'])).join('')}`;
  const page = (total: string) =>
    `<html><body><h1>片区名单</h1><table>${row(['区县', '序号', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'])}<tr><td colspan=5>全市合计</td><td>20</td><td></td></tr>${county('东山区', '10')}${county('西河县', total)}</table></body></html>`;
  const readPageOf = async (total: string) => {
    const bytes = new TextEncoder().encode(page(total));
    const reading = await readTextFile('list.html', bytes, { city: '', day: '2026-11-28' });
    if (!('policy' in reading)) throw new Error(reading.message);
    const { policy, original, marks } = reading;
    return listsInText(
      'list.html',
      { clauses: policy.clauses, original, marks },
      { city, gazetteer: null },
    );
  };
  const good = await readPageOf('10');
  expect(good.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(good.lists[0]?.rows.map((one) => `${one.county ?? ''} ${one.name}`)).toEqual([
    '东山区 东山区旧厂1',
    '东山区 东山区旧厂2',
    '西河县 西河县旧厂1',
    '西河县 西河县旧厂2',
  ]);
  const wrong = (await readPageOf('11')).problems.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ code }) => code)).toEqual(['IMPORT-TOTAL-MISMATCH']);
});

test('a table within a cell of a list is told, and its words are not taken for those of the cell', async () => {
  const plain = (cells: readonly string[]): string[] => cells.map((one) => cell(paragraph(one)));
  const inner = table([plain(['地块', '面积']), plain(['甲', '3'])]);
  const row = rowOf(2).map((one, at) =>
    cell(at === 3 ? `${paragraph(one)}${inner}${paragraph('')}` : paragraph(one)),
  );
  const body = paragraph('名单') + table([plain(head), plain(rowOf(1)), row, plain(rowOf(3))]);
  const reading = await readTextFile('list.docx', aDocx(body), { city: '', day: '2026-11-28' });
  if (!('policy' in reading)) throw new Error(reading.message);
  const { policy, original, marks } = reading;
  const { problems } = listsInText(
    'list.docx',
    { clauses: policy.clauses, original, marks },
    place,
  );
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'IMPORT-CELL-TORN',
  ]);
});

describe('a row whose cells are merged across columns is asked about, in every format', () => {
  const merged = [...rowOf(1).slice(0, 3), '旧厂1（上桥街道全域）', ...rowOf(1).slice(5)];

  async function errorsOf(name: string, bytes: Uint8Array) {
    const reading = await readTextFile(name, bytes, { city: '', day: '2026-11-28' });
    if (!('policy' in reading)) throw new Error(reading.message);
    const { policy, original, marks } = reading;
    const text = { clauses: policy.clauses, original, marks };
    const { lists, problems } = listsInText(name, text, place);
    const errors = problems.filter(({ severity }) => severity === 'error');
    return { rows: lists[0]?.rows.length, errors: errors.map(({ code }) => code) };
  }

  test('a web page', async () => {
    const cells = merged
      .map((one, at) => `<td${at === 3 ? ' colspan=2' : ''}>${one}</td>`)
      .join('');
    const other = rowOf(2)
      .map((one) => `<td>${one}</td>`)
      .join('');
    const top = head.map((one) => `<td>${one}</td>`).join('');
    const page = `<html><body><h1>名单</h1><table><tr>${top}</tr><tr>${cells}</tr><tr>${other}</tr></table></body></html>`;
    const found = await errorsOf('list.html', new TextEncoder().encode(page));
    expect(found).toEqual({ rows: 1, errors: ['IMPORT-MERGED-CELLS'] });
  });

  test('a Word document', async () => {
    const plain = (cells: readonly string[]): string[] => cells.map((one) => cell(paragraph(one)));
    const row = merged.map((one, at) => cell(paragraph(one), { span: at === 3 ? 2 : 1 }));
    const body = paragraph('名单') + table([plain(head), row, plain(rowOf(2))]);
    const found = await errorsOf('list.docx', aDocx(body));
    expect(found).toEqual({ rows: 1, errors: ['IMPORT-MERGED-CELLS'] });
  });

  test('cells merged downwards say the same of each row', async () => {
    const plain = (cells: readonly string[]): string[] => cells.map((one) => cell(paragraph(one)));
    const first = rowOf(1).map((one, at) =>
      cell(paragraph(one), { merge: at === 1 ? 'restart' : '' }),
    );
    const second = rowOf(2).map((one, at) =>
      cell(paragraph(at === 1 ? '' : one), { merge: at === 1 ? 'continue' : '' }),
    );
    const more = [3, 4, 5, 6, 7].map((seq) => plain(rowOf(seq)));
    const body = paragraph('名单') + table([plain(head), first, second, ...more]);
    expect(await errorsOf('list.docx', aDocx(body))).toEqual({ rows: 7, errors: [] });
  });
});

describe('groups of kinds beside a column of counties', () => {
  const own = ['序号', '区县', '片区名称', '位置', '面积（亩）', '实施阶段'];
  const group = (name: string): string[] => [name, '', '', '', '', ''];
  const row = (seq: number, county: string, area: string): string[] => {
    return [`${seq}`, county, `旧厂${seq}`, '上桥街道', area, '储备'];
  };
  const total = (word: string, area: string): string[] => [word, '', '', '', area, ''];

  test('give each row its kind; a subtotal is of the group', async () => {
    const rows = [
      ...[own, group('一、旧工业片区（2个）'), row(1, '东山区', '120'), row(2, '西河区', '60')],
      ...[total('小计（2个）', '180'), group('二、旧商业片区'), row(3, '西河区', '30')],
      ...[total('小计', '30'), total('总计', '210')],
    ];
    const bytes = await write({ sheets: [{ name: '名单', rows }], format: 'xlsx' });
    const { lists, problems } = await readListFile('list.xlsx', bytes, place);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const read = lists[0]?.rows.map(({ county, category }) => [county, category]);
    expect(read).toEqual([
      ['东山区', '旧工业片区'],
      ['西河区', '旧工业片区'],
      ['西河区', '旧商业片区'],
    ]);
  });

  test('a subtotal that is of nothing is still told', async () => {
    const rows = [
      own,
      group('一、旧工业片区'),
      row(1, '东山区', '120'),
      row(2, '西河区', '60'),
      total('小计', '190'),
    ];
    const bytes = await write({ sheets: [{ name: '名单', rows }], format: 'xlsx' });
    const { problems } = await readListFile('list.xlsx', bytes, place);
    expect(problems.map(({ code }) => code)).toContain('IMPORT-TOTAL-MISMATCH');
  });
});

test('a name that ends with the place of another row, its own place empty, is two cells read as one', async () => {
  const rows = [1, 2, 3].map(rowOf);
  const read = async (name: string, location: string) => {
    const last = rowOf(4).map((cell, at) => (at === 3 ? name : at === 4 ? location : cell));
    const bytes = await write({ sheets: [{ name: '名单', rows: [head, ...rows, last] }] });
    const { problems } = await readListFile('list.xlsx', bytes, place);
    return problems.flatMap(({ code, where }) => (code === 'IMPORT-CELLS-AS-ONE' ? [where] : []));
  };
  expect(await read('旧厂4 上桥街道', '')).toEqual([expect.stringContaining('第 5 行')]);
  expect(await read('旧厂4 上桥街道', '上桥街道')).toEqual([]);
  expect(await read('上桥街道旧厂', '')).toEqual([]);
});

test('one row without a place among many that have one is told', async () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(rowOf);
  const read = async (blank: readonly number[]) => {
    const own = rows.map((row, at) =>
      blank.includes(at) ? row.map((cell, column) => (column === 4 ? '' : cell)) : row,
    );
    const bytes = await write({ sheets: [{ name: '名单', rows: [head, ...own] }], format: 'xlsx' });
    const { problems } = await readListFile('list.xlsx', bytes, place);
    return problems
      .filter(({ code }) => code === 'IMPORT-PLACE-BLANK')
      .map(({ message }) => message);
  };
  expect(await read([8])).toEqual([expect.stringContaining('第 9 号“旧厂9”没有位置')]);
  expect(await read([])).toEqual([]);
  expect(await read([1, 2, 3])).toEqual([]);
});
