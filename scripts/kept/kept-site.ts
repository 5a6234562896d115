import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Memory } from '../../src/checks/run/site.ts';
import {
  readRecord,
  writeRecord,
  type KeptFile,
  type KeptLearned,
  type KeptRecord,
} from './record.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** An earlier site, and what its build knew of it. */
export interface EarlierSite {
  readonly folder: string;
  readonly record: KeptRecord;
}

/** What this build takes from earlier ones, and what it keeps for the next. */
export interface KeptSite {
  /** Pages that are taken: they are the same as this build would make them. */
  readonly taken: ReadonlyMap<string, KeptFile>;
  /** Takes note of files that were written with the bytes that they are told to have. */
  readonly wrote: (files: readonly { readonly path: string; readonly sha256: string }[]) => void;
  /** The SHA-256 of a file of this site, where it is known without reading it. */
  readonly sha256Of: (path: string) => string | null;
  /** Puts them, with their compressed copies, into a site. */
  readonly place: (site: string) => void;
  /** What the checks learned. */
  readonly memory: Memory;
  /**
   * Puts the compressed copies of a file into a site where it is the same as in an earlier one.
   *
   * @returns false where they are to be made
   */
  readonly placeCopies: (site: string, path: string, sha256: string) => boolean;
  /** Keeps what is known of a file of this site. */
  readonly know: (path: string, file: KeptFile) => void;
  /** Writes down what is known, once the site is in its place. */
  readonly write: () => void;
}

/** Whether a file is there and is what it was. */
function isIntact(path: string, wanted: string): boolean {
  return existsSync(path) && sha256Of(readFileSync(path)) === wanted;
}

/** Brings a file to a second place: as a link, where the disk can, else as a copy. */
function bring(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** What keeping is told. */
export interface KeepOptions {
  /** Where the record of this build is kept. */
  readonly file: string;
  readonly engine: string;
  readonly compressor: string;
  /** Keys of the pages of this build, by their file. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Reads what the last build of a site knew of it; none where nothing is known. */
export function earlierSite(folder: string, file: string): EarlierSite[] {
  const record = readRecord(file);
  return record === null ? [] : [{ folder, record }];
}

/** The pages whose key an earlier site knows and whose file still lies there, each with its folder. */
function takenFrom(
  earlier: readonly EarlierSite[],
  keys: ReadonlyMap<string, string>,
): { taken: Map<string, KeptFile>; from: Map<string, string> } {
  const from = new Map<string, string>();
  const taken = new Map<string, KeptFile>();
  for (const { folder, record } of earlier) {
    for (const [path, key] of keys) {
      const known = record.keys.get(path) === key ? record.files.get(path) : undefined;
      if (known === undefined || taken.has(path)) continue;
      if (!isIntact(join(folder, path), known.sha256)) continue;
      taken.set(path, known);
      from.set(path, folder);
    }
  }
  return { taken, from };
}

/**
 * Brings the compressed copies of a file from the first earlier site that has them whole; gives what
 * that knew of the file, null where none has them.
 */
function bringCopies(
  earlier: readonly EarlierSite[],
  { site, path, hash }: { site: string; path: string; hash: string },
): KeptFile | null {
  for (const { folder, record } of earlier) {
    const known = record.files.get(path);
    if (known?.sha256 !== hash) continue;
    const copies = Object.entries(known.copies);
    if (!copies.every(([suffix, own]) => isIntact(join(folder, path + suffix), own))) continue;
    const now = new Date();
    for (const [suffix] of copies) {
      bring(join(folder, path + suffix), join(site, path + suffix));
      // A server takes a copy that is older than its file for one of another build.
      utimesSync(join(site, path + suffix), now, now);
    }
    return known;
  }
  return null;
}

/**
 * Holds the pages of this build against earlier sites. A page counts as the same where its key is, and
 * where the file that lies there is still what its build left: what was cut off or altered is made anew.
 *
 * @param earlier sites to take from, the first that has a page wins
 */
export function keepSite(
  earlier: readonly EarlierSite[],
  { file, engine, compressor, keys }: KeepOptions,
): KeptSite {
  const sameEngine = earlier.filter(({ record }) => record.engine === engine);
  const sameCopies = earlier.filter(({ record }) => record.compressor === compressor);
  const { taken, from } = takenFrom(sameEngine, keys);
  const files = new Map<string, KeptFile>();
  const written = new Map<string, string>();
  const learned = new Map<string, KeptLearned>();
  return {
    taken,
    wrote: (own) => {
      for (const { path, sha256: hash } of own) written.set(path, hash);
    },
    sha256Of: (path) => taken.get(path)?.sha256 ?? written.get(path) ?? null,
    placeCopies: (site, path, hash) => {
      const known = bringCopies(sameCopies, { site, path, hash });
      if (known !== null) files.set(path, known);
      return known !== null;
    },
    place: (site) => {
      for (const [path, folder] of from) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        bring(join(folder, path), join(site, path));
      }
    },
    memory: {
      of: (path, mark) => {
        for (const { record } of sameEngine) {
          const known = record.learned.get(path);
          if (known?.mark === mark) return known.remembered;
        }
        return null;
      },
      keep: (path, mark, remembered) => {
        learned.set(path, { mark, remembered });
      },
    },
    know: (path, known) => {
      files.set(path, known);
    },
    write: () => {
      writeRecord(file, { engine, compressor, keys, files, learned });
    },
  };
}
