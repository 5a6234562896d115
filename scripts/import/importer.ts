import type { City } from '../../src/facts/kinds/city.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { Note, Problem } from './problem.ts';

/** An original whose bytes have the registered hash. */
export interface Original {
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/** What every importer is given. */
export interface ImportContext {
  readonly data: DataFolder;
  readonly cities: readonly City[];
  readonly originals: readonly Original[];
}

/** A file to write, relative to the data folder. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

export interface ImportResult {
  readonly files: readonly PlannedFile[];
  /** Files that are to be taken away, relative to the data folder. */
  readonly gone?: readonly string[];
  /** Any problem of any importer stops the whole import: nothing is written. */
  readonly problems: readonly Problem[];
  /** Shown to the clerk; they stop nothing. */
  readonly warnings: readonly Note[];
}

/** Reads originals and plans files; writes nothing itself. */
export type Importer = (context: ImportContext) => Promise<ImportResult>;
