/** Signature of an entry of the central directory of a ZIP file. */
const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/**
 * Uncompressed size in bytes that the directory of a ZIP file states, summed over its entries; null
 * where there is no directory. A small file that unpacks to gigabytes is refused before it is unpacked.
 */
export function statedZipSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < last || bytes.length < 22) return null;
  let offset = view.getUint32(end + 16, true);
  let total = 0;
  while (offset + 46 <= bytes.length && view.getUint32(offset, true) === centralEntry) {
    total += view.getUint32(offset + 24, true);
    const variable = [28, 30, 32].map((field) => view.getUint16(offset + field, true));
    offset += 46 + variable.reduce((sum, length) => sum + length, 0);
  }
  return total;
}
