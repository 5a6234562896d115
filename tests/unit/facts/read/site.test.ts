import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHostPart } from '../../../../src/facts/read/site.ts';

const root = mkdtempSync(join(tmpdir(), 'mingdi-site-'));
mkdirSync(join(root, 'data'));
const data = { root, folder: 'data' };

function part(html: string): string | null {
  writeFileSync(join(root, 'data/part.html'), html);
  return loadHostPart(data, 'part.html');
}

test('links and words are taken as they are; without a file there is none', () => {
  const html = '<p><a href="https://www.shili.example/">示例市</a></p>';
  expect(part(html)).toBe(html);
  expect(loadHostPart(data, null)).toBeNull();
});

test('a missing file is named', () => {
  expect(() => loadHostPart(data, 'none.html')).toThrow(/none\.html.*不存在/);
});

test.each([
  '<p>一</p>\n<script src="/a.js"></script>',
  '\n<p style="color:red">',
  '\n<a href="#" onclick="x()">',
  '\n<a href="javascript:x()">',
  '\n<header>',
])('%s is refused with its line', (html) => {
  expect(() => part(html)).toThrow(/第 2 行/);
});
