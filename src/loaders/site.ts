import { siteSchema, type Site } from '../domain/site/schema.ts';
import { dataFolder as currentFolder } from './data-folder.ts';
import { readStrict } from './strict-file.ts';

/** The folder that holds the facts: `data`, or another one for examples, benchmarks and tests. */
export function dataFolder(): string {
  return currentFolder().folder;
}

/** Reads `site.yaml`. @throws DataFileError */
export function loadSite(root: string): Site {
  return readStrict(root, `${dataFolder()}/site.yaml`, siteSchema);
}
