import { filesBelow } from '../build/site-folder.ts';

/** A kind of page, by its address, and the page of that kind that stands for all. */
export interface PageKind {
  /** `/projects/*` for all projects, or the address itself. */
  kind: string;
  /** Address of the page, e.g. `/projects/huzhou-001/`. */
  address: string;
}

/** Folders of generated pages with more than this many entries are one kind. */
const many = 3;

function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}

/**
 * Finds the kinds of pages of a built site: each address of its own is one, and so are the
 * generated pages of a folder, which differ only in their data; the largest of them stands for all.
 *
 * @param size bytes of a file, by its path in the folder
 */
export function pageKinds(folder: string, size: (file: string) => number): PageKind[] {
  const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
  const groups = Map.groupBy(pages, (file) => {
    const parts = file.split('/');
    return parts.length < 3 ? file : `${parts.slice(0, -2).join('/')}/*`;
  });
  return [...groups].flatMap(([kind, files]) => {
    if (!kind.endsWith('*') || files.length <= many) {
      return files.map((file) => ({ kind: addressOf(file), address: addressOf(file) }));
    }
    const [largest = files[0] ?? ''] = files.toSorted((a, b) => size(b) - size(a));
    return [{ kind: `/${kind}`, address: addressOf(largest) }];
  });
}
