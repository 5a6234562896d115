import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettingsFile } from '../../../../scripts/publish/settings-file.ts';
import { folderOf } from '../../../support/temporary.ts';

const read = (text: string) =>
  readSettingsFile(join(folderOf({ 'a.yaml': text }), 'a.yaml'), ['名单.xlsx']);

test('an empty file of answers has none', () => {
  expect(read('').files).toEqual([]);
  expect(read('files: [{ file: 名单.xlsx, city: shili }]').files).toHaveLength(1);
});

test.each([
  ['files: [', /a\.yaml 第 \d+ 行第 \d+ 列：.+docs\/publish-answers\.md/u],
  ['files: []\nfiles: []', /第 2 行第 1 列：同一名称写了两次/u],
  ['files: [{ city: shili }]', /a\.yaml › files › 第 1 条 › file：没有写/u],
  ['files: [{ file: 别的.xlsx }]', /命令里没有这个文件/u],
])('%j is told by its place', (text, told) => {
  expect(() => read(text)).toThrow(told);
});

test('what cannot be opened is told as what it is', () => {
  const folder = folderOf({});
  mkdirSync(join(folder, 'a.yaml'));
  expect(() => readSettingsFile(join(folder, 'a.yaml'), [])).toThrow('是文件夹，不是文件');
  expect(() => readSettingsFile(join(folder, 'b.yaml'), [])).toThrow('没有这个文件');
});
