import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJson } from '../../src/outputs/formats/json.ts';
import type { DataFile } from '../../src/outputs/data-formats.ts';
import { filesBelow } from './site-folder.ts';

export type { DataFile };

/** Writes public data files into a site folder. */
export function writeDataFiles(folder: string, files: readonly DataFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Writes `data/manifest.json`: size and SHA-256 of every file below `data/` that is no page.
 *
 * @param builtOn the day the build stands for
 */
export function writeManifest(folder: string, builtOn: string): void {
  const files = filesBelow(join(folder, 'data'))
    .filter((path) => !path.endsWith('.html') && path !== 'manifest.json')
    .map((path) => {
      const content = readFileSync(join(folder, 'data', path));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { path: `data/${path}`, bytes: content.length, sha256 };
    });
  writeDataFiles(folder, [{ path: 'data/manifest.json', content: toJson({ builtOn, files }) }]);
}
