import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageFolder } from '../../../../scripts/build/third-party.ts';
import { unaccepted } from '../../../../scripts/licences/accepted.ts';
import { licenceList } from '../../../../scripts/licences/list.ts';
import {
  lockProblems,
  readLock,
  type LockedPackage,
} from '../../../../scripts/licences/lockfile.ts';

const locked = readLock('package-lock.json');

test('every package has a checksum, no host, and all that it needs on any platform', () => {
  expect(lockProblems(locked)).toEqual([]);
  expect(locked.length).toBeGreaterThan(100);
  // Platforms other than this one are among them.
  const paths = locked.map(({ path }) => path);
  for (const platform of ['darwin-arm64', 'linux-x64', 'linux-arm64', 'win32-x64']) {
    expect(paths.some((path) => path.includes(platform))).toBe(true);
  }
});

test('every licence is one that was looked at', () => {
  const foreign = locked.filter(({ path }) => path !== '');
  expect(
    foreign.flatMap(({ path, licence }) => unaccepted(licence).map((one) => [path, one])),
  ).toEqual([]);
});

test('docs/licences.md is what npm run licences writes; run it after a change of dependencies', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licenceList(locked));
});

test.each([
  [null, ['no licence']],
  ['', ['no licence']],
  ['MIT', []],
  ['(MIT OR GPL-3.0-or-later)', []],
  ['(MIT AND Zlib)', []],
  ['MIT AND GPL-3.0-only', ['GPL-3.0-only']],
  ['UNLICENSED', ['UNLICENSED']],
  ['SEE LICENSE IN LICENSE', ['SEE LICENSE IN LICENSE']],
  ['constructor', ['constructor']],
])('of %j, %j is not accepted', (licence, unknown) => {
  expect(unaccepted(licence)).toEqual(unknown);
});

test('an entry without a checksum, with a host, or without what it needs is named', () => {
  const one: LockedPackage = {
    ...{ path: 'node_modules/a', name: 'a', licence: 'MIT', dev: false },
    ...{ integrity: 'sha512-x', resolved: null, needs: [] },
  };
  expect(lockProblems([one])).toEqual([]);
  expect(lockProblems([{ ...one, integrity: null }])[0]).toMatch(/^node_modules\/a has no SHA-512/);
  expect(lockProblems([{ ...one, resolved: 'https://host.example/a.tgz' }])[0]).toMatch(
    /names a host/,
  );
  expect(lockProblems([{ ...one, needs: ['a-linux-x64'] }])[0]).toMatch(
    /^a-linux-x64, which node_modules\/a needs/,
  );
  const inner = { ...one, path: 'node_modules/a/node_modules/@x/b', needs: ['a'] };
  expect(lockProblems([one, inner])).toEqual([]);
});

test.each([
  ['/x/node_modules/leaflet/dist/leaflet.js', '/x/node_modules/leaflet'],
  ['/x/node_modules/@kurkle/color/dist/a.js?v=1', '/x/node_modules/@kurkle/color'],
  ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
  ['/x/src/view/a.ts', null],
])('the module %s is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});
