/**
 * What servers say of the files of a site: the one table that the project's own server sends, and
 * that the configurations for other servers are made from (`scripts/deploy/`).
 */

import { feedFolder } from '../../src/outputs/file-addresses.ts';
import { feedMediaTypes, mediaTypes } from '../../src/outputs/media-types.ts';

/** Headers of some addresses. Of two rules that set the same header, the later one holds. */
export interface HeaderRule {
  /** For people who set up a server, in Chinese. */
  readonly what: string;
  /**
   * A regular expression for paths below the base (`/data/projects.csv`), beginning with `^/`, in the
   * part of the language that JavaScript, PCRE (nginx) and RE2 (Caddy) have in common. It never tells
   * `/x/` from `/x/index.html`, which servers take for one another.
   */
  readonly of: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const headerRules: readonly HeaderRule[] = [
  {
    what: '全部地址：每次使用前向服务器核对（内容未变时只回 304），浏览器不得凭旧副本显示已更正、已撤下的内容',
    of: '^/',
    headers: {
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      // Only a header can say this; the rest of the policy stands in a meta element on each page.
      'Content-Security-Policy': "frame-ancestors 'self'",
    },
  },
  {
    what: '样式和脚本：文件名里有内容的散列值，内容变了地址就变，可以长期保存',
    of: '^/_astro/',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    what: '嵌入页：允许其他网站嵌入',
    of: '^/embed/[^/]+/',
    headers: { 'Content-Security-Policy': 'frame-ancestors *' },
  },
  {
    what: '数据和订阅源：允许其他网站的程序读取',
    of: '^/(data|feeds)/',
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag, Last-Modified',
    },
  },
  {
    what: '网页格式的原件：别人写的网页，其中的脚本不得在本站的地址下运行',
    of: '^/data/originals/.*[.](htm|html|mht|svg|xht|xhtml|xml)$',
    headers: {
      'Content-Security-Policy':
        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  },
];

/** Text says its charset, so that Chinese is not misread. */
function withCharset(types: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(types).map(([ending, type]) => [
      ending,
      /^text\/|[/+](?:json|xml)$|javascript/.test(type) ? `${type}; charset=utf-8` : type,
    ]),
  );
}

/** Content types by the end of a file's name. */
export const contentTypes = withCharset(mediaTypes);

/** Those of the files in {@link feedFolder}. */
export const feedTypes = withCharset(feedMediaTypes);

/** What stands for a file whose type the tables do not hold. */
export const otherType = 'application/octet-stream';

/** Takes a path below the base (`/data/projects.csv`); gives the content type of the file. */
export function contentTypeOf(path: string): string {
  const name = path.endsWith('/') ? 'index.html' : (path.split('/').at(-1) ?? '');
  const types = path.startsWith(feedFolder) ? feedTypes : contentTypes;
  const end = /[.]([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(types, end) ? types[end] : undefined) ?? otherType;
}

/** Takes a path below the base; gives the headers of its response. */
export function headersFor(path: string): Record<string, string> {
  const rules = headerRules.filter(({ of }) => new RegExp(of).test(path));
  return Object.assign({}, ...rules.map(({ headers }) => headers), {
    'Content-Type': contentTypeOf(path),
  }) as Record<string, string>;
}
