/** Text and the encoding it was read in; null where it is neither UTF-8, UTF-16 nor GB18030. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030';
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/**
 * Decodes a table saved by Excel, WPS or a text editor. UTF-8 is tried first, since Chinese text in
 * GB18030 is practically never valid UTF-8; a byte-order mark decides for UTF-16.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}
