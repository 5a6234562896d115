// mingdi create <folder> [--engine SPEC]: lays out a portal folder that depends on the engine by version.
import './plain-errors.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portalFacts } from './create/portal-files.ts';
import { portalPackage } from './create/portal-package.ts';
import { replaceFiles } from './files/atomic.ts';
import { requireNames } from './files/folder-names.ts';
import { usages } from './package/usages.ts';

/** What npm installs as the engine: a version as it is, a file by its path from the portal. */
function engineFor(folder: string, wanted: string | undefined): string {
  if (wanted !== undefined && existsSync(wanted)) {
    return `file:${relative(folder, resolve(wanted)).replaceAll('\\', '/')}`;
  }
  if (wanted !== undefined) return wanted;
  const own = join(import.meta.dirname, '../package.json');
  return (JSON.parse(readFileSync(own, 'utf8')) as { version: string }).version;
}

function wishes(): { folder: string; engine: string | undefined } | null {
  try {
    const options = { engine: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [folder] = positionals;
    return folder === undefined || positionals.length > 1
      ? null
      : { folder, engine: values.engine };
  } catch {
    return null;
  }
}

const wanted = wishes();
if (wanted === null) {
  console.error(usages.create);
  process.exitCode = 2;
} else {
  const folder = resolve(wanted.folder);
  requireNames([folder]);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`${wanted.folder}：文件夹里已经有文件。请写一个新的或空的文件夹。`);
    process.exitCode = 1;
  } else {
    const files = [
      ...portalPackage(folder, engineFor(folder, wanted.engine)),
      ...portalFacts({ root: folder, folder: 'data' }),
    ];
    replaceFiles(files);
    for (const { path } of files) console.log(`写入 ${relative(process.cwd(), path)}`);
    console.log(
      `已建好 ${wanted.folder}。下一步：进入这个文件夹，运行 npm install，再运行 npm run new-city。`,
    );
  }
}
