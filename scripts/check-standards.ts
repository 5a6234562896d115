// npm run check:standards -- <folder of official schemas> [built site]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from './settings.ts';
import { problemsOf, standardChecks } from './standards/validate.ts';

const { published, args } = readSettings();
const [folder, site = published] = args;
if (folder === undefined || !existsSync(folder)) {
  console.error(
    `没有找到官方标准的文件夹“${folder ?? ''}”。用法：npm run check:standards -- <标准文件夹> [站点文件夹]`,
  );
  process.exit(2);
}

let failed = false;
for (const check of standardChecks(folder)) {
  const path = join(site, check.file);
  const problems = existsSync(path)
    ? problemsOf(check, JSON.parse(readFileSync(path, 'utf8')))
    : [`${path}：文件不存在。请先运行 npm run build。`];
  failed ||= problems.length > 0;
  console.log(problems.length === 0 ? `${check.name}：符合（${path}）` : `${check.name}：不符合`);
  for (const problem of problems) console.error(`  ${problem}`);
}
process.exitCode = failed ? 1 : 0;
