import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headersFor } from '../../../../scripts/serve/headers.ts';
import { normalBase, serveSite } from '../../../../scripts/serve/site-server.ts';

// A port of its own for each test: fetch keeps connections to a port open after its server is gone.
let nextPort = 4700;

async function aServedSite(base = '/', port = (nextPort += 2)) {
  const root = mkdtempSync(join(tmpdir(), 'mingdi-'));
  mkdirSync(join(root, '数据'));
  writeFileSync(join(root, 'index.html'), '首页');
  writeFileSync(join(root, '404.html'), '找不到');
  writeFileSync(join(root, '数据/index.html'), '数据页');
  writeFileSync(join(root, '数据/a.csv'), '一,二');
  const server = await serveSite({ root, base }, port);
  onTestFinished(() => server.close());
  return server;
}

test('pages, folders and files come with their types in UTF-8 and a strict set of headers', async () => {
  const { address } = await aServedSite();
  expect(await (await fetch(address)).text()).toBe('首页');
  expect(await (await fetch(`${address}数据/`)).text()).toBe('数据页');
  const { headers } = await fetch(`${address}数据/a.csv`);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('frame-ancestors');
});

test('other sites may frame the pages made for that, and no others', () => {
  const policy = (path: string) => headersFor(path)['Content-Security-Policy'];
  expect(policy('/embed/projects/shili-001/')).toBe('frame-ancestors *');
  for (const path of ['/embed/', '/', '/projects/shili-001/', '/x/embed/a/']) {
    expect(policy(path)).toBe("frame-ancestors 'self'");
  }
});

test('a folder without its slash redirects, query kept', async () => {
  const { address } = await aServedSite();
  const response = await fetch(`${address}数据?q=1`, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe(`/${encodeURIComponent('数据')}/?q=1`);
});

test.each(['nix/', 'nix', '%E0%A4%A', '..%2f..%2fetc/passwd'])(
  '%s gets the 404 page',
  async (path) => {
    const { address } = await aServedSite();
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('找不到');
  },
);

test('under a base, only addresses below it are served and / leads there', async () => {
  const { address, port } = await aServedSite('/zwgk/mingdi/');
  expect(address).toBe(`http://localhost:${port}/zwgk/mingdi/`);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('首页');
  expect((await fetch(`http://localhost:${port}/数据/`)).status).toBe(404);
  expect((await fetch(`${address}数据/`)).status).toBe(200);
});

test('a taken port gives way to the next free one', async () => {
  const first = await aServedSite();
  const second = await aServedSite('/', first.port);
  expect(second.port).toBeGreaterThan(first.port);
});

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['zwgk/mingdi', '/zwgk/mingdi/'],
  ['/zwgk/', '/zwgk/'],
])('base %j is %j', (given, base) => {
  expect(normalBase(given)).toBe(base);
});
