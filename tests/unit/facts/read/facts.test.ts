import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importLists } from '../../../../scripts/import/lists/importer.ts';
import { runImport } from '../../../../scripts/import/run.ts';
import type { City } from '../../../../src/facts/kinds/city.ts';
import { loadCities } from '../../../../src/facts/read/cities.ts';
import type { DataFolder } from '../../../../src/facts/read/data-folder.ts';
import { loadGazetteer } from '../../../../src/facts/read/places.ts';
import { loadLists } from '../../../../src/facts/read/projects.ts';
import { layOutImport } from '../../../support/import-case.ts';

const list = `序号\t区县\t类别\t片区名称\t位置\t面积（亩）\t实施阶段
1\t东山区\t低效工业片区\t旧厂一期\t上桥街道\t300\t正在实施
`;

async function imported(): Promise<{ data: DataFolder; city: City; folder: string }> {
  const data = layOutImport({ fileName: 'list.txt', bytes: new TextEncoder().encode(list) });
  await runImport(data, [importLists], { dryRun: false });
  const [city] = loadCities(data);
  if (!city) throw new Error('the fictional city is missing');
  return { data, city, folder: join(data.root, 'data/shili') };
}

test('what was imported is read back: a list and the identities of its rows', async () => {
  const { data, city } = await imported();
  const { lists, identities } = loadLists(data, city);
  expect(lists.map(({ asOf, rows }) => [asOf, rows.length])).toEqual([['2030-01-01', 1]]);
  expect(identities.map(({ id }) => id)).toEqual(['shili-001']);
});

test('a city that has published no list has none; half a set of files stops the build', async () => {
  const { data, city, folder } = await imported();
  rmSync(join(folder, 'lists/2030-01-01.json'));
  expect(() => loadLists(data, city)).toThrow('lists：没有名单');
  rmSync(join(folder, 'lists'), { recursive: true });
  expect(() => loadLists(data, city)).toThrow('lists：文件夹不存在');
  rmSync(join(folder, 'identities.json'));
  expect(loadLists(data, city)).toEqual({ lists: [], identities: [] });
});

test('an id or a row that stands twice stops the build', async () => {
  const { data, city, folder } = await imported();
  const rows = [{ asOf: '2030-01-01', seq: 1 }];
  const write = (ids: string[]) => {
    const identities = ids.map((id) => ({ id, rows }));
    writeFileSync(join(folder, 'identities.json'), JSON.stringify(identities));
  };
  write(['shili-001', 'shili-001']);
  expect(() => loadLists(data, city)).toThrow('“shili-001”写了 2 次');
  write(['shili-001', 'shili-002']);
  expect(() => loadLists(data, city)).toThrow('“2030-01-01 序号 1”写了 2 次');
});

test('a broken gazetteer is named with file and row', async () => {
  const { data, folder } = await imported();
  expect(loadGazetteer(data, 'shili').townships).toHaveLength(5);
  const header = 'code,name,county_code,county_name,lat,lng,datum,precision_m,confidence,source\n';
  const row = '99,上桥街道,990101,东山区,abc,20,WGS84,1000,medium,示例\n';
  writeFileSync(join(folder, 'gazetteer.csv'), header + row);
  expect(() => loadGazetteer(data, 'shili')).toThrow(
    /gazetteer\.csv 第 2 行：“code”.*请.*\n.*第 2 行：“lat”.*“abc”.*请/u,
  );
  // Latitude and longitude that changed their columns.
  const exchanged = '990101001,上桥街道,990101,东山区,120.1,30.8,WGS84,1000,medium,示例\n';
  writeFileSync(join(folder, 'gazetteer.csv'), header + exchanged);
  expect(() => loadGazetteer(data, 'shili')).toThrow(/gazetteer\.csv 第 2 行：“lat”/u);
  // The line is that of the file, whatever is empty above it.
  writeFileSync(join(folder, 'gazetteer.csv'), `${header}\n\n${exchanged}`);
  expect(() => loadGazetteer(data, 'shili')).toThrow(/第 4 行：“lat”/u);
  writeFileSync(join(folder, 'gazetteer.csv'), header.replace('lat', 'latitude') + exchanged);
  expect(() => loadGazetteer(data, 'shili')).toThrow(/第 1 行：表头是“code,.*latitude/u);
});

test('a point whose sources do not let it go on stops the build, and names the town', async () => {
  const { data, folder } = await imported();
  const terms = (republish: boolean) =>
    `- { name: 示例, title: 示例来源, terms: 虚构的许可, licence: CC0, republish: ${String(republish)}, address: null }\n`;
  writeFileSync(join(folder, 'point-sources.yaml'), terms(false));
  expect(() => loadGazetteer(data, 'shili')).toThrow(/上桥街道.*npm run import:points/u);
  writeFileSync(join(folder, 'point-sources.yaml'), terms(true));
  expect(loadGazetteer(data, 'shili').townships[0]?.licence).toBe('CC0');
});

test('a city lies in the folder of its name', async () => {
  const { data } = await imported();
  const other = join(data.root, 'data/other');
  mkdirSync(other);
  const city =
    'slug: wrong\nname: 他市\nprovince: 他省\ncode: "990200"\ncounties: []\ncategories: []\n';
  writeFileSync(join(other, 'city.yaml'), city);
  expect(() => loadCities(data)).toThrow('应与文件夹名“other”一致');
});
