import { existsSync, readFileSync } from 'node:fs';
import type { ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import { allFilesBelow } from '../build/site-folder.ts';
import { isScannable, needsEyes, scanFile } from './scan-file.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** What a scan found, and how many files it read. */
export interface FolderScan {
  readonly findings: string[];
  readonly files: number;
  /** Files that a scan cannot read or not wholly (pictures, pages without text): a person looks at them. */
  readonly unreadable: { readonly path: string; readonly sha256: string }[];
}

/** Scans all files of a folder for what may not be on the web; no folder: nothing found. */
export function scanFolder(folder: string, options: ScanOptions): FolderScan {
  const files = existsSync(folder) ? allFilesBelow(folder) : [];
  const paths = files.map((file) => `${folder}/${file}`);
  return {
    findings: paths.flatMap((path) => scanFile(path, readFileSync(path), options)),
    files: paths.filter(isScannable).length,
    unreadable: paths
      .map((path) => ({ path, bytes: readFileSync(path) }))
      .filter(({ path, bytes }) => needsEyes(path, bytes))
      .map(({ path, bytes }) => ({ path, sha256: sha256Of(bytes) })),
  };
}
