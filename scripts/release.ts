// npm run release: a zip of the built site that opens from a disk, and a dated archive of its data.
import './plain-errors.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { bulkPaths } from '../src/outputs/formats/published-file.ts';
import { formatDate } from '../src/rules/words/date.ts';
import { replaceFile } from './files/atomic.ts';
import { filesBelow } from './build/site-folder.ts';
import { keepArchive } from './release/archive.ts';
import { offlinePage, type OfflineCopy } from './release/offline-page.ts';
import { moduleFiles, plainScripts } from './release/offline-scripts.ts';
import { readSettings } from './settings.ts';
import { plainWords } from './plain-words.ts';
import { isPageFile } from '../src/outputs/site-page.ts';

const settings = readSettings();
const { published: site, day, base } = settings;
if (!existsSync(join(site, 'index.html'))) {
  console.error(`${site}/ 中没有站点。请先运行 npm run build。`);
  process.exit(1);
}

try {
  const { root, folder } = settings.data;
  const kept = keepArchive(site, join(root, folder, 'archive'), { day, paths: bulkPaths });
  const files: Zippable = {};
  const paths = filesBelow(site);
  const pages = new Map(
    paths.filter(isPageFile).map((path) => [path, readFileSync(join(site, path), 'utf8')]),
  );
  const scripts = await plainScripts(site, moduleFiles(pages.values()));
  const note = `离线副本，内容截至 ${formatDate(day)}。检索和引文核对要连网用网站，其余文字、表格、图、筛选和示意图都在这里。`;
  const copy: OfflineCopy = { base, scripts, note };
  for (const path of paths) {
    const page = pages.get(path);
    const text = page === undefined ? scripts.get(path) : offlinePage(page, path, copy);
    const content = text === undefined ? readFileSync(join(site, path)) : Buffer.from(text);
    files[`mingdi-${day}/${path}`] = content;
  }
  const target = `.build/release/mingdi-${day}.zip`;
  // One date for all entries: the same site gives the same bytes.
  replaceFile(target, zipSync(files, { level: 9, mtime: `${day}T00:00:00` }));
  console.log(`离线包：${target}（${Object.keys(files).length} 个文件），解压后打开 index.html。`);
  console.log(
    kept.length === 0
      ? '数据与上次存档相同，没有新的存档。'
      : `数据存档：${join(folder, 'archive', day)}（${kept.length} 个文件），请一并提交；下次构建后可由 /data/archive/${day}/ 取得。`,
  );
} catch (error) {
  console.error(plainWords(error));
  process.exitCode = 1;
}
