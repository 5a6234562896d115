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
