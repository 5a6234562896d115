import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Redirect } from '../../src/domain/address/schema.ts';

interface Frame {
  base: string;
  /** What each page says of the portal: the banner of the demonstration, or nothing. */
  banner: string | null;
}

const fileOf = (address: string) => address.slice(1).replace(/(^|\/)$/, '$1index.html');

function stub({ from, to, reason }: Redirect, { base, banner }: Frame): string {
  const target = base + to.slice(1);
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${target}" />
    <title>已移到新地址：${from}</title>
    <link rel="canonical" href="${target}" />
  </head>
  <body>
    <main>
      ${banner === null ? '' : `<p>${banner}</p>`}
      <h1>这一页已移到新地址</h1>
      <p>原因：${reason}</p>
      <p><a href="${target}">${target}</a></p>
    </main>
  </body>
</html>
`;
}

/** Puts an old clause anchor before the clause that has taken its place on the same page. */
function moveAnchor(folder: string, { from, to }: Redirect): void {
  const [page = '', anchor = ''] = to.split('#');
  const file = join(folder, fileOf(page));
  const html = readFileSync(file, 'utf8');
  const at = html.search(new RegExp(`<[a-z0-9]+[^>]*\\sid="${anchor}"`));
  const old = `<span id="${from.split('#')[1] ?? ''}"></span>`;
  writeFileSync(file, `${html.slice(0, at)}${old}${html.slice(at)}`);
}

/**
 * Writes what keeps old addresses alive: a page at each old address that leads to the new one, and
 * old clause anchors on the page that has them now. Run it after {@link addressProblems} found none.
 */
export function writeRedirects(folder: string, redirects: readonly Redirect[], frame: Frame): void {
  for (const redirect of redirects) {
    if (redirect.from.includes('#')) {
      moveAnchor(folder, redirect);
      continue;
    }
    const file = join(folder, fileOf(redirect.from));
    if (existsSync(file)) throw new Error(`${redirect.from} 仍有页面，不能再指向别处。`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stub(redirect, frame));
  }
}
