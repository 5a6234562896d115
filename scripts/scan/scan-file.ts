import { scanText, type ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import { decodeText } from '../import/readers/encoding.ts';
import { officeFindings, officeText } from './office-file.ts';
import { photoFindings } from './photo-position.ts';

const text = /\.(txt|csv|tsv|json|jsonl|ya?ml|md|mdx|html?|xml|geojson|svg|ics|lock)$/i;
const office = /\.(docx|xlsx|xlsm|et|wps)$/i;
const photo = /\.jpe?g$/i;

/** Whether a scan can look into a file of this name. */
export function isScannable(file: string): boolean {
  return text.test(file) || office.test(file) || photo.test(file);
}

/**
 * What may not be on the web in one file, one line each: file, place, what, what to do.
 *
 * @param file the file, as the clerk knows it; its ending decides how it is read
 */
export function scanFile(file: string, bytes: Uint8Array, options: ScanOptions): string[] {
  if (office.test(file)) {
    return [...officeFindings(file, bytes), ...scanText(file, officeText(bytes), options)];
  }
  if (photo.test(file)) return photoFindings(file, bytes);
  if (!text.test(file)) return [];
  const decoded = decodeText(bytes);
  return decoded === null
    ? [`${file}：编码读不懂，无法扫描。请另存为 UTF-8。`]
    : scanText(file, decoded.text, options);
}
