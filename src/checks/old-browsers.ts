import { promise } from './run/check.ts';
import { byItself } from './run/site.ts';

/** Methods younger than the oldest browsers of astro.config.mjs, which no compiler replaces. */
const tooYoung =
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isSubsetOf|checkVisibility)\(|(Object|Map)\.groupBy|Promise\.withResolvers|structuredClone\(/;

/** Selectors and at-rules that make such browsers drop whole rules; what they only skip is no fault. */
const dropped = /:has\(|@scope\b|@starting-style\b|light-dark\(/;

/** The portal's scripts and styles use nothing that the browsers named on /accessibility/ lack. */
export default promise('脚本和样式不用旧浏览器没有的写法', (_, tell) => {
  const kinds = [
    { files: /^_astro\/.*\.js$/, pattern: tooYoung, remedy: ' [...列表].sort()' },
    { files: /^_astro\/.*\.css$/, pattern: dropped, remedy: '加一个类名' },
  ];
  return {
    pages: () => false,
    again: byItself,
    file: ({ path, text }) => {
      for (const { files, pattern, remedy } of kinds) {
        const found = files.test(path) ? pattern.exec(text()) : null;
        if (found === null) continue;
        tell(`${path}：用了 ${found[0]}，较旧的浏览器没有。请改用旧的写法（如${remedy}）。`);
      }
    },
  };
});
