import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { DataFileError } from '../facts/data-file-error.ts';

/** Where the pages of our words lie, in full. */
export interface WordsFolders {
  readonly engine: string;
  /** The portal's own; it need not exist. */
  readonly own: string;
}

/** Files of a folder that write a page; none where there is no such folder. */
function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

/**
 * Chooses for each page the file that writes it: the portal's own where it has one.
 *
 * @param pages the pages that there are, by name without ending
 * @returns files by folder
 * @throws DataFileError where nobody writes a page, or a portal writes one that the site does not have
 */
export function wordsOf({ engine, own }: WordsFolders, pages: readonly string[]) {
  const named = (file: string) => file.replace(/\.mdx$/, '');
  const ours = pagesIn(own);
  const theirs = pagesIn(engine).filter((file) => own === engine || !ours.includes(file));
  const missing = pages.filter((page) => ![...ours, ...theirs].map(named).includes(page));
  const needless = ours.filter((file) => !pages.includes(named(file)));
  const faults = [
    ...missing.map((page) => `${join(engine, page)}.mdx：文件不存在，页面无法生成。请恢复该文件。`),
    ...needless.map(
      (file) =>
        `${join(own, file)}：本站没有这一页。可以改写的有：${pages.map((page) => `${page}.mdx`).join('、')}。`,
    ),
  ];
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return [
    { folder: engine, files: own === engine ? [] : theirs },
    { folder: own, files: ours },
  ].filter(({ files }) => files.length > 0);
}

/**
 * Loads the MDX pages of our words. A page that the site links to and nobody writes stops the build:
 * Astro's own loader gives an empty collection for a missing folder.
 */
export function strictPages(folders: WordsFolders, pages: readonly string[]): Loader {
  return {
    name: 'strict-pages',
    async load(context) {
      const sources = wordsOf(folders, pages);
      // A page may have come from the other folder in the build before.
      context.store.clear();
      for (const { folder, files } of sources) {
        const loader = glob({ base: pathToFileURL(`${folder}/`), pattern: [...files] });
        // Each loader clears away what it did not load itself.
        await loader.load({ ...context, store: { ...context.store, keys: () => [] } });
      }
    },
  };
}
