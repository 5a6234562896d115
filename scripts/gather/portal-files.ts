import { fixedFiles } from '../../src/outputs/file-addresses.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is wrong with a portal: one line for people; the portal is left out. */
export class PortalError extends Error {}

/** The files of a portal, by their path below it: `data/rights.json`. */
export interface PortalFiles {
  /** Address, or the name of the folder. */
  readonly address: string;
  /** @throws PortalError where it cannot be had */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
}

/** A portal answers within this time, or is left out. Milliseconds. */
const patience = 20_000;
const redirects = 5;

function tooLarge(path: string, limit: number): PortalError {
  return new PortalError(`${path} 超过 ${limit} 字节，没有读`);
}

/** Takes what a person gave; gives the folder that holds `data/manifest.json`, or null. */
function folderOf(given: string): string | null {
  const path = given.startsWith('file:') ? fileURLToPath(given) : resolve(given);
  const roots = [path, resolve(path, '..'), resolve(path, '../..')];
  if (
    existsSync(path) &&
    !statSync(path).isDirectory() &&
    basename(path) !== basename(fixedFiles.manifest.path)
  ) {
    return null;
  }
  return roots.find((root) => existsSync(join(root, fixedFiles.manifest.path))) ?? null;
}

function folderFiles(given: string): PortalFiles {
  const root = folderOf(given);
  if (root === null) {
    throw new PortalError(`没有这个文件夹，或里面没有 ${fixedFiles.manifest.path}`);
  }
  return {
    address: basename(root),
    read: (path, limit) => {
      const file = join(root, path);
      if (!existsSync(file)) return Promise.reject(new PortalError(`没有 ${path}`));
      if (statSync(file).size > limit) return Promise.reject(tooLarge(path, limit));
      return Promise.resolve(readFileSync(file));
    },
  };
}

/** Follows redirects, to http and https alone. */
async function open(address: URL, left: number): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(address, { redirect: 'manual', signal });
  const to = response.headers.get('location');
  if (response.status < 300 || response.status >= 400 || to === null) return response;
  await response.body?.cancel();
  if (left === 0) throw new PortalError(`跳转超过 ${redirects} 次`);
  const next = new URL(to, address);
  if (!/^https?:$/u.test(next.protocol)) {
    throw new PortalError(`跳转到 ${next.protocol} 开头的地址，没有跟去`);
  }
  return open(next, left - 1);
}

async function bytesOf(response: Response, path: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit) throw tooLarge(path, limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What the system says of a place that gives no answer, for a clerk. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上：那里没有网站在运行',
  ECONNRESET: '连接中断',
  ENOTFOUND: '没有这个域名，或这台电脑没有联网',
  EAI_AGAIN: '查不到这个域名，或这台电脑没有联网',
  ENETUNREACH: '这台电脑没有联网',
  CERT_HAS_EXPIRED: '它的证书过期了',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `${patience / 1000} 秒内没有应答`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const code = 'code' in cause ? String(cause.code) : cause.message;
  return unreachable[code] ?? code;
}

function siteFiles(given: string): PortalFiles {
  const base = new URL(given.replace(/(?:data\/)?(?:manifest\.json)?(?:[?#].*)?$/u, ''));
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return {
    address: base.href,
    read: async (path, limit) => {
      try {
        const response = await open(new URL(path, base), redirects);
        if (!response.ok) {
          await response.body?.cancel();
          throw new PortalError(`${path} 取不到（HTTP ${response.status}）`);
        }
        return await bytesOf(response, path, limit);
      } catch (error) {
        if (error instanceof PortalError) throw error;
        throw new PortalError(`${path} 取不到（${reasonOf(error)}）`, { cause: error });
      }
    },
  };
}

/**
 * Opens a portal by what a person gave: its address, that of its data or manifest, or a folder with a
 * built site in it.
 *
 * @throws PortalError where it is neither
 */
export function openFiles(given: string): PortalFiles {
  if (/^https?:\/\//iu.test(given)) {
    if (!URL.canParse(given)) throw new PortalError('不是网址');
    return siteFiles(given);
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(given) && !given.startsWith('file:')) {
    throw new PortalError('只读 http、https 开头的网址和文件夹');
  }
  return folderFiles(given);
}
