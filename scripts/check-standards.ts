// npm run check:standards -- [built site]: exports against the official schemas and the site's own.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { readSettings } from './settings.ts';
import { standardsOf } from './standards/validate.ts';

const { published, args } = readSettings();
const [site = published] = args;
if (!existsSync(site)) {
  console.error(`没有找到站点文件夹“${site}”。请先运行 npm run build，或写明文件夹。`);
  process.exit(2);
}

let failed = false;
for (const { name, problems } of standardsOf(site)) {
  const found = await problems();
  if ('notRun' in found) {
    console.log(`${name}：未运行，${found.notRun}`);
    continue;
  }
  failed ||= found.length > 0;
  console.log(`${name}：${found.length === 0 ? '符合' : `不符合（${found.length}）`}`);
  for (const problem of found.slice(0, 20)) console.error(`  ${problem}`);
}
process.exitCode = failed ? 1 : 0;
