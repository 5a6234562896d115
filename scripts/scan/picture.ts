import { inflated } from './inflate.ts';
import { nothing, type Opened } from './opened.ts';
import { rawStrings } from './raw-strings.ts';

type Kind = 'jpeg' | 'png' | 'other';

/** The kind of a picture by its first bytes; null where they are none of a picture. */
export function pictureKind(bytes: Uint8Array): Kind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\u00ff\u00d8')) return 'jpeg';
  if (head.startsWith('\u0089PNG')) return 'png';
  if (/^(?:GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP)/s.test(head)) return 'other';
  return /^....ftyp(?:heic|heix|mif1|avif)/s.test(head) ? 'other' : null;
}

/** Whether a TIFF block (the body of EXIF) has a directory of GPS values (tag 0x8825). */
function hasGpsTag(tiff: DataView): boolean {
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  const count = tiff.getUint16(start, little);
  for (let entry = 0; entry < count; entry += 1) {
    if (tiff.getUint16(start + 2 + entry * 12, little) === 0x8825) return true;
  }
  return false;
}

/** Offset behind the last end mark of a JPEG; its length where there is none. */
function lastEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at >= 0; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
}

/** The parts of a JPEG before its picture (EXIF, XMP, comments), and what stands behind it. */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    parts.push(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + Math.max(2, length);
  }
  const end = lastEnd(bytes);
  if (end < bytes.length) parts.push(bytes.subarray(end));
  return parts;
}

/** Parts of a PNG that hold numbers of its picture and no words. */
const wordless = new Set(['IHDR', 'IDAT', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'bKGD']);

/** The packed words of a part of a PNG (PNG 11.3.3); null where it has none. */
function packedText(kind: string, data: Uint8Array): Uint8Array | null {
  // A keyword that ends with 0 and the way of packing; in iTXt also whether it is packed, and two names.
  const after = (at: number) => data.indexOf(0, at) + 1;
  const keyword = after(0);
  if (kind === 'zTXt' || kind === 'iCCP') return data.subarray(keyword + 1);
  if (kind !== 'iTXt' || data[keyword] !== 1) return null;
  return data.subarray(after(after(keyword + 2)));
}

/** The parts of a PNG but its pixels, texts unpacked, and the kinds of those that cannot be unpacked. */
function pngParts(bytes: Uint8Array): { parts: Uint8Array[]; unread: string[] } {
  const unread: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (!wordless.has(kind)) parts.push(data);
    const packed = packedText(kind, data);
    const words = packed === null ? null : inflated(packed);
    if (words !== null) parts.push(words);
    else if (packed !== null) unread.push(kind);
    at += 12 + length;
    if (kind === 'IEND') break;
  }
  if (at < bytes.length) parts.push(bytes.subarray(at));
  return { parts, unread };
}

const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** Offset of the TIFF block of EXIF in a part; the part itself where it is one; -1 where there is none. */
function tiffAt(part: Uint8Array): number {
  const head = String.fromCharCode(...part.subarray(0, 4));
  if (head === 'II*\0' || head === 'MM\0*') return 0;
  const limit = Math.min(part.length - exifMark.length, 1_000_000);
  for (let at = 0; at <= limit; at += 1) {
    if (exifMark.every((byte, index) => part[at + index] === byte)) return at + exifMark.length;
  }
  return -1;
}

function positionOf(part: Uint8Array): '拍摄地点' | '读不懂的 EXIF' | null {
  const at = tiffAt(part);
  if (at < 0) return null;
  try {
    const tiff = new DataView(part.buffer, part.byteOffset + at, part.byteLength - at);
    return hasGpsTag(tiff) ? '拍摄地点' : null;
  } catch (error) {
    // Only what points beyond the end of the part.
    if (!(error instanceof RangeError)) throw error;
    return '读不懂的 EXIF';
  }
}

/**
 * Opens a picture: the words of its metadata, and whether it carries the position where it was taken.
 * What it shows can only be looked at.
 */
export function openPicture(bytes: Uint8Array, kind: Kind): Opened {
  const { parts, unread } =
    kind === 'png'
      ? pngParts(bytes)
      : { parts: kind === 'jpeg' ? jpegParts(bytes) : [bytes], unread: [] };
  const text = parts.map(rawStrings).join('\n');
  const positions = parts.map(positionOf).filter((one) => one !== null);
  if (/GPSLatitude|GPSLongitude/.test(text)) positions.push('拍摄地点');
  const what = [
    ...[...new Set(positions)].map((one) => `照片的${one}（EXIF）`),
    ...[...new Set(unread)].map((one) => `解不开的文字（${one}）`),
  ];
  return {
    ...nothing,
    words: [{ where: '', text, tabular: false }],
    unseen: what.map((one) => ({ where: '', what: one })),
    pictures: [''],
  };
}
