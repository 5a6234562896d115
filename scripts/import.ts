import './plain-errors.ts';
import { join } from 'node:path';
import { FolderBusyError, holding, removeUnfinished } from './files/atomic.ts';
import { importers } from './import/importers.ts';
import { runImport } from './import/run.ts';
import { unreviewedOriginals } from './import/unreviewed.ts';
import { plainWords } from './plain-words.ts';
import { readSettings } from './settings.ts';

const { data, args } = readSettings();
const dryRun = args.includes('--dry-run');

async function run(): Promise<boolean> {
  const left = dryRun ? [] : removeUnfinished(join(data.root, data.folder));
  for (const path of left) console.log(`提示 上一次导入中断，已删去没有写完的 ${path}。`);
  const { ok, lines } = await runImport(data, importers, { dryRun });
  for (const line of ok ? [...lines, ...unreviewedOriginals(data)] : lines) {
    if (ok) console.log(line);
    else console.error(line);
  }
  return ok;
}

try {
  const ok = dryRun ? await run() : await holding(join(data.root, data.folder), '导入', run);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
  if (!full && !(error instanceof FolderBusyError)) throw error;
  console.error(full ? '磁盘已满，什么也没有写入。请腾出空间再运行。' : plainWords(error));
  process.exitCode = 1;
}
