import { constants, inflateRawSync } from 'node:zlib';

/** Bytes that a packed part may have once unpacked: more is no text, and would fill the memory. */
const most = 50_000_000;

/**
 * Unpacks zlib data as programs that show a file do: as far as they go, whatever their checksum says.
 *
 * @returns null where they are not packed so, or are too large to be looked into
 */
export function inflated(bytes: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(bytes.subarray(2), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: most,
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true || code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw cause;
  }
}
