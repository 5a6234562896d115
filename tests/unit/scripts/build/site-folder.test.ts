import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDataFiles, writeManifest } from '../../../../scripts/build/data-file.ts';
import { replaceSite } from '../../../../scripts/build/replace-site.ts';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'mingdi-'));
}

test('a new site takes the place of the old one, of which nothing stays', () => {
  const root = folder();
  const [built, published] = [join(root, 'new'), join(root, 'dist')];
  for (const path of [built, published]) mkdirSync(path);
  writeFileSync(join(published, 'old.html'), 'old');
  writeFileSync(join(built, 'new.html'), 'new');
  replaceSite(built, published);
  expect(filesBelow(root)).toEqual(['dist/new.html']);
});

test('where there is no new site, the old one stays', () => {
  const root = folder();
  const published = join(root, 'dist');
  mkdirSync(published);
  writeFileSync(join(published, 'old.html'), 'old');
  expect(() => {
    replaceSite(join(root, 'nowhere'), published);
  }).toThrow();
  expect(filesBelow(root)).toEqual(['dist/old.html']);
});

test('the manifest lists data files, not pages, with size and SHA-256', () => {
  const root = folder();
  writeDataFiles(root, [
    { path: 'data/a.json', content: 'abc' },
    { path: 'data/index.html', content: '<p>' },
    { path: 'index.html', content: '<p>' },
  ]);
  writeManifest(root, '2026-06-01');
  expect(JSON.parse(readFileSync(join(root, 'data/manifest.json'), 'utf8'))).toEqual({
    builtOn: '2026-06-01',
    files: [
      {
        path: 'data/a.json',
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    ],
  });
});
