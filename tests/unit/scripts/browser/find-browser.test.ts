import { expect, test } from 'vitest';
import { findInstalledBrowser } from '../../../../scripts/browser/find-browser.ts';

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]) {
  return { platform, env, exists: (path: string) => files.includes(path) };
}

test('CHROME_PATH comes first', () => {
  const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' };
  expect(findInstalledBrowser(machine('linux', env, '/opt/mine', '/usr/bin/chromium'))).toBe(
    '/opt/mine',
  );
});

test('a wrong CHROME_PATH stops, even where another browser is installed', () => {
  const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
  expect(() => findInstalledBrowser(machine('linux', env, '/usr/bin/chromium'))).toThrow(
    '/opt/gone',
  );
});

test('Linux: names on PATH, whole folders first', () => {
  const env = { PATH: '/usr/local/bin:/usr/bin' };
  expect(findInstalledBrowser(machine('linux', env, '/usr/bin/microsoft-edge'))).toBe(
    '/usr/bin/microsoft-edge',
  );
});

test('Linux: the browser without windows before the whole one', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
  expect(findInstalledBrowser(machine('linux', { PATH: '/usr/bin' }, ...both))).toBe(both[1]);
});

test('macOS: bundles of the system, then of the user', () => {
  const bundle = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const env = { HOME: '/Users/a' };
  expect(findInstalledBrowser(machine('darwin', env, `/${bundle}`))).toBe(`/${bundle}`);
  expect(findInstalledBrowser(machine('darwin', env, `/Users/a/${bundle}`))).toBe(
    `/Users/a/${bundle}`,
  );
});

test('Windows: Edge, which every Windows has', () => {
  const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  expect(findInstalledBrowser(machine('win32', env, path))).toBe(path);
});

test('a machine without any browser gives null', () => {
  expect(findInstalledBrowser(machine('linux', { PATH: '/usr/bin' }))).toBeNull();
});
