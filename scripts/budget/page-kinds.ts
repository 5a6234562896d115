import { filesBelow } from '../build/site-folder.ts';
import { isPageFile } from '../../src/outputs/site-page.ts';

/** A kind of page, by its address, and the page of that kind that stands for all. */
export interface PageKind {
  /** Its address, generated parts as a star: the pages of all projects are one kind. */
  kind: string;
  /** Address of the page, e.g. `/projects/huzhou-001/`. */
  address: string;
}

/** A folder, other than the root, with more sub-folders than this holds generated pages of one kind. */
const many = 3;

function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}

/** How many sub-folders each folder has. */
function subfolderCounts(files: readonly string[]): Map<string, number> {
  const folders = new Set(
    files.flatMap((file) => {
      const parts = file.split('/').slice(0, -1);
      return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    }),
  );
  const parents = [...folders].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return new Map(
    [...Map.groupBy(parents, (path) => path)].map(([path, all]) => [path, all.length]),
  );
}

/**
 * Finds the kinds of pages of a built site: each address of its own is one, and so are the
 * generated pages of a folder, which differ only in their data; the largest of them stands for all.
 *
 * @param size bytes of a file, by its path in the folder
 */
export function pageKinds(folder: string, size: (file: string) => number): PageKind[] {
  const pages = filesBelow(folder).filter(isPageFile);
  const counts = subfolderCounts(pages);
  const kindOf = (file: string): string => {
    const parts = file.split('/');
    const names = parts.map((part, at) => {
      const parent = parts.slice(0, at).join('/');
      return at > 0 && at < parts.length - 1 && (counts.get(parent) ?? 0) > many ? '*' : part;
    });
    return addressOf(names.join('/'));
  };
  return [...Map.groupBy(pages, kindOf)].map(([kind, files]) => {
    const [largest = ''] = files.toSorted((a, b) => size(b) - size(a));
    return { kind, address: addressOf(largest) };
  });
}
