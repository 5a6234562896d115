import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite, SiteCheckFactory } from './site-check.ts';

const signature = '89504e470d0a1a0a';

/** Width and height from the head of a PNG file; null where it is none. */
function sizeOfPng(path: string): { width: number; height: number } | null {
  const head = Buffer.alloc(24);
  const file = openSync(path, 'r');
  readSync(file, head);
  closeSync(file);
  if (head.toString('hex', 0, 8) !== signature) return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

function problems({ $ }: BuiltPage, { files, folder, url }: BuiltSite): string[] {
  const meta = (name: string) => $(`meta[property="og:${name}"]`).attr('content');
  const address = meta('image');
  if (address === undefined) return [];
  const [path = ''] = address.replace(url, '').split('?');
  if (!address.startsWith(url) || !files.has(path)) {
    return [`分享图 ${address} 不在本站文件中`];
  }
  const size = sizeOfPng(join(folder, path));
  if (size === null) return [`分享图 ${path} 不是 PNG`];
  const said = `${meta('image:width') ?? ''}×${meta('image:height') ?? ''}`;
  const real = `${size.width}×${size.height}`;
  return [
    ...(said === real ? [] : [`分享图 ${path} 是 ${real}，页面写的是 ${said}`]),
    ...(meta('image:alt')?.trim() ? [] : [`分享图 ${path} 没有文字说明`]),
  ];
}

/** A page's share picture is a file of the site, of the size and with the words that the page says. */
export const checkShareImages: SiteCheckFactory = (site) => ({
  visit: (page) =>
    problems(page, site).map(
      (problem) => `${page.file}：${problem}。请检查 src/view/queries/share.ts。`,
    ),
});
