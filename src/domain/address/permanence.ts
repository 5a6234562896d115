import type { Redirect } from './schema.ts';

/**
 * Holds what a site has against what was ever published.
 *
 * @param locked every address ever published, in the order of `data/urls.lock`
 * @param present the addresses of the site, anchors of clauses among them
 * @returns one line for each address that vanished without a redirect (a page speaks for its anchors),
 *   or whose redirect leads nowhere, or leads away from an address that still exists; 政府网站发展指引:
 *   addresses are permanent
 */
export function addressProblems(
  locked: readonly string[],
  present: ReadonlySet<string>,
  redirects: readonly Redirect[],
): string[] {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const gone = locked.filter((address) => {
    // The anchors of a page that moved as a whole go with it.
    const page = address.replace(/#.*/, '');
    return !present.has(address) && !moved.has(address) && !moved.has(page);
  });
  const known = new Set(gone);
  const vanished = gone.filter(
    (address) => !address.includes('#') || !known.has(address.replace(/#.*/, '')),
  );
  return [
    ...vanished.map(
      (address) =>
        `data/urls.lock：已公布的地址 ${address} 不见了。请恢复原页面，或在 data/redirects.yaml 写明它现在的地址（from、to、date、reason）；依法须撤下的，to 写 null。`,
    ),
    ...redirects.flatMap(({ from, to }, index) => {
      const where = `data/redirects.yaml 第 ${index + 1} 条（${from}）`;
      if (present.has(from)) return [`${where}：该地址仍有页面，不能再指向别处。请删去这一条。`];
      if (to !== null && !present.has(to))
        return [`${where}：指向的 ${to} 不存在。请改为现有的地址。`];
      return [];
    }),
  ];
}

/** The lock with the addresses that are new in it; nothing is ever taken out. Sorted by code point. */
export function lockedWith(locked: readonly string[], present: ReadonlySet<string>): string[] {
  return [...new Set([...locked, ...present])].sort();
}
