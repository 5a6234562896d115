import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { type ContentWords } from '../../src/outputs/site-pages.ts';
import { writtenPages } from '../../src/outputs/fixed-pages.ts';
import { wordsOf, type WordsFolders } from '../../src/view/strict-pages.ts';

const wordsSchema = z.object({ title: z.string(), description: z.string() });

/**
 * Reads titles and descriptions of the pages that are written in MDX, from the head of each file.
 *
 * @throws DataFileError where nobody writes a page, or its file has no head, or not both in it
 */
export function contentWords(folders: WordsFolders): ContentWords {
  const paths = wordsOf(folders, writtenPages).flatMap(({ folder, files }) =>
    files.map((file) => ({ name: file.replace(/\.mdx$/, ''), path: join(folder, file) })),
  );
  return Object.fromEntries(
    paths.map(({ name, path }) => {
      const head = /^---\n([^]*?)\n---\n/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
      const { data } = wordsSchema.safeParse(parse(head));
      if (data === undefined) {
        throw new DataFileError(`${path}：开头两行 --- 之间应写明 title 和 description。请补上。`);
      }
      return [name, data];
    }),
  );
}
