import { isUtf8 } from 'node:buffer';

/** Text and the encoding it was read in; null where it is neither UTF-8, UTF-16 nor GB18030. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Whether the bytes are UTF-8 that ends in the middle of a character: a file that was not saved whole. */
function isCutOff(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((lost) => {
    const text = decode(bytes.subarray(0, -lost), 'utf-8')?.text ?? '';
    return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;
  });
}

/**
 * Decodes a table saved by Excel, WPS or a text editor. UTF-8 is tried first, since Chinese text in
 * GB18030 is practically never valid UTF-8; a byte-order mark decides for UTF-16.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'utf-8') ?? (isCutOff(bytes) ? null : decode(bytes, 'gb18030'));
}

/** Share of the double bytes of GB18030 that are characters in everyday use (first level of GB 2312). */
function everydayShare(bytes: Uint8Array): number {
  let [all, everyday] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x81) continue;
    // Punctuation and full-width letters (A1 to A9) are in all texts and tell nothing.
    if (lead < 0xa1 || lead > 0xa9 || trail < 0xa1) {
      all += 1;
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) everyday += 1;
    }
    at += 1;
  }
  return all < 12 ? 1 : everyday / all;
}

let gbkCodes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The double bytes of GBK by character, made once. */
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  if (gbkCodes !== null) return gbkCodes;
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  gbkCodes = codes;
  return codes;
}

/** Whether runs of Chinese are UTF-8 that was read as GB18030 and saved again (鐢ㄥ湴 for 用地). */
function isReencoded(text: string): boolean {
  const runs =
    text.match(/[\u4e00-\u9fff\u20ac\u3000-\u303f\ue000-\uf8ff]{3,}/gu)?.slice(0, 60) ?? [];
  if (runs.length < 2) return false;
  const valid = runs.filter((run) => {
    const bytes = Array.from(run).flatMap((one) => gbk().get(one) ?? [0xff]);
    // The last character may have lost a byte.
    return [0, 1, 2].some((cut) => {
      const whole = Buffer.from(bytes.slice(0, bytes.length - cut));
      return isUtf8(whole) && /\p{Script=Han}/u.test(whole.toString('utf8'));
    });
  });
  return valid.length * 2 > runs.length;
}

/** Whether most letters are Chinese in use: bytes that are no UTF-16 give characters from everywhere. */
function isEverydayChinese(text: string): boolean {
  const plain = (text.match(/\p{Script=Han}/gu) ?? []).filter((one) => {
    const [lead, trail] = gbk().get(one) ?? [0, 0];
    return lead >= 0xb0 && trail >= 0xa1;
  });
  const letters = text.match(/[^\p{ASCII}\p{P}\p{Z}]/gu)?.length ?? 0;
  return letters < 12 || plain.length >= letters * 0.8;
}

/** Latin letters that UTF-8 gives when it is read as Windows-1252 and saved again. */
const doubled =
  /[\u00c2-\u00ef][\u0080-\u00bf\u2010-\u203a\u0152-\u0192\u02c6\u02dc\u20ac\u2122]/gu;

/**
 * Why a decoded text is likely to be none that anybody wrote: decoded as what it is not (Big5, Shift-JIS
 * or UTF-7), or encoded twice. Null where nothing speaks against it.
 */
export function wrongDecoding(bytes: Uint8Array, { text, encoding }: DecodedText): string | null {
  const sample = text.slice(0, 200_000);
  const lost = sample.match(/\uFFFD/gu)?.length ?? 0;
  if (lost > 2 && lost * 200 > sample.length) return '有许多无法识别的字符（\uFFFD）';
  if (/(?![\t\n\r\f])\p{Cc}/u.test(sample.replace(/[\u0080-\u009f]/gu, ''))) {
    return '有不属于文字的控制字符';
  }
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const shifted = sample.match(/\+[A-Za-z0-9/]{4,}-/gu)?.length ?? 0;
  if (shifted > 2 && han === 0) return '像是 UTF-7 编码';
  const two = sample.match(doubled)?.length ?? 0;
  if (two > 3 && two * 3 > han) return '像是 UTF-8 被编码了两次';
  if (encoding.startsWith('utf-16') && !isEverydayChinese(sample))
    return '文字不成词，像是其他编码被标作了 UTF-16';
  if (encoding !== 'gb18030')
    return isReencoded(sample) ? '像是 UTF-8 被当作 GB18030 又存了一次' : null;
  return everydayShare(bytes.subarray(0, 200_000)) < 0.8
    ? '文字不成词，像是 Big5、Shift-JIS 等其他编码'
    : null;
}
