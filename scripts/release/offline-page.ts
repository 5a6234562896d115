import { posix } from 'node:path';

/** What a page of the offline copy is made with. */
export interface OfflineCopy {
  /** Path under which the site was built, with a slash at both ends. */
  base: string;
  /** Files of the scripts that run from a disk. */
  scripts: ReadonlyMap<string, string>;
  /** What the reader is told at the end of each page. */
  note: string;
}

function relative(address: string, folder: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  // A query means nothing to a file, and a browser would look for a file of that name.
  return posix.relative(folder, file) + rest.replace(/^\?[^#]*/, '');
}

/** Scripts that were packed start as plain ones; those that need a server are taken out. */
function withPlainScripts(html: string, scripts: OfflineCopy['scripts']): string {
  return html.replace(
    /<script type="module" src="([^"]*?)(_astro\/[^"]+)"><\/script>/g,
    (_, before: string, file: string) =>
      scripts.has(file) ? `<script defer src="${before}${file}"></script>` : '',
  );
}

/**
 * Makes a page of the built site work when it is opened from a disk: addresses of the portal become
 * relative, folders name their index.html, scripts are plain ones, and the Content-Security-Policy,
 * whose 'self' has no meaning for files, is left out. What needs a server does not run; its place is
 * taken by the words for readers without scripts.
 *
 * @param path of the page within the site, e.g. `projects/huzhou-001/index.html`
 */
export function offlinePage(html: string, path: string, copy: OfflineCopy): string {
  const folder = posix.dirname(path);
  return (
    withPlainScripts(html, copy.scripts)
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '')
      // What a script of the server's would take early is asked for by nobody here.
      .replace(/<link rel="(?:module)?preload"[^>]*>/gi, '')
      .replace(/<\/?noscript>/g, '')
      .replace(
        /\b(href|src|action|data-[a-z-]+)="(\/[^"]*)"/g,
        (_, name: string, address: string) => `${name}="${relative(address, folder, copy.base)}"`,
      )
      .replace('</body>', `<p class="wrap note" data-offline-copy>${copy.note}</p></body>`)
  );
}
