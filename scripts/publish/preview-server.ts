import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** An original that the preview lets a person open. */
export interface ServedOriginal {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PreviewServer {
  readonly address: string;
  /** What the person decided in the browser. */
  readonly decision: Promise<boolean>;
  readonly close: () => Promise<void>;
}

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const longestForm = 100_000;

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > longestForm) return null;
  }
  return new URLSearchParams(body);
}

/** Whether a form came from the preview itself, and not from another page of this machine. */
function isOurs({ headers: sent }: IncomingMessage, origin: string): boolean {
  const from = sent['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') return false;
  return sent.origin === undefined || sent.origin === origin;
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/**
 * Serves a preview to this machine alone, under an address that nobody can guess, and takes what the
 * person decides there.
 *
 * @param site folder of its pages
 * @param boxes how many boxes must be ticked
 */
export async function servePreview(
  site: string,
  { boxes, originals }: { boxes: number; originals: readonly ServedOriginal[] },
): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex');
  let decide: (yes: boolean) => void = () => undefined;
  const decision = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  let origin = '';

  function send(response: ServerResponse, page: string, status = 200): void {
    const file = join(site, page, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(file));
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = isOurs(request, origin) ? await formOf(request) : null;
    if (form === null) {
      response.writeHead(403, headers).end();
      return;
    }
    const yes = form.get('decision') === 'publish';
    const ticked = new Set(form.getAll('confirmed')).size;
    const to = yes ? (ticked >= boxes ? 'done' : 'unconfirmed') : 'cancelled';
    const sent = (): void => {
      if (to !== 'unconfirmed') decide(yes);
    };
    // The page that follows is in the answer: the server may be gone before it could be asked for.
    response.on('finish', sent);
    send(response, to);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, given = '', ...rest] = pathname.split('/');
    const host = request.headers.host ?? '';
    if (!same(given, token) || `http://${host}` !== origin) {
      response.writeHead(404, headers).end();
      return;
    }
    const path = rest.join('/');
    if (request.method === 'POST' && path === 'decide') {
      void take(request, response);
      return;
    }
    if (request.method !== 'GET') {
      response.writeHead(405, headers).end();
      return;
    }
    const original = /^original\/(\d+)$/u.exec(path)?.[1];
    const found = original === undefined ? undefined : originals[Number(original) - 1];
    if (found === undefined) {
      send(response, path === '' ? '.' : path);
      return;
    }
    const name = encodeURIComponent(found.name);
    response.writeHead(200, {
      ...headers,
      'Content-Type':
        extname(found.name) === '.pdf' ? 'application/pdf' : 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    });
    response.end(found.bytes);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `${origin}/${token}/`,
    decision,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
