import { expect, test } from 'vitest';
import { requireNames } from '../../../../scripts/files/folder-names.ts';

test.each(['/srv/a#b', '/srv/什么?/site'])('%s is told to be renamed', (folder) => {
  expect(() => {
    requireNames(['/srv/mingdi', folder]);
  }).toThrow(`${folder}：路径里有“#”或“?”`);
});

test('other characters of names are left to the clerk', () => {
  expect(() => {
    requireNames(['/srv/低效用地 (1)/%20&+明地']);
  }).not.toThrow();
});
