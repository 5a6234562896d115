import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { servePreview } from '../../../../scripts/publish/preview-server.ts';
import { folderOf } from '../../../support/temporary.ts';

const pages = Object.fromEntries(
  ['', 'done/', 'cancelled/', 'unconfirmed/'].map((page) => [`${page}index.html`, `<h1>${page}`]),
);

async function serve() {
  const original = { name: '名单 1.xlsx', bytes: Uint8Array.of(1, 2, 3) };
  const server = await servePreview(folderOf(pages), { boxes: 2, originals: [original] });
  onTestFinished(server.close);
  const { origin } = new URL(server.address);
  const post = (body: string, headers: Record<string, string> = { Origin: origin }) =>
    fetch(join(server.address, 'decide'), { method: 'POST', body, headers });
  return { server, origin, post };
}

test('is on this machine alone, under an address that cannot be guessed', async () => {
  const { server, origin } = await serve();
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/u);
  expect(await (await fetch(server.address)).text()).toBe('<h1>');
  for (const path of ['/', `/${'0'.repeat(32)}/`, '/decide']) {
    expect((await fetch(`${origin}${path}`)).status).toBe(404);
  }
  expect((await fetch(`${server.address}../../etc/passwd`)).status).toBe(404);
});

test('answers to no other name than its own', async () => {
  const { server } = await serve();
  const status = await new Promise((resolve) => {
    request(server.address, { headers: { Host: 'other.example' } }, ({ statusCode }) => {
      resolve(statusCode);
    }).end();
  });
  expect(status).toBe(404);
});

test('takes no decision from another page', async () => {
  const { post } = await serve();
  for (const headers of [{ Origin: 'http://other.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect((await post('decision=publish&confirmed=0&confirmed=1', { ...headers })).status).toBe(
      403,
    );
  }
});

test('publishes when every box is ticked, and not before', async () => {
  const { server, post } = await serve();
  const page = async (body: string) => (await post(body)).text();
  expect(await page('decision=publish&confirmed=0')).toBe('<h1>unconfirmed/');
  // The same box twice is one box.
  expect(await page('decision=publish&confirmed=0&confirmed=0')).toBe('<h1>unconfirmed/');
  expect(await page('decision=publish&confirmed=0&confirmed=1')).toBe('<h1>done/');
  expect(await server.decision).toBe(true);
});

test('cancels without a tick', async () => {
  const { server, post } = await serve();
  expect(await (await post('decision=cancel')).text()).toBe('<h1>cancelled/');
  expect(await server.decision).toBe(false);
});

test('hands out the original as a download that nothing runs', async () => {
  const { server } = await serve();
  const response = await fetch(`${server.address}original/1`);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/u);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
