// npm run import:points -- <city> <gazetteer.csv>
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { DataFileError } from '../src/facts/data-file-error.ts';
import { loadCities } from '../src/facts/read/cities.ts';
import { loadPointSources, readTownships } from '../src/facts/read/places.ts';
import { importPoints } from './import/points.ts';
import { compareFiles, writeFiles } from './import/write.ts';
import { readSettings } from './settings.ts';
import { usages } from './package/usages.ts';
import { filesOfCity } from '../src/facts/portal-files.ts';

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  console.error('什么也没有写入。');
  process.exit(1);
}

const { data, args } = readSettings();
const [slug = '', file = ''] = args;
const city = loadCities(data).find((candidate) => candidate.slug === slug);
if (!city) fail(`没有代号为“${slug}”的城市。`, usages['import:points']);
if (!existsSync(file)) fail(`找不到文件“${file}”。`, usages['import:points']);

try {
  const sources = loadPointSources(data, slug);
  const path = relative(data.root, resolve(file));
  const points = importPoints(city, readTownships({ root: data.root, path }, sources), sources);
  writeFiles(data, compareFiles(data, points.files));
  console.log(
    `已写入 ${data.folder}/${filesOfCity(slug).gazetteer} 和 map.json：${points.kept.length} 个乡镇街道不变（来源可以再发布、本站自制或没有坐标），${points.replaced.length} 个换成了示意图格子的中点（${points.replaced.join('、') || '无'}）。`,
  );
  if (points.unknown.length > 0) {
    console.log(
      `${data.folder}/${filesOfCity(slug).pointSources} 没有写明这些来源的许可，按不能再发布处理：${points.unknown.join('；')}。`,
    );
  }
} catch (error) {
  if (!(error instanceof DataFileError)) throw error;
  fail(error.message);
}
