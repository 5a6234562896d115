import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import { filesBelow } from '../build/site-folder.ts';
import { replaceFile } from '../files/atomic.ts';

/** What earlier builds scanned and found clean: the same file need not be scanned again. */
export interface KeptScans {
  /**
   * What a scan finds in a file; a file in which the same scan found nothing before is not read again.
   *
   * @param scan scans it
   */
  readonly of: (
    path: string,
    bytes: Uint8Array,
    scan: () => readonly string[],
  ) => readonly string[];
  /** Keeps what this build found clean, and forgets the rest. */
  readonly keep: () => void;
}

const root = resolve(import.meta.dirname, '../..');
/** All that decides about what a scan finds, besides the file and what it is told. */
const engine = ['src/rules/disclosure/scan', 'scripts/scan', 'scripts/import/readers'];

/** A mark of the scan itself: its code, the libraries that open files, and what it is told. */
export function scanMark({ allowedPhones, cleared }: ScanOptions): string {
  const hash = createHash('sha256');
  for (const folder of engine) {
    for (const file of filesBelow(join(root, folder))) {
      hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  const told = [[...allowedPhones].sort(), [...(cleared ?? [])].sort()];
  return hash.update(JSON.stringify(told)).digest('hex');
}

/**
 * Opens what earlier builds kept.
 *
 * @param file where it is kept, outside the site; it need not exist
 * @param mark of the scan: what another one kept counts for nothing
 */
export function keptScans(file: string, mark: string): KeptScans {
  const [kept, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const before = new Set(kept === mark ? lines : []);
  const now = new Set<string>();
  return {
    of: (path, bytes, scan) => {
      const key = createHash('sha256').update(path).update('\0').update(bytes).digest('hex');
      const found = before.has(key) ? [] : scan();
      if (found.length === 0) now.add(key);
      return found;
    },
    keep: () => {
      replaceFile(file, [mark, ...now].join('\n'));
    },
  };
}
