import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, temporaryFolder } from '../../../support/temporary.ts';
import { aColumn } from '../../../support/site.ts';
import { requireCities } from '../../../../src/facts/read/cities.ts';
import { loadHostPart, sitePath } from '../../../../src/facts/read/site.ts';

const root = temporaryFolder();
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

test('site.yaml lies in data/ or beside it, and only once', () => {
  const inside = { root: folderOf({ 'data/site.yaml': 'a' }), folder: 'data' };
  const beside = { root: folderOf({ 'site.yaml': 'a' }), folder: 'data' };
  const both = { root: folderOf({ 'site.yaml': 'a', 'data/site.yaml': 'b' }), folder: 'data' };
  expect(sitePath(inside)).toBe(join('data', 'site.yaml'));
  expect(sitePath(beside)).toBe('site.yaml');
  expect(() => sitePath(both)).toThrow(/site\.yaml 和 data.site\.yaml 都有：只能有一份/);
});

test('cities that are not on file are named, and the host is among those shown', () => {
  const cities = [{ slug: 'shili' }, { slug: 'lingshi' }].map((city) => ({
    ...city,
    ...{ name: '示例市', province: '示例省', code: '990000', counties: [], categories: [] },
  }));
  expect(() => {
    requireCities(['shili', 'shilli'], cities, 'data/site.yaml');
  }).toThrow(/data\/site\.yaml › cities：没有城市 shilli，现有：shili、lingshi/);
  expect(() => {
    requireCities(['shili'], cities, 'data/site.yaml');
  }).not.toThrow();
  expect(aColumn({ cities: ['shili'] }).cities).toEqual(['shili']);
  expect(() => aColumn({ cities: ['lingshi'] })).toThrow(/没有写所属城市 shili/);
});
