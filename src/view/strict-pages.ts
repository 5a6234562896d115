import { glob, type Loader } from 'astro/loaders';
import { DataFileError } from '../facts/data-file-error.ts';

/**
 * Loads the MDX pages of a folder. A page that the site links to and the folder lacks stops the
 * build: Astro's own loader gives an empty collection for a missing folder.
 */
export function strictPages(base: string, required: readonly string[]): Loader {
  const files = glob({ base, pattern: '*.mdx' });
  return {
    name: 'strict-pages',
    async load(context) {
      await files.load(context);
      for (const id of required) {
        if (!context.store.has(id)) {
          throw new DataFileError(`${base}/${id}.mdx：文件不存在，页面无法生成。请恢复该文件。`);
        }
      }
    },
  };
}
