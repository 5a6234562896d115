import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealedFile } from '../../src/outputs/catalogues.ts';
import type { DataFile } from '../../src/outputs/data-formats.ts';

export type { DataFile };

/** Writes public data files into a site folder. */
export function writeDataFiles(folder: string, files: readonly DataFile[]): void {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const one of folders) mkdirSync(one, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}

/** Gives a file as bytes, written out once for all who read them, with their number and SHA-256. */
export function sealed(file: DataFile): SealedFile {
  const { content } = file;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { ...file, content: bytes, bytes: bytes.byteLength, sha256: hash('sha256', bytes, 'hex') };
}
