import { inflated } from './inflate.ts';

/** Bytes that one stream may have once unpacked, as for {@link inflated}. */
const most = 50_000_000;

/** Undoes one way of writing a stream; null where the bytes are not written so, or are too many. */
type Undo = (bytes: Buffer) => Buffer | null;

/** Hexadecimal digits up to `>` (ISO 32000-1, 7.4.2). */
function fromHex(bytes: Buffer): Buffer | null {
  const digits = /^[^>]*/.exec(bytes.toString('latin1'))?.[0].replaceAll(/[\s\0]/g, '') ?? '';
  if (/[^0-9A-Fa-f]/.test(digits)) return null;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** Five signs for four bytes, `z` for four zeros, up to `~>` (ISO 32000-1, 7.4.3). */
function fromBase85(bytes: Buffer): Buffer | null {
  const written = bytes.toString('latin1').replace(/^\s*<~/, '');
  const signs = (/^[^~]*/.exec(written)?.[0] ?? '').replaceAll(/[\s\0]/g, '');
  const out: number[] = [];
  for (const group of signs.match(/z|[!-u]{1,5}|[^z!-u]/g) ?? []) {
    if (group === 'z') {
      out.push(0, 0, 0, 0);
      continue;
    }
    if (group.length < 2 || /[^!-u]/.test(group)) return null;
    const value = Buffer.from(group.padEnd(5, 'u')).reduce((sum, sign) => sum * 85 + sign - 33, 0);
    if (value > 0xffff_ffff) return null;
    const four = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
    out.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(out);
}

/** A length, then as many bytes or one byte as often, up to 128 (ISO 32000-1, 7.4.5). */
function fromRuns(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    const part =
      length < 128
        ? bytes.subarray(at + 1, at + length + 2)
        : Buffer.alloc(257 - length, bytes[at + 1]);
    at += length < 128 ? length + 2 : 2;
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Codes of 9 to 12 bits for words of a table that grows as it is read (ISO 32000-1, 7.4.4). */
function fromLzw(bytes: Buffer): Buffer | null {
  const start = Array.from({ length: 258 }, (_, byte) =>
    byte < 256 ? Buffer.from([byte]) : Buffer.alloc(0),
  );
  let table = [...start];
  let before: Buffer | null = null;
  let [bits, held, width] = [0, 0, 9];
  const parts: Buffer[] = [];
  let size = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = bits >>> held;
    bits &= (1 << held) - 1;
    if (code === 257) break;
    if (code === 256) {
      [table, before, width] = [[...start], null, 9];
      continue;
    }
    const known = table[code];
    if (before === null ? known === undefined : code > table.length) return null;
    const word: Buffer =
      known ?? (before === null ? Buffer.alloc(0) : Buffer.concat([before, before.subarray(0, 1)]));
    parts.push(word);
    size += word.length;
    if (size > most) return null;
    if (before !== null && table.length < 4096)
      table.push(Buffer.concat([before, word.subarray(0, 1)]));
    before = word;
    // The width grows one code early.
    width = Math.min(12, Math.max(9, Math.ceil(Math.log2(table.length + 2))));
  }
  return Buffer.concat(parts);
}

/** By the names of filters, long and short (ISO 32000-1, tables 6 and 94). */
const undo: Readonly<Record<string, Undo>> = {
  ...{ ASCIIHexDecode: fromHex, AHx: fromHex, ASCII85Decode: fromBase85, A85: fromBase85 },
  ...{ FlateDecode: inflated, Fl: inflated, LZWDecode: fromLzw, LZW: fromLzw },
  ...{ RunLengthDecode: fromRuns, RL: fromRuns },
};

/**
 * The filters of a stream by its dictionary, in the order in which they are undone.
 *
 * @returns null where the dictionary does not name them itself, or has LZW of another kind
 */
export function filtersOf(dictionary: string): string[] | null {
  if (/\/EarlyChange\s+0/.test(dictionary)) return null;
  const [, several, one] = /\/Filter\s*(?:\[([^\]]*)\]|\/(\w+))/.exec(dictionary) ?? [];
  if (several !== undefined)
    return /\d/.test(several.replaceAll(/\/\w+/g, '')) ? null : (several.match(/\w+/g) ?? []);
  if (one !== undefined) return [one];
  return /\/Filter\b/.test(dictionary) ? null : [];
}

/**
 * Undoes the filters of a stream one after the other.
 *
 * @returns null where one is of another kind, or its bytes are not written as it says
 */
export function unfiltered(bytes: Buffer, filters: readonly string[]): Buffer | null {
  return filters.reduce<Buffer | null>(
    (content, filter) => (content === null ? null : (undo[filter]?.(content) ?? null)),
    bytes,
  );
}
