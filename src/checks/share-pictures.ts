import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { promise } from './run/check.ts';
import { own } from './run/own.ts';
import type { BuiltSite } from './run/site.ts';

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

function problems(
  meta: ReadonlyMap<string, string>,
  { files, url }: BuiltSite,
  sizeOf: (path: string) => ReturnType<typeof sizeOfPng>,
): string[] {
  const address = meta.get('image');
  if (address === undefined) return [];
  const [path = ''] = address.replace(url, '').split('?');
  if (!address.startsWith(url) || !files.has(path)) {
    return [`分享图 ${address} 不在本站文件中`];
  }
  const size = sizeOf(path);
  if (size === null) return [`分享图 ${path} 不是 PNG`];
  const said = `${meta.get('image:width') ?? ''}×${meta.get('image:height') ?? ''}`;
  const real = `${size.width}×${size.height}`;
  return [
    ...(said === real ? [] : [`分享图 ${path} 是 ${real}，页面写的是 ${said}`]),
    ...(meta.get('image:alt')?.trim() ? [] : [`分享图 ${path} 没有文字说明`]),
  ];
}

/** A page's share picture is a file of the site, of the size and with the words that the page says. */
export default promise('分享图存在，尺寸和说明属实', (site, tell) => {
  let meta = new Map<string, string>();
  let last: ReadonlyMap<string, string> = meta;
  // Pages without a picture of their own share one.
  const sizes = new Map<string, ReturnType<typeof sizeOfPng>>();
  function sizeOf(path: string): ReturnType<typeof sizeOfPng> {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = sizeOfPng(join(site.folder, path));
    sizes.set(own(path), size);
    return size;
  }
  function hold(said: ReadonlyMap<string, string>, file: string): void {
    for (const problem of problems(said, site, sizeOf)) {
      tell(`${file}：${problem}。请检查 src/view/queries/share.ts。`);
    }
  }
  return {
    tags: {
      meta: ({ attributes: { property = '', content = '' } }) => {
        if (property.startsWith('og:image')) meta.set(property.slice('og:'.length), content);
      },
    },
    end: ({ file }) => {
      hold(meta, file);
      last = meta;
      meta = new Map();
    },
    again: {
      learned: () => (last.has('image') ? [JSON.stringify([...last])] : []),
      learn: (file, [before = '[]']) => {
        hold(new Map(JSON.parse(before) as [string, string][]), file);
      },
    },
  };
});
