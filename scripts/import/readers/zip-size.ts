import { crc32, inflateRawSync } from 'node:zlib';

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
  /** Size in the file, in bytes. */
  readonly packed: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its own header begins. */
  readonly at: number;
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
      packed: view.getUint32(offset + 20, true),
      method: view.getUint16(offset + 10, true),
      at: view.getUint32(offset + 42, true),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    });
    offset += 46 + name + extra + comment;
  }
  return entries.length === count ? { entries } : null;
}

const localHeader = 30;

/**
 * The content of an entry; null where it unpacks to more than its directory states, or not at all: it
 * stops where it would be more.
 */
export function unpackedEntry(
  bytes: Uint8Array,
  { at, packed, size, method }: ZipEntry,
): Uint8Array | null {
  if (method === 0 && packed !== size) return null;
  if (at + localHeader > bytes.length) return method === 0 ? new Uint8Array() : null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = at + localHeader + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  try {
    const unpacked = inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
    return unpacked.length <= size ? unpacked : null;
  } catch {
    return null;
  }
}

const isHonest = (bytes: Uint8Array, entry: ZipEntry): boolean =>
  entry.encrypted || unpackedEntry(bytes, entry) !== null;

/** What a file of an office may unpack to at the most, whoever reads it. Bytes. */
export const mostUnpackedBytes = 200_000_000;

/**
 * Uncompressed size in bytes of a ZIP file, for a reader that takes at most `limit`; null where there
 * is no directory, or an entry unpacks to more than it states: a bomb that lies is never unpacked
 * further than it says.
 */
export function unpackedSize(bytes: Uint8Array, limit: number): number | null {
  const directory = zipDirectory(bytes);
  if (directory === null) return null;
  const { entries } = directory;
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  return stated > limit || entries.every((entry) => isHonest(bytes, entry)) ? stated : null;
}

/** Whether what was unpacked is what was packed: a flipped bit often unpacks without an error. */
export function isIntact(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): boolean {
  return (zipDirectory(bytes)?.entries ?? []).every(({ name, size, crc }) => {
    const part = parts[name];
    return part === undefined || (part.length === size && crc32(part) === crc);
  });
}

/** A cell holds 32,767 characters at most; what is longer between two marks is none of a bureau's words. */
const longestRun = 250_000;

/**
 * Where a part of an office file has a run of words between two marks that no writer of office files
 * makes: readers would take minutes over it, or fail. Null where there is none.
 *
 * @returns the words right before the run, which may name the cell
 */
export function overlongRun(part: Uint8Array): string | null {
  let from = 0;
  while (from < part.length) {
    const next = part.indexOf(0x3c, from);
    const end = next < 0 ? part.length : next;
    if (end - from > longestRun) {
      return new TextDecoder('latin1').decode(part.subarray(Math.max(0, from - 400), from));
    }
    from = end + 1;
  }
  return null;
}
