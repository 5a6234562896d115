/** Characters of a string that is not text are told by their kind; each other one ends a line. */
const unprintable = /[^\p{L}\p{N}\p{P}\p{S}\p{M}\p{Zs}\t\p{Cf}]+/gu;

const encodings = ['gb18030', 'utf-16le'] as const;

/**
 * Whatever may be read as text in bytes of an unknown layout, a line a piece: as ASCII or GB18030, and
 * as UTF-16 from even and from odd offsets.
 */
export function rawStrings(bytes: Uint8Array): string {
  const readings = [
    ...encodings.map((encoding) => new TextDecoder(encoding).decode(bytes)),
    ...(bytes.length > 1 ? [new TextDecoder('utf-16le').decode(bytes.subarray(1))] : []),
  ];
  return readings.map((text) => text.replace(unprintable, '\n').replace(/&[LCR]/g, ' ')).join('\n');
}
