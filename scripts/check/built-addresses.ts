import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfPage } from '../../src/outputs/site-page.ts';

/**
 * Which of some addresses a built site has: pages, files, and anchors that stand on their page.
 *
 * @param folder of the site
 * @param files all files in it
 * @param addresses below the portal, e.g. `/policies/a/#c-1`
 */
export function builtAddresses(
  folder: string,
  files: ReadonlySet<string>,
  addresses: Iterable<string>,
): Set<string> {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file);
    if (known !== undefined) return known;
    const html = readFileSync(join(folder, file), 'utf8');
    const found = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id));
    anchors.set(file, found);
    return found;
  };
  const isThere = (address: string): boolean => {
    const [path = '', anchor] = address.split('#');
    const file = fileOfPage(path);
    return files.has(file) && (anchor === undefined || anchorsOf(file).has(anchor));
  };
  return new Set([...addresses].filter(isThere));
}
