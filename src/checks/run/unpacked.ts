import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { isWrittenShort, readWritten } from '../../rules/search/packed.ts';

const startsWith = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, at) => bytes[at] === byte);

/**
 * What is inside a packed file: gzip, ZIP, workbooks and documents; of the search index, its words in
 * place of the codes that it writes for them.
 */
function inside(file: string, bytes: Uint8Array): Uint8Array[] {
  if (file.endsWith('.pack') && isWrittenShort(bytes)) {
    return [new TextEncoder().encode(readWritten(bytes))];
  }
  if (startsWith(bytes, 0x1f, 0x8b)) return [gunzipSync(bytes)];
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return Object.values(unzipSync(bytes));
  return [];
}

/**
 * A file as it lies on the site, and everything packed in it, however deep: what a search for a text
 * has to look through, because a packed text does not show.
 *
 * @throws Error where a packed file is broken, with its name
 */
export function unpacked(file: string, bytes: Uint8Array): Buffer[] {
  try {
    const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return [own, ...inside(file, bytes).flatMap((part) => unpacked(file, part))];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}：压缩文件（${extname(file)}）打不开，无法查找不上网的内容：${why}`, {
      cause: error,
    });
  }
}
