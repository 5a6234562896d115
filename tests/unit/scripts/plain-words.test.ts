import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceSite } from '../../../scripts/build/replace-site.ts';
import { filesBelow } from '../../../scripts/build/site-folder.ts';
import { plainWords } from '../../../scripts/plain-words.ts';
import { folderOf, temporaryFolder } from '../../support/temporary.ts';

const ofSystem = (code: string, path: string) =>
  Object.assign(new Error(`${code}: something in English, open '${path}'`), {
    ...{ code, path, syscall: 'open', errno: -1 },
  });

test.each([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
  'EXDEV',
])('%s is told in Chinese with its file and a remedy', (code) => {
  for (const error of [
    ofSystem(code, '名单.xlsx'),
    new Error('built', { cause: ofSystem(code, '名单.xlsx') }),
  ]) {
    const words = plainWords(error);
    expect(words).not.toMatch(/English|built/);
    expect(words).toMatch(/请/);
    if (code !== 'EMFILE') expect(words).toContain('名单.xlsx');
  }
});

test('a folder that cannot be made since the disk is read-only is not called missing', () => {
  const error = Object.assign(ofSystem('ENOENT', 'dist/a'), { syscall: 'mkdir' });
  expect(plainWords(error)).toContain('dist/a是只读的');
});

test.each([
  [
    "Cannot find module '@rolldown/binding-linux-x64-gnu'\nRequire stack:\n- /a",
    '@rolldown/binding-linux-x64-gnu',
  ],
  [
    'Cannot find native binding. npm has a bug related to optional dependencies',
    '缺少程序的组件：',
  ],
  ['Could not load the "sharp" module using the linux-x64 runtime', 'sharp'],
])('%j names what is missing, and npm ci', (message, part) => {
  const words = plainWords(new Error('Error while loading', { cause: new Error(message) }));
  expect(words).toContain(part);
  expect(words).toContain('npm ci');
  expect(words.split('\n')).toHaveLength(1);
});

test('what was written for a clerk stays, what was not is one line', () => {
  expect(plainWords(new Error('第 3 行：面积是空的。\n第 4 行：同上。'))).toBe(
    '第 3 行：面积是空的。\n第 4 行：同上。',
  );
  expect(plainWords(new TypeError('x is undefined\n    at y'))).toBe(
    '程序出错。请把下面这句话告诉维护人员：x is undefined',
  );
  expect(plainWords('a')).toContain('a');
});

test('a command that throws ends with one line, without a stack, and exit code 1', () => {
  const code =
    "import './scripts/plain-errors.ts'; await Promise.reject(new Error('a fault\\n  at b'));";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect([status, stderr.trim()]).toEqual([1, '程序出错。请把下面这句话告诉维护人员：a fault']);
});

test('where dist is a link, the folder that it leads to is replaced and the link stays', () => {
  const folder = folderOf({ 'www/old.html': 'old', 'new/new.html': 'new' });
  symlinkSync(join(folder, 'www'), join(folder, 'dist'));
  replaceSite(join(folder, 'new'), join(folder, 'dist'));
  expect(lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
  expect(filesBelow(join(folder, 'www'))).toEqual(['new.html']);
  expect(readFileSync(join(folder, 'dist/new.html'), 'utf8')).toBe('new');
});

test('a link that leads nowhere yet gives way to the site', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'new/new.html'), 'new');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dist'));
  replaceSite(join(folder, 'new'), join(folder, 'dist'));
  expect(readFileSync(join(folder, 'dist/new.html'), 'utf8')).toBe('new');
});
