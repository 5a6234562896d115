import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { replaceFiles } from '../files/atomic.ts';
import type { PlannedFile } from './importer.ts';

export interface FileChange {
  readonly file: { readonly path: string; readonly text: string | null };
  readonly kind: '新增' | '变更' | '不变' | '删去';
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

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Holds planned files against the data folder. */
export function compareFiles(
  data: DataFolder,
  files: readonly PlannedFile[],
  gone: readonly string[] = [],
): FileChange[] {
  const all: FileChange['file'][] = [...files, ...gone.map((path) => ({ path, text: null }))];
  return all.map((file) => {
    const path = join(data.root, data.folder, file.path);
    const old = existsSync(path) ? readFileSync(path, 'utf8') : null;
    const { text } = file;
    if (text === null) {
      return { file, kind: '删去', addedLines: 0, removedLines: linesIn(old ?? '') };
    }
    if (old === null) return { file, kind: '新增', addedLines: linesIn(text), removedLines: 0 };
    if (old === text) return { file, kind: '不变', addedLines: 0, removedLines: 0 };
    return {
      file,
      kind: '变更',
      addedLines: surplus(text, old),
      removedLines: surplus(old, text),
    };
  });
}

/**
 * Writes what changed. All files are written beside their place and on the disk first, then each is
 * moved into place: versions and lists before the files that refer to them, and what is taken away last.
 */
export function writeFiles(data: DataFolder, changes: readonly FileChange[]): void {
  const referring = /(?:policy|identities)\.json$/u;
  const own = changes.filter(({ kind }) => kind !== '不变');
  const order = [
    ...own.filter(({ file }) => file.text !== null && !referring.test(file.path)),
    ...own.filter(({ file }) => file.text !== null && referring.test(file.path)),
    ...own.filter(({ file }) => file.text === null),
  ];
  replaceFiles(
    order.map(({ file: { path, text } }) => ({ path: join(data.root, data.folder, path), text })),
  );
}
