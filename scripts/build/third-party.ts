import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { z } from 'zod';

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Where the site keeps the licences of what it passes on. */
export const noticesPath = 'licenses.txt';

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Used while building alone; what they hold of words stands in the search index and its suggestions. */
const wordSources = ['opencc-js', 'pinyin-pro'];

/** The folder of the package that a module is of; null for a module of the project. */
export function packageFolder(id: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? null;
}

const licenceFile = /^(?:third.?party.?)?(?:licen[cs]e|notice|copying)/i;

/** What a package says of itself, with the whole text of its licence. */
function noticeOf(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = manifestSchema.parse(JSON.parse(text));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  if (files.length === 0)
    throw new Error(`${name} has no licence file, and its code is passed on.`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** The notices of packages, each once, in the order of their folders. */
export function notices(folders: Iterable<string>): string {
  const parts = [...new Set(folders)].toSorted().map(noticeOf);
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  const head = '本站的脚本、样式和检索数据含有下列开放源代码软件的内容，各依其许可使用。';
  return `${[head, ...parts].join(rule)}\n`;
}

/** Writes the licences of all that the bundler has put into the scripts and styles of the site. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const ids = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? one.moduleIds : [],
      );
      const folders = ids.flatMap((id) => packageFolder(id) ?? []);
      const words = wordSources.flatMap(
        (name) => packageFolder(fileURLToPath(import.meta.resolve(name))) ?? [],
      );
      const source = notices([...folders, ...words]);
      this.emitFile({ type: 'asset', fileName: noticesPath, source });
    },
  };
}
