import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSite } from '../../../../scripts/build/replace-site.ts';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

function folder(): string {
  return temporaryFolder();
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
