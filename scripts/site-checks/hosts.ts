import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCheckFactory } from './site-check.ts';

const external = /^(?:[a-z][a-z+.-]*:)?\/\//i;

/** Everything a browser fetches without being asked; links (a, area) are the reader's own choice. */
const fetched = [
  'script[src]',
  'img[src]',
  'iframe[src]',
  'source[src]',
  'video[src]',
  'audio[src]',
  'embed[src]',
  'object[data]',
  'link[href]:not([rel=canonical], [rel=license], [rel=alternate])',
  'form[action]',
  'use[href]',
  'image[href]',
].join(',');

function externalInStyle(css: string): string[] {
  const addresses = [...css.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)];
  return addresses.map(([, address]) => address ?? '').filter((address) => external.test(address));
}

/** No page or style sheet asks another host for anything: readers' visits are nobody else's business. */
export const checkHosts: SiteCheckFactory = (site) => ({
  visit: ({ file, $ }) => {
    const own = (address: string) => !external.test(address);
    const addresses = $(fetched)
      .map(
        (_, element) =>
          $(element).attr('src') ??
          $(element).attr('href') ??
          $(element).attr('data') ??
          $(element).attr('action') ??
          '',
      )
      .get();
    const sets = $('[srcset]')
      .map((_, element) => ($(element).attr('srcset') ?? '').split(',').map((part) => part.trim()))
      .get();
    const styles = $('style')
      .map((_, element) => externalInStyle($(element).text()))
      .get();
    const found = [...addresses, ...sets].filter((address) => !own(address)).concat(styles);
    return found.map((address) => `${file}：向外部主机请求 ${address}。请把文件放到本站。`);
  },
  finish: () =>
    [...site.files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        externalInStyle(readFileSync(join(site.folder, file), 'utf8')).map(
          (address) => `${file}：样式向外部主机请求 ${address}。请把文件放到本站。`,
        ),
      ),
});
