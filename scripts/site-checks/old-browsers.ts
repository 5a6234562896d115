import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCheckFactory } from './site-check.ts';

/** Methods younger than the oldest browsers of astro.config.mjs, which no compiler replaces. */
const tooYoung =
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isSubsetOf|checkVisibility)\(|(Object|Map)\.groupBy|Promise\.withResolvers|structuredClone\(/;

/** The portal's scripts use nothing that the browsers named on /accessibility/ lack. */
export const checkOldBrowsers: SiteCheckFactory = (site) => ({
  visit: () => [],
  finish: () =>
    [...site.files]
      .filter((file) => /^_astro\/.*\.js$/.test(file))
      .flatMap((file) => {
        const found = tooYoung.exec(readFileSync(join(site.folder, file), 'utf8'));
        return found === null
          ? []
          : [
              `${file}：用了 ${found[0]}，较旧的浏览器没有。请改用旧的写法（如 [...列表].sort()）。`,
            ];
      }),
});
