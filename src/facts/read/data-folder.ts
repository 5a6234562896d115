import { relative, resolve } from 'node:path';

/** Where facts lie: `folder` is relative to `root`. */
export interface DataFolder {
  readonly root: string;
  readonly folder: string;
}

/**
 * The data folder of a checkout: `data`, or the one that the environment variable MINGDI_DATA_DIR
 * names (the fictional city, benchmarks and tests have their own).
 */
export function dataFolder(root: string = process.cwd()): DataFolder {
  const other = process.env['MINGDI_DATA_DIR'];
  if (other === undefined || other === '') return { root, folder: 'data' };
  return { root, folder: relative(root, resolve(root, other)) };
}

/**
 * Wraps a reading of the data folder so that it happens once: thousands of pages ask for the same
 * facts. Tests that point MINGDI_DATA_DIR elsewhere get the facts of that folder.
 *
 * @param read reads and checks; what it throws is thrown to every asker
 */
export function perDataFolder<T>(read: (data: DataFolder) => T): () => T {
  const known = new Map<string, T>();
  return () => {
    const data = dataFolder();
    const key = JSON.stringify([data.root, data.folder]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const facts = read(data);
    known.set(key, facts);
    return facts;
  };
}
