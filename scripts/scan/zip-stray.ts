import { zipDirectory } from '../import/readers/zip-size.ts';

const localHeader = 0x04034b50;
const headerSize = 30;
/** Checksum and sizes that may stand behind a part, with their signature and in 64 bits. */
const mostDescriptor = 24;

/**
 * What an archive holds beside its parts: comments, and bytes before, between and behind the parts, where
 * a part stays that was taken out of the directory alone.
 *
 * @returns the bytes, and whether a part is among them
 */
export function strayBytes(bytes: Uint8Array): {
  readonly stray: Uint8Array;
  readonly hasPart: boolean;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const spans = (zipDirectory(bytes)?.entries ?? [])
    .map(({ at, packed }) => {
      const known = at + headerSize <= bytes.length && view.getUint32(at, true) === localHeader;
      const named = known ? view.getUint16(at + 26, true) + view.getUint16(at + 28, true) : 0;
      return [at, at + headerSize + named + packed] as const;
    })
    .toSorted(([a], [b]) => a - b);
  const gaps: Uint8Array[] = [];
  let end = 0;
  let hasPart = false;
  for (const [from, to] of spans) {
    const gap = bytes.subarray(end, Math.max(end, from));
    if (gap.length > mostDescriptor && holdsHeader(gap)) hasPart = true;
    if (gap.length > 0) gaps.push(gap);
    end = Math.max(end, to);
  }
  // The directory with its comments, and whatever follows it, are read as they are.
  const rest = bytes.subarray(end);
  if (holdsHeader(rest)) hasPart = true;
  return { stray: withoutMarks(Buffer.concat([...gaps, rest])), hasPart };
}

/** Bytes in which the marks of the format (PK) are no letters that a number is glued to. */
function withoutMarks(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 2))
    bytes.fill(0, at, at + 2);
  return bytes;
}

function holdsHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('PK\u0003\u0004');
}
