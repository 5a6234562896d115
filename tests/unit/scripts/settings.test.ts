import { expect, test } from 'vitest';
import { readSettings } from '../../../scripts/settings.ts';

const buildingIn = (folder?: string) =>
  readSettings([], folder === undefined ? {} : { MINGDI_BUILD_DIR: folder }).building;

test('a site is built in a folder within the one where the command runs', () => {
  expect(buildingIn()).toBe('.build/site');
  expect(buildingIn('.build/second')).toBe('.build/second');
});

test.each(['..', '../elsewhere', '.', '/elsewhere'])('a site is not built in %s', (folder) => {
  expect(() => buildingIn(folder)).toThrow(`MINGDI_BUILD_DIR：${folder} 不在当前文件夹`);
});

test('what a variable says an option says too, in any place, and it goes to no command', () => {
  const env = { SITE_URL: 'https://old.example', SITE_BASE: '/old/', MINGDI_OUT_DIR: 'old' };
  const given = [
    'a',
    '--site-url',
    'https://www.shili.example',
    '--site-base=x/y',
    '--dist',
    'b/c',
  ];
  const settings = readSettings([...given, '--cold'], env);
  expect(settings.args).toEqual(['a', '--cold']);
  expect(settings).toMatchObject({ base: '/x/y/', published: 'b/c' });
  expect(settings.address.url).toBe('https://www.shili.example/x/y/');
  expect(() => readSettings(['--dist'], {})).toThrow('--dist 后面要写文件夹');
});

test('a portal of another folder is built and served in that folder', () => {
  expect(readSettings([], {}).published).toBe('dist');
  expect(readSettings(['--portal', 'demo'], {}).published).toBe('demo/dist');
  expect(readSettings(['--portal', 'demo', '--dist', 'x'], {}).published).toBe('x');
});
