import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { allFilesBelow } from './site-folder.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/**
 * What is known of a bundle that is kept: which file begins it, the styles of its pages, the files that
 * they need first, all its files.
 */
const noteSchema = z.strictObject({
  entry: z.string(),
  pages: z.array(z.tuple([z.string(), z.looseObject({ styles: z.array(z.looseObject({})) })])),
  first: z.strictObject({
    styles: z.array(z.string()),
    scripts: z.record(z.string(), z.array(z.string())),
  }),
  files: z.record(z.string(), z.string()),
});
export type Note = z.infer<typeof noteSchema>;

const noteFile = 'bundle.json';

/** The SHA-256 of each file of a bundle. */
const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    allFilesBelow(folder)
      .filter((path) => path !== noteFile)
      .map((path) => [path, sha256Of(readFileSync(join(folder, path)))]),
  );

/** Notes a bundle once it is whole. */
export function writeNote(folder: string, note: Omit<Note, 'files'>): void {
  const whole: Note = { ...note, files: hashesOf(folder) };
  writeFileSync(join(folder, noteFile), JSON.stringify(whole));
}

/** The note of a bundle; null where there is none, or a file of the bundle is not what it was. */
export function noteOf(folder: string): Note | null {
  const path = join(folder, noteFile);
  if (!existsSync(path)) return null;
  try {
    const note = noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return JSON.stringify(hashesOf(folder)) === JSON.stringify(note.files) ? note : null;
  } catch {
    // It was cut off: nothing is known of the bundle.
    return null;
  }
}
