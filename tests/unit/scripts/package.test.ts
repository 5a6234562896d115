import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { filesBelow } from '../../../scripts/build/site-folder.ts';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly files: readonly string[];
  readonly scripts: Record<string, string>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const commands = JSON.parse(readFileSync('scripts/package/commands.json', 'utf8')) as object;
const scriptOf = (name: string): string => `scripts/${name.replaceAll(':', '-')}.ts`;

const specifier =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\.meta\.resolve\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, types left out: they are gone when it runs. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^\s*(?:import|export) type [^;]*;/gm, '');
  return [...text.matchAll(specifier)].map(([, one, two, three]) => one ?? two ?? three ?? '');
}

/** All files of the project that these lead to, and the packages that they import. */
function reachedFrom(entries: readonly string[]) {
  const files = new Set(entries);
  const packages = new Map<string, string>();
  for (const file of files) {
    if (!/\.(?:ts|mjs|js|astro)$/.test(file)) continue;
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) files.add(join(dirname(file), name).replace(/\?.*$/, ''));
      else
        packages.set(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
          file,
        );
    }
  }
  return { files, packages };
}

/** Whether npm packs a file: what `files` names, less what it leaves out. */
function isPacked(file: string): boolean {
  const inside = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(?:/|$)`).test(file);
  const [left, kept] = [
    manifest.files.filter((one) => one.startsWith('!')).map((one) => one.slice(1)),
    manifest.files.filter((one) => !one.startsWith('!')),
  ];
  return file === 'package.json' || (kept.some(inside) && !left.some(inside));
}

const pages = filesBelow('src')
  .map((path) => `src/${path}`)
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.d.ts'));
const entries = [...Object.keys(commands).map(scriptOf), 'scripts/mingdi.mjs', ...pages];
// Processes that scripts start by the name of a file.
const started = ['scripts/import/documents/pdf-runs.ts', 'scripts/scan/pdf-words.ts'];
const { files, packages } = reachedFrom([...entries, ...started]);

test('every command of a portal has its script here, and the same name in this checkout', () => {
  for (const name of Object.keys(commands)) {
    expect.soft(existsSync(scriptOf(name)), name).toBe(true);
    expect
      .soft(manifest.scripts[name], name)
      .toBe(`node --import ./scripts/node-version.mjs ${scriptOf(name)}`);
  }
});

test('all that commands and pages import is in the package', () => {
  expect([...files].filter((file) => !isPacked(file))).toEqual([]);
});

test('all packages that they import are installed with it, not for development alone', () => {
  const builtIn = (name: string) =>
    name.startsWith('node:') || name.startsWith('virtual:') || name.startsWith('astro:');
  const missing = [...packages].filter(
    ([name]) =>
      !builtIn(name) && !builtinModules.includes(name) && !(name in manifest.dependencies),
  );
  expect(missing).toEqual([]);
});

/** Commands that work on no portal, and why. */
const withoutPortal: Readonly<Record<string, string>> = {
  create: 'it lays out the folder that its argument names',
};

test.each(Object.keys(commands))('%s works on the portal that --portal names', (name) => {
  const text = readFileSync(scriptOf(name), 'utf8');
  // The option is read, and taken out of the arguments, in one place.
  expect(text.includes('readSettings(')).toBe(!(name in withoutPortal));
  // What a command hands on to another it hands on whole; else it reads what is left.
  const own = text.replaceAll('...process.argv.slice(2)', '');
  expect(own).not.toContain('process.argv');
});

test('a command without --portal says why', () => {
  expect(Object.keys(withoutPortal).filter((name) => !(name in commands))).toEqual([]);
});

test('each command names the Node that it needs, instead of a stack trace, on one too old for it', () => {
  const ran = Object.values(manifest.scripts).filter((one) => /scripts\/\S+\.ts/u.test(one));
  const loaded = '--import ./scripts/node-version.mjs';
  expect(ran.filter((one) => !one.startsWith(`node ${loaded} scripts/`))).toEqual([]);
  const older = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })")}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', older, ...loaded.split(' '), 'scripts/publish.ts'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^当前 Node\.js 为 20\.20\.2，需要 22\.18 或更高版本。.*\n$/u);
});
