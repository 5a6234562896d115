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
