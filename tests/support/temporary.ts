import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const folders: string[] = [];

/** Removes all folders made so far: after-each-file.ts calls it, because files share this module. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An empty folder, gone once the tests of the file have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingdi-'));
  folders.push(folder);
  return folder;
}

/**
 * An empty folder for a site to be built in, gone once the tests of the file have run. It lies within
 * the checkout: for folders elsewhere Astro keeps what it renders with in one place, which two builds
 * side by side would take from each other.
 */
export function buildFolder(): string {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(resolve('.build', 'test-'));
  folders.push(folder);
  return folder;
}

/** A folder with these files, gone once the tests of the file have run. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
