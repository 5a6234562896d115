import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WantedFile } from '../files/atomic.ts';
import { templateFolder } from './portal-files.ts';

/** A name that npm takes for a package, whatever the folder is called. */
function packageName(folder: string): string {
  const plain = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'mingdi-portal' : plain;
}

const template = (name: string): string => readFileSync(join(templateFolder, name), 'utf8');

/** Commands of a portal as `npm run` knows them; one that makes portals is of no use in a portal. */
const commands = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package/commands.json'), 'utf8'),
) as Record<string, string>;
const own = Object.entries(commands).filter(([name]) => name !== 'create');

/**
 * The files around a new portal's data: a package that depends on the engine, words for the clerk, and
 * the place for pages of its own.
 *
 * @param folder of the portal, in full
 * @param engine what npm installs as the engine: a version, or the file of a package
 */
export function portalPackage(folder: string, engine: string): WantedFile[] {
  const scripts = {
    start: 'mingdi build && mingdi serve',
    ...Object.fromEntries(own.map(([name]) => [name, `mingdi ${name}`])),
  };
  const description = { name: packageName(folder), version: '0.0.0', private: true };
  const manifest = { ...description, type: 'module', scripts, dependencies: { mingdi: engine } };
  const list = own.map(([name, about]) => `- \`npm run ${name}\`：${about}`).join('\n');
  const readme = template('README.md')
    .replace('{{name}}', () => basename(folder))
    .replace('{{commands}}', () => list);
  const files: [string, string][] = [
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', readme],
    // npm leaves a file of the name .gitignore out of packages.
    ['.gitignore', template('gitignore')],
    ['content/README.md', template('content/README.md')],
  ];
  return files.map(([name, text]) => ({ path: join(folder, name), text }));
}
