import { posix } from 'node:path';

/**
 * Makes a page of the built site work when it is opened from a disk: addresses of the portal become
 * relative, folders name their index.html, and the Content-Security-Policy, whose 'self' has no
 * meaning for files, is left out. Scripts do not run from disks; pages are complete without them.
 *
 * @param path of the page within the site, e.g. `projects/huzhou-001/index.html`
 * @param base path under which the site was built, with a slash at both ends
 */
export function offlinePage(html: string, path: string, base: string): string {
  const folder = posix.dirname(path);
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '')
    .replace(/\b(href|src|action)="(\/[^"]*)"/g, (whole, name: string, address: string) => {
      if (!address.startsWith(base) || address.startsWith('//')) return whole;
      const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      // A query means nothing to a file, and a browser would look for a file of that name.
      return `${name}="${posix.relative(folder, file)}${rest.replace(/^\?[^#]*/, '')}"`;
    });
}
