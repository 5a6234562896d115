import { expect, test } from 'vitest';
import { scriptsFirst, type MadeFile } from '../../../../scripts/build/first-files.ts';

const chunk = (fileName: string, imports: string[], module = '', isEntry = false): MadeFile => ({
  type: 'chunk',
  fileName,
  imports,
  moduleIds: [`/a/src/view/${module}`],
  isEntry,
});

test('an island needs its own file and all that this imports, each once', () => {
  const made = [
    chunk('find.js', ['store.js', 'shared.js'], 'islands/find-page.ts', true),
    chunk('store.js', ['shared.js', 'sums.js'], 'islands/search/store.ts'),
    chunk('shared.js', []),
    chunk('sums.js', ['store.js']),
  ];
  expect(scriptsFirst(made)).toEqual({
    'find-page': ['find.js', 'store.js', 'shared.js', 'sums.js'],
  });
});

test('what is loaded late, and scripts without an island, are none that a page begins with', () => {
  const made = [
    chunk('late.js', [], 'islands/late-part.ts'),
    chunk('tool.js', [], 'tool.ts', true),
  ];
  expect(scriptsFirst(made)).toEqual({});
});

test('a picture needs no script', () => {
  expect(scriptsFirst([{ type: 'asset', fileName: '_astro/mark.png' }])).toEqual({});
});
