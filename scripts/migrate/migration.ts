import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { sitePath } from '../../src/facts/read/site.ts';
import type { WantedFile } from '../files/atomic.ts';

/** What a step makes of the data. */
export interface Migrated {
  /** The files as they are to be; `site.yaml`, whose version tells that all is done, the last. */
  readonly files: readonly WantedFile[];
  /** The records that were changed, where not all of a file were, for the clerk: `laws.yaml 的 a、b`. */
  readonly records?: readonly string[];
}

/** How the data of one version become those of the next. */
export interface Migration {
  /** The version that they are afterwards. */
  readonly to: number;
  /** What changes, in one Chinese sentence for the clerk. */
  readonly what: string;
  readonly change: (data: DataFolder) => Migrated;
}

/** `site.yaml` with a newer version, and else as it is. */
export function siteOfVersion(data: DataFolder, version: number): WantedFile {
  const path = join(data.root, sitePath(data));
  const text = readFileSync(path, 'utf8');
  return { path, text: text.replace(/^(schemaVersion:[ \t]*)\d+/m, `$1${version}`) };
}
