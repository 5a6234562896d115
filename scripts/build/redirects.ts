import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Redirect } from '../../src/facts/kinds/address.ts';
import { escapeXml } from '../../src/outputs/formats/xml.ts';

/** What tells a page that only stands for another one from the pages of the site. */
export const stubMark = 'data-stub';

interface Frame {
  base: string;
  /** What each page says of the portal: the banner of the demonstration, or nothing. */
  banner: string | null;
}

const fileOf = (address: string) => address.slice(1).replace(/(^|\/)$/, '$1index.html');

/** A page in the place of another one, as HTML: what its head adds, and what it says. */
function stub(
  title: string,
  head: string,
  words: readonly string[],
  banner: string | null,
): string {
  return `<!doctype html>
<html lang="zh-CN" ${stubMark}>
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    ${head}
    <title>${title}</title>
  </head>
  <body>
    <main>
      ${[...(banner === null ? [] : [`<p>${banner}</p>`]), ...words].join('\n      ')}
    </main>
  </body>
</html>
`;
}

function movedStub({ from, reason }: Redirect, target: string, banner: string | null): string {
  const head = `<meta http-equiv="refresh" content="0; url=${target}" />
    <link rel="canonical" href="${target}" />`;
  const words = [
    '<h1>这一页已移到新地址</h1>',
    `<p>原因：${escapeXml(reason)}</p>`,
    `<p><a href="${target}">${target}</a></p>`,
  ];
  return stub(`已移到新地址：${from}`, head, words, banner);
}

function withdrawnStub({ from, date, reason }: Redirect, { base, banner }: Frame): string {
  const words = [
    '<h1>这一页的内容已撤下</h1>',
    `<p>撤下日期：${date}。原因：${escapeXml(reason)}</p>`,
    `<p><a href="${base}">回到首页</a></p>`,
  ];
  return stub(`内容已撤下：${from}`, '', words, banner);
}

/** Puts an old clause anchor before the clause that has taken its place on the same page. */
function moveAnchor(folder: string, from: string, to: string): void {
  const [page = '', anchor = ''] = to.split('#');
  const file = join(folder, fileOf(page));
  const html = readFileSync(file, 'utf8');
  const at = html.search(new RegExp(`<[a-z0-9]+[^>]*\\sid="${anchor}"`));
  const old = `<span id="${from.split('#')[1] ?? ''}"></span>`;
  writeFileSync(file, `${html.slice(0, at)}${old}${html.slice(at)}`);
}

/**
 * Writes what keeps old addresses alive: a page at each old address that leads to the new one or says
 * that its content was withdrawn, and old clause anchors on the page that has them now. Files and
 * clauses that were withdrawn leave nothing. Run it after {@link addressProblems} found none.
 */
export function writeRedirects(folder: string, redirects: readonly Redirect[], frame: Frame): void {
  for (const redirect of redirects) {
    const { from, to } = redirect;
    if (from.includes('#')) {
      if (to !== null) moveAnchor(folder, from, to);
      continue;
    }
    if (to === null && !from.endsWith('/')) continue;
    const file = join(folder, fileOf(from));
    if (existsSync(file)) throw new Error(`${from} 仍有页面，不能再指向别处。`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      to === null
        ? withdrawnStub(redirect, frame)
        : movedStub(redirect, frame.base + to.slice(1), frame.banner),
    );
  }
}
