import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { acceptedCodings, type Coding } from './encodings.ts';
import { headersFor } from './headers.ts';

export interface SiteServer {
  /** Address of the home page, with base and trailing slash. */
  address: string;
  /** The port in use: the wanted one, or the next free one. */
  port: number;
  close: () => Promise<void>;
}

interface SiteFolder {
  /** Folder of a built site. */
  root: string;
  /** Path under which the site lives, e.g. `/` or `/zwgk/mingdi/`. */
  base: string;
}

/** A part `..` of a path, however it is written: no address of the site has one, and it may lead out of its folder. */
const wayUp = /(?:^|[\\/]|%2f|%5c)(?:\.|%2e){2}(?:$|[\\/]|%2f|%5c)/i;

/** What is at a path of the folder; null where there is nothing, or the path names nothing. */
function found(root: string, path: string) {
  try {
    return statSync(join(root, decodeURIComponent(path)));
  } catch {
    return null;
  }
}

/** Answers without a file; what was said of a file before does not hold. */
function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | number>>,
  body: string | Buffer = '',
): void {
  if (response.headersSent) {
    // Half of a file is on its way: only a broken connection tells the client so.
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function notFound(response: ServerResponse, root: string): void {
  let page: string | Buffer = '404';
  try {
    page = readFileSync(join(root, '404.html'));
  } catch {
    // A site without such a page, or one that is being replaced, says it in a number.
  }
  answer(response, 404, headersFor('/404.html'), page);
}

/**
 * The compressed copy that a build wrote, where the client takes it. A part of a file is a part of the
 * file itself; a copy older than its file is of another build.
 */
function copyOf(root: string, path: string, request: IncomingMessage): Coding | null {
  if (request.headers.range !== undefined) return null;
  const plain = found(root, path);
  if (plain === null) return null;
  const accepted = acceptedCodings(request.headers['accept-encoding']);
  const isCopy = ({ suffix }: Coding) =>
    (found(root, path + suffix)?.mtimeMs ?? -1) >= Math.floor(plain.mtimeMs);
  return accepted.find(isCopy) ?? null;
}

/**
 * Puts right what `send` and RFC 9110 see differently: an end longer than the file is the whole file
 * (§ 14.1.2), and a client that asks whether its copy is still good gets an answer from the origin
 * even where caches on the way may not give one.
 */
function asMeant({ headers }: IncomingMessage, size: number): void {
  delete headers['cache-control'];
  if (headers.range === undefined) return;
  headers.range = headers.range.replaceAll(/([=,]\s*)-(\d+)/g, (part, before: string, length) =>
    Number(length) > size && size > 0 ? `${before}0-` : part,
  );
}

/** Sends one file: whole, a part, or only that it has not changed. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, path }: { root: string; path: string },
): void {
  const copy = copyOf(root, path, request);
  asMeant(request, found(root, path)?.size ?? 0);
  const options = { root, index: false as const, cacheControl: false };
  send(request, path + (copy?.suffix ?? ''), options)
    .on('headers', () => {
      const own = { ...headersFor(decodeURIComponent(path)), Vary: 'Accept-Encoding' };
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      if (copy) response.setHeader('Content-Encoding', copy.name);
    })
    .on('stream', (stream: { bytesRead: number; on: (event: 'end', act: () => void) => void }) => {
      stream.on('end', () => {
        const promised = Number(response.getHeader('Content-Length'));
        if (stream.bytesRead < promised) response.destroy();
      });
    })
    .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
      if (status === 412 || status === 416) answer(response, status, headers ?? {});
      else notFound(response, root);
    })
    .pipe(response);
}

/** Answers requests for one built site: files below `base`, folders with a slash, else its 404 page. */
function answerFor({ root, base }: SiteFolder, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answer(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  const [whole = '/', ...query] = (request.url ?? '/').split('?');
  // Two slashes at the front would make a redirect lead to another host.
  const pathname = whole.replace(/^\/+/, '/');
  const search = query.length === 0 ? '' : `?${query.join('?')}`;
  if (pathname === '/' && base !== '/') {
    answer(response, 302, { Location: base });
    return;
  }
  if (!`${pathname}/`.startsWith(base) || wayUp.test(pathname)) {
    notFound(response, root);
    return;
  }
  const path = `/${pathname.slice(base.length)}`;
  if (!path.endsWith('/') && found(root, path)?.isDirectory()) {
    answer(response, 301, { Location: `${pathname}/${search}` });
    return;
  }
  sendFile(request, response, { root, path: path.endsWith('/') ? `${path}index.html` : path });
}

/** Listens on `port` or the next free one, at most 50 further; gives the port, or throws. */
async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate <= port + 50; candidate += 1) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (failure === null) return candidate;
    if (failure.code !== 'EADDRINUSE') throw failure;
  }
  throw new Error(`端口 ${port} 至 ${port + 50} 都已被占用，请关闭占用的程序后重试。`);
}

/**
 * Serves a built site on this machine. The folder is looked at on each request, so a new build needs
 * no new server; no request ends it.
 *
 * @param site folder and base of the site
 * @param port the wanted port; where it is taken, the next free one is used
 */
export async function serveSite(site: SiteFolder, port: number): Promise<SiteServer> {
  const server = createServer((request, response) => {
    try {
      answerFor(site, request, response);
    } catch {
      answer(response, 500, {});
    }
  });
  const used = await listen(server, port);
  return {
    address: `http://localhost:${used}${site.base}`,
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Takes SITE_BASE as a person writes it (`zwgk/mingdi`); gives it with slashes at both ends. */
export function normalBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
