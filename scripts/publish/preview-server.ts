import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, headers).end();
}

/** Sends a page of the preview. */
function sendPage(response: ServerResponse, site: string, page: string): void {
  const file = join(site, page, 'index.html');
  if (!existsSync(file)) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(readFileSync(file));
}

/** Sends an original as the file that it is. */
function sendOriginal(response: ServerResponse, { name, bytes }: ServedOriginal): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': extname(name) === '.pdf' ? 'application/pdf' : 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}

/** What a form decides: the page that says so, and the decision; null while boxes are open. */
function decisionOf(form: URLSearchParams, boxes: number): { page: string; yes: boolean | null } {
  if (form.get('decision') !== 'publish') return { page: 'cancelled', yes: false };
  const ticked = new Set(form.getAll('confirmed')).size;
  return ticked >= boxes ? { page: 'done', yes: true } : { page: 'unconfirmed', yes: null };
}

/** Listens on this machine alone, at a port that is free; gives the origin. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
  const { promise: decision, resolve: decide } = Promise.withResolvers<boolean>();
  let origin = '';

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = isOurs(request, origin) ? await formOf(request) : null;
    if (form === null) {
      refuse(response, 403);
      return;
    }
    const { page, yes } = decisionOf(form, boxes);
    // The page that follows is in the answer: the server may be gone before it could be asked for.
    response.on('finish', () => {
      if (yes !== null) decide(yes);
    });
    sendPage(response, site, page);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, given = '', ...rest] = pathname.split('/');
    const path = rest.join('/');
    const number = /^original\/(\d+)$/u.exec(path)?.[1];
    const original = number === undefined ? undefined : originals[Number(number) - 1];
    if (!same(given, token) || `http://${request.headers.host ?? ''}` !== origin) {
      refuse(response, 404);
    } else if (request.method === 'POST' && path === 'decide') {
      void take(request, response);
    } else if (request.method !== 'GET') {
      refuse(response, 405);
    } else if (original !== undefined) {
      sendOriginal(response, original);
    } else {
      sendPage(response, site, path === '' ? '.' : path);
    }
  });
  origin = await listen(server);
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
