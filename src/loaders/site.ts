import { siteSchema, type Site } from '../domain/site/schema.ts';
import { readStrict } from './strict-file.ts';

/** The folder that holds the facts: `data`, or another one for examples, benchmarks and tests. */
export function dataFolder(): string {
  return process.env['MINGDI_DATA_DIR'] ?? 'data';
}

/** Reads `site.yaml`. @throws DataFileError */
export function loadSite(root: string): Site {
  return readStrict(root, `${dataFolder()}/site.yaml`, siteSchema);
}
