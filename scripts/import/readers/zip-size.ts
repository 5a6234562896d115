import { crc32 } from 'node:zlib';

/** Signature of an entry of the central directory of a ZIP file. */
const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** One entry of a ZIP file, as its directory states it. */
export interface ZipEntry {
  readonly name: string;
  /** Uncompressed size in bytes. */
  readonly size: number;
  readonly encrypted: boolean;
  /** Checksum of its content. */
  readonly crc: number;
}

/**
 * The directory of a ZIP file; null where there is none, or it is cut off. A small file that unpacks to
 * gigabytes is refused before it is unpacked.
 */
export function zipDirectory(bytes: Uint8Array): { readonly entries: readonly ZipEntry[] } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < last || bytes.length < 22) return null;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  while (offset + 46 <= bytes.length && view.getUint32(offset, true) === centralEntry) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      view.getUint16(offset + field, true),
    );
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + name)),
      size: view.getUint32(offset + 24, true),
      crc: view.getUint32(offset + 16, true),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    });
    offset += 46 + name + extra + comment;
  }
  return entries.length === count ? { entries } : null;
}

/** Uncompressed size in bytes that the directory of a ZIP file states; null where there is no directory. */
export function statedZipSize(bytes: Uint8Array): number | null {
  const directory = zipDirectory(bytes);
  return directory === null ? null : directory.entries.reduce((sum, { size }) => sum + size, 0);
}

/** Whether what was unpacked is what was packed: a flipped bit often unpacks without an error. */
export function isIntact(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): boolean {
  return (zipDirectory(bytes)?.entries ?? []).every(({ name, size, crc }) => {
    const part = parts[name];
    return part === undefined || (part.length === size && crc32(part) === crc);
  });
}
