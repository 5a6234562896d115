import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeCompressedCopies } from '../../../../scripts/build/compressed-copies.ts';
import { contentTypeOf, headersFor } from '../../../../scripts/serve/headers.ts';
import { mediaTypeOf } from '../../../../src/outputs/media-types.ts';
import { normalBase, serveSite } from '../../../../scripts/serve/site-server.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

// A port of its own for each test: fetch keeps connections to a port open after its server is gone.
let nextPort = 4700;

async function aServedSite(base = '/', port = (nextPort += 2)) {
  const root = temporaryFolder();
  mkdirSync(join(root, '数据'));
  writeFileSync(join(root, 'index.html'), '首页');
  writeFileSync(join(root, '404.html'), '找不到');
  writeFileSync(join(root, '数据/index.html'), '数据页');
  writeFileSync(join(root, '数据/a.csv'), '一,二');
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/ten.txt'), '0123456789');
  const server = await serveSite({ root, base }, port);
  onTestFinished(() => server.close());
  return { ...server, root };
}

/** Sends bytes as they are, past everything that a client would put right; gives the status line. */
async function statusOf(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const answer = await new Promise<string>((resolve, reject) => {
    socket.once('data', (data) => {
      resolve(data.toString());
    });
    socket.once('error', reject);
    socket.once('close', () => {
      resolve('closed');
    });
    socket.write(bytes);
  });
  socket.destroy();
  return answer.split('\r\n')[0] ?? '';
}

const request = (target: string, method = 'GET', headers = '') =>
  `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;

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
  for (const path of ['/embed/', '/embed/index.html', '/', '/projects/shili-001/', '/x/embed/a/']) {
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

test.each([
  [request('//'), 200],
  [request('///数据'), 400],
  [request('//data'), 301],
  [request('http://localhost/data/ten.txt'), 404],
  [request('/%'), 404],
  [request('/%00'), 404],
  [request('/%c0%af'), 404],
  [request('/data/../../../etc/passwd'), 404],
  [request('/data/%2e%2e/%2e%2e/etc/passwd'), 404],
  [request('/%2e%2e'), 404],
  [request('/data/%2e%2e'), 404],
  [request('/..%2f..%2f..%2f..%2fetc'), 404],
  [request('/.git/config'), 404],
  [request('/data/ten.txt/'), 404],
  [request('/?#%'), 200],
  [request('/', 'HEAD'), 200],
  [request('/nix', 'HEAD'), 404],
  [request('/', 'POST'), 405],
  [request('/', 'DELETE'), 405],
  [request('*', 'OPTIONS'), 405],
  [request('/', 'GET', `X: ${'a'.repeat(100_000)}\r\n`), 431],
  [request('/', 'GET', 'Upgrade: x\r\nConnection: upgrade\r\n'), 200],
  [request('/data/ten.txt', 'GET', 'If-Modified-Since: nonsense\r\nIf-None-Match: *\r\n'), 304],
  [request('/data/ten.txt', 'GET', 'If-Match: "other"\r\n'), 412],
  ['nonsense\r\n\r\n', 400],
])('%j is answered with %d, and the server goes on', async (bytes, status) => {
  const { address, port } = await aServedSite();
  expect(await statusOf(port, bytes)).toContain(` ${status} `);
  expect((await fetch(address)).status).toBe(200);
});

test('an address with two slashes leads to no other host', async () => {
  const { port } = await aServedSite();
  const response = await fetch(`http://localhost:${port}//data`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/data/');
});

test.each([
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
  ['bytes=0-1,2-3', 206, '0123', 'bytes 0-3/10'],
  // A server may answer several parts with the whole.
  ['bytes=0-1,8-9', 200, '0123456789', null],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=99-100', 416, '', 'bytes */10'],
  ['bytes=5-2', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=a-b', 200, '0123456789', null],
  ['lines=0-1', 200, '0123456789', null],
  ['bytes', 200, '0123456789', null],
])('the range %s is answered with %d', async (range, status, text, contentRange) => {
  const { address } = await aServedSite();
  const response = await fetch(`${address}data/ten.txt`, { headers: { range } });
  expect([response.status, await response.text()]).toEqual([status, text]);
  expect(response.headers.get('content-range')).toBe(contentRange);
});

test('a client with the file is told that it has not changed', async () => {
  const { address } = await aServedSite();
  const etag = (await fetch(`${address}data/ten.txt`)).headers.get('etag') ?? '';
  const again = await fetch(`${address}data/ten.txt`, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a file that shrinks or vanishes while it is read breaks its own response only', async () => {
  const { address, root } = await aServedSite();
  const big = join(root, 'data/big.txt');
  writeFileSync(big, 'x'.repeat(40_000_000));
  const response = await fetch(`${address}data/big.txt`);
  truncateSync(big, 1000);
  await expect(response.text()).rejects.toThrow();
  rmSync(big);
  expect((await fetch(`${address}data/big.txt`)).status).toBe(404);
});

test('compressed copies are sent to those who take them, with the headers of the file', async () => {
  const { address, root } = await aServedSite();
  const text = '明地'.repeat(2000);
  writeFileSync(join(root, 'data/a.json'), text);
  writeCompressedCopies(root);
  const get = (accept: string, more = {}) =>
    fetch(`${address}data/a.json`, { headers: { 'accept-encoding': accept, ...more } });
  for (const [accept, coding] of [
    ['gzip, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
  ] as const) {
    const response = await get(accept);
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe(text);
  }
  // A part is a part of the file, not of its copy.
  expect(await (await get('br', { range: 'bytes=0-5' })).text()).toBe('明地');
});

test.each([
  ['/', 'no-cache', null],
  ['/policies/shili-2024-1/', 'no-cache', null],
  ['/data/projects.json', 'no-cache', '*'],
  ['/feeds/all.xml', 'no-cache', '*'],
  ['/_astro/index.abc.css', 'public, max-age=31536000, immutable', null],
])('%s is kept as %s', (path, cache, cors) => {
  const headers = headersFor(path);
  expect(headers['Cache-Control']).toBe(cache);
  expect(headers['Access-Control-Allow-Origin'] ?? null).toBe(cors);
});

test.each([
  ['/feeds/all.xml', 'application/atom+xml; charset=utf-8'],
  ['/feeds/all.json', 'application/feed+json; charset=utf-8'],
  ['/data/policies/a.xml', 'application/xml; charset=utf-8'],
  ['/data/originals/A.TXT', 'text/plain; charset=utf-8'],
  ['/data/originals/a.constructor', 'application/octet-stream'],
  ['/data/', 'text/html; charset=utf-8'],
])('%s is %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(type);
});

test.each(['feeds/all.xml', 'feeds/all.json', 'data/policies/a.xml', 'data/projects.csv'])(
  'catalogues say of %s what servers send',
  (path) => {
    expect(contentTypeOf(`/${path}`).split(';')[0]).toBe(mediaTypeOf(path));
  },
);

test('an original that is a page of others runs no script here', () => {
  expect(headersFor('/data/originals/a.html')['Content-Security-Policy']).toMatch(/^sandbox;/);
  expect(headersFor('/data/index.html')['Content-Security-Policy']).not.toContain('sandbox');
});
