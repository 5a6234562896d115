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

/** The EXIF block of a JPEG, or null. */
function exifOf(bytes: Uint8Array): DataView | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 10 < view.byteLength && view.getUint8(at) === 0xff) {
    const length = view.getUint16(at + 2);
    const exif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
    if (exif) return new DataView(bytes.buffer, bytes.byteOffset + at + 10, length - 8);
    at += 2 + length;
  }
  return null;
}

/**
 * Whether a JPEG carries the position where it was taken.
 *
 * @returns one line for the clerk, or none
 */
export function photoFindings(file: string, bytes: Uint8Array): string[] {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return [];
  try {
    const exif = exifOf(bytes);
    if (exif === null || !hasGpsTag(exif)) return [];
    return [`${file}：照片带有拍摄地点（EXIF GPS）。请在图片属性中删除位置信息，另存后再登记。`];
  } catch {
    return [`${file}：照片的 EXIF 信息读不懂，不能确定有没有拍摄地点。请清除属性后再登记。`];
  }
}
