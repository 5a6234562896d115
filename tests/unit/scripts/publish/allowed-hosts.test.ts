import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withHosts } from '../../../../scripts/publish/allowed-hosts.ts';

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
