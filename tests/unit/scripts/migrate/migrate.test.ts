import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { migratePortal } from '../../../../scripts/migrate/migrate.ts';
import { siteOfVersion2 } from '../../../../scripts/migrate/to-2.ts';
import { readSettings } from '../../../../scripts/settings.ts';
import { loadSite } from '../../../../src/facts/read/site.ts';
import { schemaVersion } from '../../../../src/facts/schema-version.ts';
import { folderOf } from '../../../support/temporary.ts';

const current = readFileSync('demo/data/site.yaml', 'utf8');
/** As portals were before the version was written down. */
const first = current.replaceAll(/^(?:schemaVersion|cities):.*\n/gm, '');

const dataOf = (site: string) => ({ root: folderOf({ 'data/site.yaml': site }), folder: 'data' });
const siteIn = ({ root }: { root: string }) => readFileSync(join(root, 'data/site.yaml'), 'utf8');

test('data of version 1 are brought to the version of the engine, once, and it is said', () => {
  expect(first).not.toContain('schemaVersion');
  const data = dataOf(first);
  const lines = migratePortal(data);
  expect(lines).toHaveLength(schemaVersion - 1);
  expect(lines[0]).toMatch(/^资料由版本 1 升到 2：.*改写了 data.site\.yaml。$/u);
  expect(parse(siteIn(data))).toEqual({ ...(parse(first) as object), schemaVersion, cities: null });
  expect(loadSite(data)).toEqual({ ...loadSite(dataOf(first)), schemaVersion });
  expect(filesBelow(data.root)).toEqual(['data/site.yaml']);
  const after = siteIn(data);
  expect(migratePortal(data)).toEqual([]);
  expect(siteIn(data)).toBe(after);
});

test('every line that was there stays as it was, in its order, with its line end', () => {
  const line = fc.constantFrom('# 注', 'name: 明地', 'mode: demo # 身份', '', 'cities: [shili]');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const before = [...lines, ''].join(end);
      const after = siteOfVersion2(before).split(end);
      const own = after.filter((one) => !/^schemaVersion: 2|^cities: null/.test(one));
      expect(own).toEqual(before.split(end));
      expect(after.filter((one) => one.startsWith('schemaVersion: 2'))).toHaveLength(1);
    }),
  );
});

test('the lists of version 2 move to their new place byte for byte, also after a run broken off', () => {
  const second = first.replace(/^/, 'schemaVersion: 2\ncities: null\n');
  const list = (asOf: string) => `{ "asOf": "${asOf}" }\n`;
  const root = folderOf({
    'data/site.yaml': second,
    'data/shili/snapshots/2024-01-30.json': list('2024-01-30'),
    'data/shili/snapshots/2024-07-30.json': list('2024-07-30'),
    'data/shili/lists/2024-01-30.json': list('2024-01-30'),
    'data/jiashi/city.yaml': 'slug: jiashi\n',
  });
  const data = { root, folder: 'data' };
  expect(migratePortal(data)).toHaveLength(schemaVersion - 2);
  expect(filesBelow(root).toSorted()).toEqual([
    'data/jiashi/city.yaml',
    'data/shili/lists/2024-01-30.json',
    'data/shili/lists/2024-07-30.json',
    'data/site.yaml',
  ]);
  const moved = readFileSync(join(root, 'data/shili/lists/2024-07-30.json'), 'utf8');
  expect(moved).toBe(list('2024-07-30'));
  expect(siteIn(data)).toBe(second.replace('schemaVersion: 2', `schemaVersion: ${schemaVersion}`));
});

test('data newer than the engine are refused in one line, and left as they are', () => {
  const newer = current.replace(/^schemaVersion: \d+/m, `schemaVersion: ${schemaVersion + 1}`);
  const data = dataOf(`${newer}unknownThing: 1\n`);
  const message = `格式版本是 ${schemaVersion + 1}，这个引擎只认识到 ${schemaVersion}。请升级引擎`;
  expect(() => migratePortal(data)).toThrow(message);
  expect(() => loadSite(data)).toThrow(message);
  expect(siteIn(data)).toBe(`${newer}unknownThing: 1\n`);
});

test('the portals of this repository are written in the version of the engine', () => {
  for (const folder of [
    'data',
    'demo/data',
    'tests/fixtures/column',
    'scripts/create/template/data',
  ]) {
    const site = readFileSync(join(folder, 'site.yaml'), 'utf8');
    expect
      .soft((parse(site) as { schemaVersion: number }).schemaVersion, folder)
      .toBe(schemaVersion);
  }
});

test('a command that does not bring data to this version refuses older ones, and says how', () => {
  const { root } = dataOf(first);
  expect(() => readSettings(['--portal', root], {})).toThrow(
    /格式版本是 1，这个引擎用 \d+。请先运行 npm run migrate -- --portal .*什么也没有写入。$/u,
  );
  expect(readSettings(['--portal', root], {}, { anyVersion: true }).portal).toBe(root);
  migratePortal({ root, folder: 'data' });
  expect(readSettings(['--portal', root], {}).portal).toBe(root);
});
