import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [, source = ''] =
  /^const kept = \/(.+)\/;$/m.exec(readFileSync('public/sw.js', 'utf8')) ?? [];

test.each([
  ['projects/shili-001/', true],
  ['projects/shili-1000/', true],
  ['policies/shili-2026-7/', true],
  ['remedies/', true],
  ['projects/', false],
  ['projects/page/2/', false],
  ['search/', false],
])('%s is kept to be read without a connection: %s', (path, isKept) => {
  expect(source).not.toBe('');
  expect(new RegExp(source).test(path)).toBe(isKept);
});
