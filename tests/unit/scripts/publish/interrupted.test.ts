import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { holding } from '../../../../scripts/files/atomic.ts';
import { commit, lastJournal, mendBroken } from '../../../../scripts/publish/journal.ts';
import { hashOf } from '../../../../scripts/publish/stage.ts';
import { bureauList, PublishCase, review } from '../../../support/publish-case.ts';
import { folderOf } from '../../../support/temporary.ts';

const before = { 'a/changed.txt': 'old', 'a/gone.txt': 'old', 'a/kept.txt': 'old' };
const after = { 'a/changed.txt': 'new', 'a/kept.txt': 'old', 'b/c/added.txt': 'new' };

const layOut = () =>
  folderOf(
    Object.fromEntries(Object.entries(before).map(([path, text]) => [`data/${path}`, text])),
  );

function dataOf(root: string): Record<string, string> {
  const folder = join(root, 'data');
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function commitIn(root: string, dieAt = 0) {
  const script = join(import.meta.dirname, '../../../support/die-in-commit.ts');
  return spawnSync(process.execPath, [script, root, String(dieAt)], { encoding: 'utf8' });
}

describe('a run that is killed while it writes', () => {
  const steps = Number(commitIn(layOut()).stdout);

  test('has steps before, while and after files are moved', () => {
    expect(steps).toBe(9);
  });

  test.each(Array.from({ length: 9 }, (_, at) => at + 1))(
    'at step %i leaves the data as they were, or as they were to be',
    (dieAt) => {
      const root = layOut();
      const data = { root, folder: 'data', engine: root };
      expect(commitIn(root, dieAt).signal).toBe('SIGKILL');
      const line = mendBroken(data);
      const finished = dieAt === steps;
      expect(dataOf(root)).toEqual(finished ? after : before);
      expect(existsSync(join(root, 'data/b'))).toBe(finished);
      expect(existsSync(join(root, '.publish/next'))).toBe(false);
      expect(lastJournal(data) !== null).toBe(finished);
      // Nobody is told of a run that had moved nothing yet.
      expect(line === null).toBe(dieAt <= 4 || finished);
      expect(mendBroken(data)).toBeNull();
    },
  );
});

test('a disk that is full while files are moved puts them back at once', () => {
  const root = layOut();
  const data = { root, folder: 'data', engine: root };
  const from = folderOf(after);
  const edits = Object.keys(after).map((path) => ({
    path,
    before: hashOf(join(root, 'data', path)),
    after: hashOf(join(from, path)),
  }));
  const full = (name: string): void => {
    if (name === 'move b/c/added.txt') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  expect(() => commit(data, { from, edits, about: [] }, full)).toThrow('full');
  expect(dataOf(root)).toEqual(before);
});

describe('the whole command', () => {
  const answers = `files:\n  - { file: 清单.xlsx, from: 示例市示例局, lists: [{ asOf: 2026-07-31, layout: proposed }] }\n${review}\n`;

  test.each(['import', 'move'])('killed at “%s” changes no byte', async (dieAt) => {
    const one = new PublishCase();
    const bytes = one.bytes();
    const args = [
      ...[join(one.folder, 'portal'), one.file('清单.xlsx', await bureauList())],
      ...[one.file('answers.yaml', answers), dieAt],
    ];
    const script = join(import.meta.dirname, '../../../support/die-in-publish.ts');
    expect(spawnSync(process.execPath, [script, ...args]).signal).toBe('SIGKILL');
    mendBroken(one.settings.data);
    const data = ([path]: [string, string]): boolean =>
      path.startsWith('data/') && !path.endsWith('.lock');
    expect(Object.entries(one.bytes()).filter(data)).toEqual(Object.entries(bytes).filter(data));
  });

  test('says so, ends with code 4 and writes nothing while another runs', async () => {
    const one = new PublishCase();
    const file = one.file('清单.xlsx', await bureauList());
    const settings = one.file('answers.yaml', answers);
    const bytes = one.bytes();
    const portal = join(one.folder, 'portal');
    const { status, stderr } = await holding(join(portal, '.publish'), '发布', () => {
      const args = [
        'scripts/publish.ts',
        file,
        '--portal',
        portal,
        '--yes',
        '--settings',
        settings,
      ];
      return spawnSync(process.execPath, args, { encoding: 'utf8' });
    });
    expect([status, stderr]).toEqual([4, expect.stringContaining('发布正在进行')]);
    expect(one.bytes()).toEqual(bytes);
  });

  test('asks nobody where there is no terminal, and says how', async () => {
    const one = new PublishCase();
    const file = one.file('清单.xlsx', await bureauList());
    const args = ['scripts/publish.ts', file, '--portal', join(one.folder, 'portal')];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--yes --settings')]);
  });
});
