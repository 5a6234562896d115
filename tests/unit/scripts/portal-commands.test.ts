import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { forPortal, portalIn } from '../../../scripts/portal-commands.ts';

test('commands that a message names are for the portal that it is about', () => {
  expect(forPortal('运行 npm run suggest -- a-1 列出，再 npm run build。', 'demo')).toBe(
    '运行 npm run suggest -- --portal demo a-1 列出，再 npm run build -- --portal demo。',
  );
  expect(forPortal('请运行 npm run record:publication -- 日期 时刻', '../qz')).toBe(
    '请运行 npm run record:publication -- --portal ../qz 日期 时刻',
  );
  expect(forPortal('npm run import', null)).toBe('npm run import');
  expect(forPortal('npm run create -- x', 'demo')).toBe('npm run create -- x');
  expect(forPortal('npm run read -- --portal a b', 'demo')).toBe('npm run read -- --portal a b');
});

test('files of the data are those of the portal, and others stay', () => {
  expect(forPortal('登记在 data/disclosure/scan.yaml 的 cleared', '../qz')).toBe(
    '登记在 ../qz/data/disclosure/scan.yaml 的 cleared',
  );
  expect(forPortal('在data/redirects.yaml 写明；data/urls.lock：', 'qz/')).toBe(
    '在qz/data/redirects.yaml 写明；qz/data/urls.lock：',
  );
  const others =
    'qz/data/site.yaml、引擎的 data/calendar.yaml、dist/data/site.yaml、data/projects.json';
  expect(forPortal(others, 'qz')).toBe(others);
});

test('a folder whose name a terminal would cut stands in quotation marks', () => {
  expect(forPortal('npm run build', '站点 一')).toBe('npm run build -- --portal "站点 一"');
});

test('what programs read stays as it is', () => {
  const json = JSON.stringify({ a: 'npm run build' }, null, 2);
  expect(forPortal(json, '站点 一')).toBe(json);
});

test.each([
  [['--portal', 'demo'], 'demo'],
  [['x', '--portal=demo'], 'demo'],
  [['x'], null],
  [['--portal'], null],
])('%j names %s', (argv, portal) => {
  expect(portalIn(argv)).toBe(portal);
});

test('a command that is given a portal names it in all that it prints', () => {
  const words = "console.error('npm run publish -- 名单文件'); console.log('npm run build')";
  const run = (...argv: string[]) =>
    execFileSync(
      process.execPath,
      ['--import', './scripts/plain-errors.ts', '--eval', words, '--', 'x', ...argv],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
  expect(run('--portal', 'demo')).toBe('npm run build -- --portal demo');
  expect(run()).toBe('npm run build');
});
