/**
 * The size of a file in thousands of bytes, with one decimal where it is small: `8.4 kB`, `23 kB`.
 *
 * @param bytes null: not known yet, and nothing is written
 */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return '';
  const kilobytes = bytes / 1000;
  return kilobytes < 10 ? `${kilobytes.toFixed(1)} kB` : `${Math.round(kilobytes)} kB`;
}
