import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
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

function send(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, headers).end();
}

/** True where an address names a folder; an address that can't be decoded names nothing. */
function isFolder(root: string, address: string): boolean {
  try {
    return statSync(join(root, decodeURI(address))).isDirectory();
  } catch {
    return false;
  }
}

/** Answers requests for one built site: files below `base`, folders with a slash, else its 404 page. */
function handler({ root, base }: SiteFolder) {
  const files = sirv(root, {
    dev: true, // looks at the disk on each request, so a new build needs no new server
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const notFound = (response: ServerResponse): void => {
    const page = join(root, '404.html');
    response.writeHead(404, headersFor('/404.html'));
    response.end(existsSync(page) ? readFileSync(page) : '404');
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/' && base !== '/') {
      send(response, 302, { Location: base });
      return;
    }
    if (!`${pathname}/`.startsWith(base)) {
      notFound(response);
      return;
    }
    const path = `/${pathname.slice(base.length)}`;
    if (!path.endsWith('/') && isFolder(root, path)) {
      send(response, 301, { Location: `${pathname}/${search}` });
      return;
    }
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    files(request, response, () => {
      notFound(response);
    });
  };
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
 * Serves a built site on this machine.
 *
 * @param site folder and base of the site
 * @param port the wanted port; where it is taken, the next free one is used
 */
export async function serveSite(site: SiteFolder, port: number): Promise<SiteServer> {
  const server = createServer(handler(site));
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
