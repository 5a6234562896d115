import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanText, type ScanOptions } from '../../src/domain/disclosure/scan/scan-text.ts';
import { filesBelow } from '../build/site-folder.ts';
import { decodeText } from '../import/readers/encoding.ts';
import { officeFindings, officeText } from './office-file.ts';
import { photoFindings } from './photo-position.ts';

const text = /\.(txt|csv|tsv|json|jsonl|ya?ml|md|mdx|html?|xml|geojson|svg)$/i;
const office = /\.(docx|xlsx|xlsm|et|wps)$/i;
const photo = /\.jpe?g$/i;

function scanFile(file: string, bytes: Uint8Array, options: ScanOptions): string[] {
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

/** What a scan found, and how many files it read. */
export interface FolderScan {
  readonly findings: string[];
  readonly files: number;
  /** Files whose content cannot be scanned (PDF, scans): a person looks at them when reviewing. */
  readonly unreadable: string[];
}

/** Scans all files of a folder for what may not be on the web; no folder: nothing found. */
export function scanFolder(folder: string, options: ScanOptions): FolderScan {
  const files = existsSync(folder) ? filesBelow(folder) : [];
  const paths = files.map((file) => `${folder}/${file}`);
  const known = (path: string) => text.test(path) || office.test(path) || photo.test(path);
  return {
    findings: paths.flatMap((path) => scanFile(path, readFileSync(join(path)), options)),
    files: paths.filter(known).length,
    unreadable: paths.filter((path) => !known(path)),
  };
}
