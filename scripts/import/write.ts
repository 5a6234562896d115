import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { PlannedFile } from './importer.ts';

export interface FileChange {
  readonly file: PlannedFile;
  readonly kind: '新增' | '变更' | '不变';
  readonly addedLines: number;
  readonly removedLines: number;
}

/** Lines of `a` that `b` lacks, counted with repetition. */
function surplus(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const line of b.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let missing = 0;
  for (const line of a.split('\n')) {
    const left = counts.get(line) ?? 0;
    if (left === 0) missing += 1;
    else counts.set(line, left - 1);
  }
  return missing;
}

/** Holds planned files against the data folder. */
export function compareFiles(data: DataFolder, files: readonly PlannedFile[]): FileChange[] {
  return files.map((file) => {
    const path = join(data.root, data.folder, file.path);
    if (!existsSync(path)) {
      return { file, kind: '新增', addedLines: file.text.split('\n').length - 1, removedLines: 0 };
    }
    const old = readFileSync(path, 'utf8');
    return {
      file,
      kind: old === file.text ? '不变' : '变更',
      addedLines: surplus(file.text, old),
      removedLines: surplus(old, file.text),
    };
  });
}

/**
 * Writes what changed: all files beside their place first, then each moved into place, so that a full
 * disk leaves the old data as it was.
 */
export function writeFiles(data: DataFolder, changes: readonly FileChange[]): void {
  const paths = changes
    .filter(({ kind }) => kind !== '不变')
    .map(({ file }) => ({ path: join(data.root, data.folder, file.path), text: file.text }));
  for (const { path, text } of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text);
  }
  for (const { path } of paths) renameSync(`${path}.new`, path);
}
