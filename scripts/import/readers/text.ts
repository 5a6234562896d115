import { decodeText } from './encoding.ts';

/**
 * The text of an original, as its clauses are counted in: bytes decoded, nothing else changed.
 * Null where the bytes are no text.
 */
export function readText(_file: string, bytes: Uint8Array): Promise<string | null> {
  return Promise.resolve(decodeText(bytes)?.text ?? null);
}
