import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pageKinds } from '../../../../scripts/budget/page-kinds.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

test('each address of its own is a kind; of many generated pages the largest stands for all', () => {
  const root = temporaryFolder();
  const pages = ['index.html', '404.html', 'p/index.html', 'about/index.html'];
  const generated = [1, 2, 3, 4, 5].flatMap((number) => [
    `p/${number}/index.html`,
    `p/${number}/tasks/index.html`,
  ]);
  for (const file of [...pages, ...generated, 'data/a.json']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const kinds = pageKinds(root, (file) => (file.startsWith('p/4/') ? 9 : 1));
  expect(kinds).toEqual([
    { kind: '/404.html', address: '/404.html' },
    { kind: '/about/', address: '/about/' },
    { kind: '/', address: '/' },
    { kind: '/p/*/', address: '/p/4/' },
    { kind: '/p/*/tasks/', address: '/p/4/tasks/' },
    { kind: '/p/', address: '/p/' },
  ]);
});
