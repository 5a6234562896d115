import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/view/strict-pages.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** A folder with some pages. */
function pages(...names: string[]): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, `${name}.mdx`), '---\n---\n');
  return folder;
}

test('a page is written by the portal where it writes one, and by the engine else', () => {
  const engine = pages('about', 'accessibility');
  const own = pages('about');
  expect(wordsOf({ engine, own }, ['about', 'accessibility'])).toEqual([
    { folder: engine, files: ['accessibility.mdx'] },
    { folder: own, files: ['about.mdx'] },
  ]);
});

test('the engine is the portal in its own checkout, and a portal need not have words', () => {
  const engine = pages('about');
  expect(wordsOf({ engine, own: engine }, ['about'])).toEqual([
    { folder: engine, files: ['about.mdx'] },
  ]);
  expect(wordsOf({ engine, own: join(engine, 'none') }, ['about'])).toEqual([
    { folder: engine, files: ['about.mdx'] },
  ]);
});

test('a page that nobody writes and one that the site does not have are both named', () => {
  const folders = { engine: pages('about'), own: pages('help') };
  expect(() => wordsOf(folders, ['about', 'accessibility'])).toThrow(
    /accessibility\.mdx：文件不存在[^]*help\.mdx：本站没有这一页。可以改写的有：about\.mdx、accessibility\.mdx/,
  );
});
