// npm run gather -- <address or folder>… --out DIR
import './plain-errors.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAskedMatters } from '../src/facts/read/matters.ts';
import { loadTopics } from '../src/facts/read/topics.ts';
import { gather } from './gather/gather.ts';
import { readSettings } from './settings.ts';
import { usages } from './package/usages.ts';
import { portalFiles } from '../src/facts/portal-files.ts';

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const { data, day, args } = readSettings();
const { positionals, values } = parseArgs({
  args: [...args],
  allowPositionals: true,
  strict: false,
  options: { out: { type: 'string' } },
});
const { out } = values;
if (positionals.length === 0 || typeof out !== 'string') fail(usages.gather);
const target = resolve(out);
const foreign =
  existsSync(target) &&
  readdirSync(target).length > 0 &&
  !existsSync(join(target, 'data', portalFiles.gathered));
if (foreign) fail(`${out} 里已有别的文件：汇集会整个换掉它，请另写一个新文件夹。`);

// The words by which texts are compared, and the law of the whole country; everything else is the
// gathered portals' own.
const shared = [
  ...[portalFiles.topics, portalFiles.bodies],
  ...[portalFiles.laws, portalFiles.remedies],
].flatMap((name) => {
  const path = join(data.root, data.folder, name);
  return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
});
const report = await gather({
  portals: positionals,
  root: data.root,
  out: relative(data.root, target),
  day,
  words: {
    topics: loadTopics(data),
    matters: loadAskedMatters(data.root).map(({ slug }) => slug),
  },
  shared: Object.fromEntries(shared),
});
for (const line of report.lines) console.log(line);
if (report.gathered.length === 0) fail('没有一个网站可以收录，什么也没有写入。');
console.log(
  `已写入 ${out}：${report.gathered.length} 个网站${report.left > 0 ? `，略过 ${report.left} 个` : ''}。生成对照网站：npm run build -- --portal ${out}`,
);
process.exitCode = report.left > 0 ? 2 : 0;
