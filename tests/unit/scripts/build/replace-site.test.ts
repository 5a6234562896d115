import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { requirePlace } from '../../../../scripts/build/replace-site.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

test('the folders above a site are made', () => {
  const folder = temporaryFolder();
  requirePlace(join(folder, 'www/mingdi/dist'));
  expect(() => {
    mkdirSync(join(folder, 'www/mingdi/dist'));
  }).not.toThrow();
});

/** An ordinary person on a machine where only root may ask so; others are such people already. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

test.skipIf(process.platform === 'win32')(
  'a place that may not be written is told before the build, in plain words',
  () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'www'));
    chmodSync(join(folder, 'www'), 0o555);
    chmodSync(folder, 0o755);
    const tell = `
      const { requirePlace } = await import(${JSON.stringify(resolve('scripts/build/replace-site.ts'))});
      const { plainWords } = await import(${JSON.stringify(resolve('scripts/plain-words.ts'))});
      try { requirePlace(process.argv[1]); } catch (error) { console.log(plainWords(error)); }`;
    for (const place of ['www/dist', 'www/a/dist']) {
      const { stdout } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', tell, join(folder, place)],
        { encoding: 'utf8', ...somebody },
      );
      expect(stdout).toMatch(/^没有权限读写.*www.*。请把文件夹的权限改为可写/u);
    }
  },
);
