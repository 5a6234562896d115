import { inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes as one character each, so that places in the text are places in the file. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const most = { maxOutputLength: 100_000_000 };

/** Whether unpacking fails with such an error of zlib. */
function fails(unpack: () => unknown, codes: readonly string[]): boolean {
  try {
    unpack();
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && codes.includes(String(error.code));
  }
}

/** Whether a packed stream fails its own checksum or its own code; a checksum left out is no such fault. */
function isBroken(stream: Uint8Array): boolean {
  if (fails(() => inflateSync(stream, most), ['Z_DATA_ERROR'])) return true;
  if (!fails(() => inflateSync(stream, most), ['Z_BUF_ERROR'])) return false;
  return fails(() => inflateRawSync(stream.subarray(2), most), ['Z_BUF_ERROR', 'Z_DATA_ERROR']);
}

/**
 * What makes a PDF incomplete, in Chinese with its place: no end, or a packed stream that does not fit
 * its checksum, which readers of PDF show as far as it goes, without a word. Null where all fits.
 */
export function pdfDamage(bytes: Uint8Array): string | null {
  const text = latin(bytes);
  if (!text.slice(-2048).includes('%%EOF')) return '不完整的 PDF 文件（没有文件结束标记）';
  // Strings of two bytes a letter have single zeros; a run of them was never written.
  const zeros = text
    .replaceAll(/stream\r?\n.*?endstream/gsu, (part) => ' '.repeat(part.length))
    .indexOf('\0\0\0');
  if (zeros >= 0) return `损坏的 PDF 文件（第 ${zeros} 字节起被清成了零）`;
  // What is locked is packed before it is locked, and fits no checksum here.
  if (/\/Encrypt\s/u.test(text.slice(-20_000))) return null;
  for (const { index, 0: mark } of text.matchAll(/stream\r?\n/gu)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const head = text.slice(Math.max(0, index - 600), index);
    const own = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/u.test(own)) continue;
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return `不完整的 PDF 文件（第 ${index} 字节的数据流没有结束）`;
    if (isBroken(bytes.subarray(start, end)))
      return `损坏的 PDF 文件（第 ${index} 字节的数据流校验和不符）`;
  }
  return null;
}

/** How many pages a PDF says that it has, by its tree and by its pages; 0 where both are packed. */
export function declaredPages(bytes: Uint8Array): number {
  const text = latin(bytes);
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^]{0,2000}?endobj/gu)].map(([tree]) =>
    Number(/\/Count\s+(\d+)/u.exec(tree)?.[1] ?? '0'),
  );
  return Math.max(0, ...counts, text.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0);
}
