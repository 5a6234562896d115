import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Pages of a long list move with every list.
const unlocked =
  /^(_astro|projects\/page)\/|^projects\/rows\.json$|^search\/(?!index\.html)|^(404\.html|sw\.js|display-mode\.js|favicon\.svg)$/;
const clauseAnchor = /\bid="(c-[a-z0-9-]+)"/g;

/**
 * The permanent addresses of a built site: its pages, its public data and feeds, and the clause
 * anchors of the policy texts. Files with hashed names and the search index are no addresses.
 */
export function siteAddresses(folder: string, files: Iterable<string>): Set<string> {
  const addresses = new Set<string>();
  for (const file of files) {
    if (unlocked.test(file)) continue;
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    addresses.add(address);
    if (!/^policies\/[^/]+\/index\.html$/.test(file)) continue;
    for (const [, anchor] of readFileSync(join(folder, file), 'utf8').matchAll(clauseAnchor)) {
      addresses.add(`${address}#${anchor ?? ''}`);
    }
  }
  return addresses;
}
