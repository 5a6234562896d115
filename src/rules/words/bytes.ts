/**
 * The size of a file: `36 B`, `8.4 kB`, `23 kB`, `1.1 MB`; one decimal where the number is small.
 *
 * @param bytes null: not known yet, and nothing is written
 */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return '';
  if (bytes < 100) return `${String(bytes)} B`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 9.95 ? size.toFixed(1) : String(Math.round(size))} ${unit}`;
}
