import { extname } from 'node:path';
import { decodeText } from '../import/readers/encoding.ts';
import { openHtml } from './html-words.ts';
import { openOle } from './ole-file.ts';
import { merged, nothing, refused, type Opened } from './opened.ts';
import { openPdf } from './pdf-file.ts';
import { openPicture, pictureKind } from './picture.ts';
import { unwrapped } from './unwrapped.ts';
import { openZip } from './zip-file.ts';

/** Files in files in files: deeper than this nobody packs, but who wants to hide something. */
const deepest = 4;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const tabular = /\.(?:csv|tsv|txt)$/i;

function openText(name: string, bytes: Uint8Array, open: (part: Uint8Array) => Opened): Opened {
  const decoded = decodeText(bytes);
  if (decoded === null) return refused('编码读不懂，无法扫描。请另存为 UTF-8');
  const { text } = decoded;
  if (text.startsWith('{\\rtf'))
    return refused('是 RTF 文件，读不懂。请向制发单位取得 .docx 格式的原件');
  const isPage =
    /\.(?:html?|mht|svg)$/i.test(name) ||
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\b|html\b|svg\b)/i.test(text) ||
    /^(?:MIME-Version|Content-Type):/im.test(text.slice(0, 2000));
  if (isPage) {
    const page = openHtml(text, open);
    // What a parser makes of a page need not be what stands in it.
    return merged([page, { ...nothing, words: [{ where: '', text, tabular: false }] }]);
  }
  return { ...nothing, words: [{ where: '', text, tabular: tabular.test(extname(name)) }] };
}

/** The same, with what its words say where they are written in signs for other signs. */
export function openUnwrapped(name: string, bytes: Uint8Array): Opened {
  const opened = openFile(name, bytes);
  const more = opened.words.flatMap(({ where, text }) => {
    const plain = unwrapped(text);
    return plain === '' ? [] : [{ where, text: plain, tabular: false }];
  });
  return { ...opened, words: [...opened.words, ...more] };
}

/** Whether a part of an archive, by its name and bytes, is opened elsewhere by itself. */
export type OpenedBeside = (part: string, bytes: Uint8Array) => boolean;

/**
 * Opens a file to the bottom, by its bytes and not by its name: every part, the files in it, what it
 * carries unseen. A part that cannot be read is in `refused`.
 *
 * @param beside which parts need not be opened here; left out: none
 */
export function openFile(
  name: string,
  bytes: Uint8Array,
  depth = 0,
  beside: OpenedBeside = () => false,
): Opened {
  if (depth > deepest) return refused('文件套文件，层数过多');
  if (bytes.length === 0) return nothing;
  const inside = (part: string, content: Uint8Array): Opened =>
    beside(part, content) ? nothing : openFile(part, content, depth + 1);
  if (startsWith(bytes, 0x50, 0x4b)) return openZip(bytes, inside);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return openOle(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return openPdf(bytes, inside);
  if (startsWith(bytes, 0x1f, 0x8b)) return refused('是 gzip 压缩文件，不能登记');
  const picture = pictureKind(bytes);
  if (picture !== null) return openPicture(bytes, picture);
  return openText(name, bytes, (part) => inside('', part));
}
