import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowHosts, withHosts } from '../../../../scripts/publish/allowed-hosts.ts';
import { folderOf } from '../../../support/temporary.ts';

const hosts = ['www.shili.example', 'zrzy.shili.example'];

test.each([
  'mode: demo\nallowedHosts: [] # 允许链接的\nlicence: null\n',
  'allowedHosts: [errors.example]\nlicence: null # 许可\n',
  'allowedHosts: # 允许\n  - errors.example\n  - a.example\nlicence: null\n',
  'allowedHosts:\n- errors.example\nlicence: null\n',
])('hosts are added and all else stays: %j', (text) => {
  const before = parse(text) as { allowedHosts: string[] };
  const next = withHosts(text, hosts);
  const after = parse(next) as { allowedHosts: string[] };
  expect(new Set(after.allowedHosts)).toEqual(new Set([...before.allowedHosts, ...hosts]));
  expect({ ...after, allowedHosts: [] }).toEqual({ ...before, allowedHosts: [] });
  const comments = (one: string) => one.match(/#.*$/gmu);
  expect(comments(next)).toEqual(comments(text));
});

test('no host, no change', () => {
  expect(withHosts('allowedHosts: []\n', [])).toBe('allowedHosts: []\n');
});

test('hosts go to the settings where they are: in the data folder, or beside it', () => {
  for (const path of ['data/site.yaml', 'site.yaml']) {
    const root = folderOf({ [path]: 'allowedHosts: []\n', 'data/a.yaml': '' });
    allowHosts({ root, folder: 'data' }, hosts);
    expect(readFileSync(join(root, path), 'utf8')).toContain('zrzy.shili.example');
  }
});
