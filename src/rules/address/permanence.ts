import type { Redirect } from '../../facts/kinds/address.ts';
import { portalFiles } from '../../facts/portal-files.ts';

/** Published addresses that a site no longer has, and that no redirect speaks for. */
export function goneAddresses(
  locked: readonly string[],
  present: ReadonlySet<string>,
  redirects: readonly Redirect[],
): string[] {
  const moved = new Set(redirects.map(({ from }) => from));
  // The anchors of a page that moved as a whole go with it.
  return locked.filter(
    (address) =>
      !present.has(address) && !moved.has(address) && !moved.has(address.replace(/#.*/, '')),
  );
}

/**
 * Holds what a site has against what was ever published.
 *
 * @param locked every address ever published, in the order of `data/${portalFiles.addresses}`
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
  const gone = goneAddresses(locked, present, redirects);
  const known = new Set(gone);
  const vanished = gone.filter(
    (address) => !address.includes('#') || !known.has(address.replace(/#.*/, '')),
  );
  return [
    ...vanished.map(
      (address) =>
        `data/${portalFiles.addresses}：已公布的地址 ${address} 不见了。请恢复原页面，或在 data/${portalFiles.redirects} 写明它现在的地址（from、to、date、reason）；依法须撤下的，在 data/disclosure/reviews.yaml 给它的原件加一条审查记录（result: 不予公开）：npm run publish -- --review 原件名。`,
    ),
    ...redirects.flatMap(({ from, to }, index) => {
      const where = `data/${portalFiles.redirects} 第 ${index + 1} 条（${from}）`;
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
