import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCompressedCopies } from '../../../../scripts/build/compressed-copies.ts';
import { headersFor } from '../../../../scripts/serve/headers.ts';
import { servers, tellMissing, type RunningServer } from '../../../support/real-servers.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const long = '重点片区'.repeat(500);
const files = {
  'index.html': `首页${long}`,
  '404.html': '找不到',
  'projects/index.html': long,
  'embed/index.html': 'a',
  'embed/shili-001/index.html': 'a',
  '_astro/index.abc.css': `a{}${long}`,
  'data/projects.json': long,
  'data/projects.csv': long,
  'data/projects.xlsx': long,
  'data/originals/a.html': '<script>1</script>',
  'data/originals/a.unknown': 'a',
  'feeds/all.xml': long,
  'feeds/projects/shili-001.json': long,
};

function aSite(): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeCompressedCopies(root);
  return root;
}

/** What a server answers, before any client changes it. */
async function answerOf(address: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(address, { method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(parts) });
        });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

tellMissing();

describe.each(
  servers.flatMap((server) => ['/', '/zwgk/mingdi/'].map((base) => ({ ...server, base }))),
)('$name under $base', ({ present, brotli, start, base }) => {
  let server: RunningServer | null = null;
  beforeAll(async () => {
    if (present) server = await start({ root: aSite(), base });
  });
  afterAll(() => server?.close());
  const within = present ? test : test.skip;
  const at = (path: string) => (server?.address ?? '') + path.slice(1);

  within.each([
    '/',
    '/projects/',
    '/embed/',
    '/embed/shili-001/',
    '/_astro/index.abc.css',
    '/data/projects.json',
    '/data/projects.csv',
    '/data/projects.xlsx',
    '/data/originals/a.html',
    '/data/originals/a.unknown',
    '/feeds/all.xml',
    '/feeds/projects/shili-001.json',
  ])('%s has the headers of the table, and no others of their kind', async (path) => {
    const { status, headers } = await answerOf(at(path));
    expect(status).toBe(200);
    const wanted = headersFor(path);
    const names = Object.keys({ ...headersFor('/data/x'), ...wanted });
    for (const name of names) {
      const own = headers[name.toLowerCase()];
      expect([name, own === '' ? undefined : own]).toEqual([name, wanted[name]]);
    }
  });

  within.each(['/nix', '/data/nix.json', '/_astro/nix.css', '/data/originals/'])(
    '%s is answered with the 404 page, which nobody keeps',
    async (path) => {
      const { status, headers, body } = await answerOf(at(path));
      expect([status, body.toString()]).toEqual([404, '找不到']);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  within.each([
    ['br, gzip', brotli ? 'br' : 'gzip'],
    ['gzip', 'gzip'],
    ['', undefined],
  ])('a client that takes “%s” gets the copy in %s', async (accept, coding) => {
    const { headers, body } = await answerOf(at('/data/projects.json'), {
      'accept-encoding': accept,
    });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body.length < long.length).toBe(coding !== undefined);
  });

  within('a folder without its slash leads to it, without naming a host', async () => {
    const { status, headers } = await answerOf(at('/projects'));
    expect([301, 308]).toContain(status);
    expect(headers['location']).toMatch(/^\/?(?:\S+\/)?projects\/$/);
  });

  within('what has not changed is not sent again, what is asked in part is', async () => {
    const { headers } = await answerOf(at('/data/projects.json'));
    const known = { 'if-none-match': String(headers['etag']) };
    expect((await answerOf(at('/data/projects.json'), known)).status).toBe(304);
    const part = await answerOf(at('/data/projects.json'), { range: 'bytes=0-5' });
    expect([part.status, part.body.toString()]).toEqual([206, '重点']);
  });

  within('nothing is written', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await answerOf(at('/data/projects.json'), {}, method)).status).toBe(405);
    }
  });
});
