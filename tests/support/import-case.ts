import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { temporaryFolder } from './temporary.ts';

/** An original for a fictional city, and data files that go beside it. */
export interface ImportCase {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sheet?: string;
  /** Files of the city folder, by name. */
  readonly cityFiles?: Readonly<Record<string, Uint8Array>>;
}

/** Lays out a data folder of the fictional 示例市 in a fresh temporary folder, with one list registered. */
export function layOutImport({ fileName, bytes, sheet, cityFiles = {} }: ImportCase): DataFolder {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, '../fixtures/import/city'), join(root, 'data'), {
    recursive: true,
  });
  for (const [name, content] of Object.entries(cityFiles)) {
    writeFileSync(join(root, 'data/shili', name), content);
  }
  mkdirSync(join(root, 'data/sources'));
  writeFileSync(join(root, 'data/sources', fileName), bytes);
  const list = { asOf: '2030-01-01', title: '示例名单', attachment: null, sheet: sheet ?? null };
  const source = {
    file: fileName,
    city: 'shili',
    from: '虚构示例',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: fileName.endsWith('.txt') ? { slug: 'shili-1', page: null, standing: null } : null,
    lists: [list],
  };
  writeFileSync(join(root, 'data/sources/manifest.json'), JSON.stringify([source]));
  return { root, folder: 'data' };
}
