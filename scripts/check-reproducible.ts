// npm run check:reproducible: builds twice for one day; the two sites must be the same, byte for byte.
import './plain-errors.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith, readSettings } from './settings.ts';
import { filesBelow } from './build/site-folder.ts';

// Both builds stand for the same moment, whatever day it becomes meanwhile.
const { day, engine } = readSettings();
const epoch = String(Date.parse(`${day}T12:00:00+08:00`) / 1000);
const folders = ['.build/first', '.build/second'] as const;
for (const folder of folders) {
  const env = environmentWith({ SOURCE_DATE_EPOCH: epoch, MINGDI_OUT_DIR: folder });
  const args = [join(engine, 'scripts/build.ts'), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const [first, second] = folders;
const files = new Set(folders.flatMap(filesBelow));
const present = folders.map((folder) => new Set(filesBelow(folder)));
const different = [...files].filter((file) => {
  if (!present.every((names) => names.has(file))) return true;
  return !readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
});
for (const file of different) console.error(`两次构建不一致：${file}`);
console.log(`两次构建：${files.size} 个文件，${different.length} 个不一致。`);
if (different.length > 0) process.exitCode = 1;
