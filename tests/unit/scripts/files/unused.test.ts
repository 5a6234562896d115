import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteUse, removeUnused } from '../../../../scripts/files/unused.ts';
import { folderOf } from '../../../support/temporary.ts';

const minute = 60_000;

/** Four things that are kept, used so many minutes ago. */
function keptThings(): string {
  const minutes = { 'a/b.txt': 200, 'b.png': 100, 'c.png': 70, 'd.png': 10 };
  const folder = folderOf(Object.fromEntries(Object.keys(minutes).map((path) => [path, ''])));
  for (const [path, ago] of Object.entries(minutes)) {
    const then = new Date(Date.now() - ago * minute);
    utimesSync(join(folder, path.split('/')[0] ?? ''), then, then);
  }
  return folder;
}

test('of what was not used for long, those used last stay', () => {
  const folder = keptThings();
  removeUnused(folder, { keep: 2, unused: 60 * minute });
  expect(readdirSync(folder).sort()).toEqual(['c.png', 'd.png']);
});

test('what was used lately stays, however many there are', () => {
  const folder = keptThings();
  removeUnused(folder, { keep: 0, unused: 90 * minute });
  expect(readdirSync(folder).sort()).toEqual(['c.png', 'd.png']);
  removeUnused(folder, { keep: 0, unused: 300 * minute });
  expect(readdirSync(folder).sort()).toEqual(['c.png', 'd.png']);
});

test('what is used again stays for it', () => {
  const folder = keptThings();
  noteUse([join(folder, 'a')]);
  removeUnused(folder, { keep: 1, unused: 60 * minute });
  expect(readdirSync(folder).sort()).toEqual(['a', 'd.png']);
});
