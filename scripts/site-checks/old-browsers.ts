import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCheckFactory } from './site-check.ts';

/** Methods younger than the oldest browsers of astro.config.mjs, which no compiler replaces. */
const tooYoung =
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isSubsetOf|checkVisibility)\(|(Object|Map)\.groupBy|Promise\.withResolvers|structuredClone\(/;

/** Selectors and at-rules that make such browsers drop whole rules; what they only skip is no fault. */
const dropped = /:has\(|@scope\b|@starting-style\b|light-dark\(/;

/** The portal's scripts and styles use nothing that the browsers named on /accessibility/ lack. */
export const checkOldBrowsers: SiteCheckFactory = (site) => {
  const faults = (files: RegExp, pattern: RegExp, remedy: string) =>
    [...site.files]
      .filter((file) => files.test(file))
      .flatMap((file) => {
        const found = pattern.exec(readFileSync(join(site.folder, file), 'utf8'));
        return found === null
          ? []
          : [`${file}：用了 ${found[0]}，较旧的浏览器没有。请改用旧的写法（如${remedy}）。`];
      });
  return {
    visit: () => [],
    finish: () => [
      ...faults(/^_astro\/.*\.js$/, tooYoung, ' [...列表].sort()'),
      ...faults(/^_astro\/.*\.css$/, dropped, '加一个类名'),
    ],
  };
};
