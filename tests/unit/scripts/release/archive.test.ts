import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { archivedDays, archivedFiles, keepArchive } from '../../../../scripts/release/archive.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const paths = ['data/projects.json', 'data/missing.csv'];
let site = '';
let archive = '';
const write = (text: string) => {
  writeFileSync(join(site, 'data/projects.json'), text);
};

beforeEach(() => {
  const root = temporaryFolder();
  site = join(root, 'site');
  archive = join(root, 'archive');
  mkdirSync(join(site, 'data'), { recursive: true });
  write('first');
});

test('keeps what was built, and serves it under its day', () => {
  expect(keepArchive(site, archive, { day: '2026-11-23', paths })).toEqual(['data/projects.json']);
  write('second');
  keepArchive(site, archive, { day: '2027-01-05', paths });
  expect(archivedDays(archive)).toEqual(['2026-11-23', '2027-01-05']);
  expect(archivedFiles(archive).map(({ path, content }) => [path, String(content)])).toEqual([
    ['data/archive/2026-11-23/projects.json', 'first'],
    ['data/archive/2027-01-05/projects.json', 'second'],
  ]);
});

test('unchanged data are not kept twice', () => {
  keepArchive(site, archive, { day: '2026-11-23', paths });
  expect(keepArchive(site, archive, { day: '2027-01-05', paths })).toEqual([]);
});

test('an archived day is never overwritten', () => {
  keepArchive(site, archive, { day: '2026-11-23', paths });
  write('second');
  expect(() => keepArchive(site, archive, { day: '2026-11-23', paths })).toThrow('存档不得改写');
});
