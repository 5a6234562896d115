import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteOf, writeNote } from '../../../../scripts/build/bundle-note.ts';
import { folderOf } from '../../../support/temporary.ts';

const pages: [string, { styles: Record<string, string>[] }][] = [['/&a', { styles: [{ a: 'b' }] }]];

const first = { styles: ['a.css'], scripts: { find: ['find.js'] } };

/** A bundle that was noted when it was whole. */
function aBundle(): string {
  const folder = folderOf({ 'renderer/entry.mjs': 'export {}', 'files/a.css': 'p {}' });
  writeNote(folder, { entry: 'entry.mjs', pages, first });
  return folder;
}

test('a whole bundle is known by its entry, the styles and scripts of its pages and its files', () => {
  const note = noteOf(aBundle());
  expect(note).toMatchObject({ entry: 'entry.mjs', pages, first });
  expect(Object.keys(note?.files ?? {})).toEqual(['files/a.css', 'renderer/entry.mjs']);
});

test.each<[string, (folder: string) => void]>([
  [
    'a file was altered',
    (folder) => {
      appendFileSync(join(folder, 'files/a.css'), ' ');
    },
  ],
  [
    'a file was lost',
    (folder) => {
      rmSync(join(folder, 'renderer/entry.mjs'));
    },
  ],
  [
    'a file came to it',
    (folder) => {
      writeFileSync(join(folder, 'files/b.css'), '');
    },
  ],
  [
    'its note was cut off',
    (folder) => {
      const path = join(folder, 'bundle.json');
      writeFileSync(path, readFileSync(path).subarray(0, 40));
    },
  ],
  [
    'it has no note',
    (folder) => {
      rmSync(join(folder, 'bundle.json'));
    },
  ],
])('nothing is known of a bundle where %s', (_, change) => {
  const folder = aBundle();
  change(folder);
  expect(noteOf(folder)).toBeNull();
});
