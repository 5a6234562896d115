import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleName } from '../../../../scripts/build/renderer.ts';
import { engineMark } from '../../../../scripts/kept/engine-mark.ts';
import { folderOf } from '../../../support/temporary.ts';

const address = { url: 'https://www.example.gov.cn/zwgk/mingdi/', isPublic: true };

/** What a bundle is kept under in a build with these settings. */
const nameOf = (settings: ReturnType<typeof aPortal>) => bundleName(settings, engineMark(settings));

/** An engine and a portal beside it, with what a bundle is made from. */
function aPortal() {
  const engine = folderOf({
    'src/pages/index.astro': '<p>首页</p>',
    'scripts/build.ts': '',
    'content/pages/about.mdx': '关于',
    'public/favicon.svg': '<svg/>',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
  });
  const portal = folderOf({ 'data/site.yaml': 'mode: demo', 'theme.css': 'p {}' });
  return { engine, portal, base: '/zwgk/mingdi/', address };
}

const add = (folder: string, path: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  appendFileSync(join(folder, path), ' ');
};

test.each([
  'src/pages/index.astro',
  'src/pages/new.astro',
  'scripts/build.ts',
  'content/pages/about.mdx',
  'public/favicon.svg',
  'package-lock.json',
  'tsconfig.json',
])('a bundle counts for nothing once %s of the engine is another', (path) => {
  const settings = aPortal();
  const before = nameOf(settings);
  expect(nameOf(settings)).toBe(before);
  add(settings.engine, path);
  expect(nameOf(settings)).not.toBe(before);
});

test.each(['theme.css', 'content/pages/about.mdx', 'package-lock.json'])(
  'a bundle counts for nothing once %s of the portal is another',
  (path) => {
    const settings = aPortal();
    const before = nameOf(settings);
    add(settings.portal, path);
    expect(nameOf(settings)).not.toBe(before);
  },
);

test('a bundle is of one path and address, and the same whatever the facts are', () => {
  const settings = aPortal();
  const before = nameOf(settings);
  writeFileSync(join(settings.portal, 'data/site.yaml'), 'mode: column');
  expect(nameOf(settings)).toBe(before);
  expect(nameOf({ ...settings, base: '/' })).not.toBe(before);
  const elsewhere = { ...address, url: 'https://other.example.gov.cn/zwgk/mingdi/' };
  expect(nameOf({ ...settings, address: elsewhere })).not.toBe(before);
});
