import { parseAtomFeed, parseJsonFeed } from 'feedsmith';

/** What a reader of feeds shows of an entry. */
interface Shown {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly address: string | undefined;
}

const read = <T>(parse: () => T): T | string => {
  try {
    return parse();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

function twice(path: string, shown: readonly Shown[]): string[] {
  const ids = shown.map(({ id }) => id);
  const again = ids.filter((id, at) => ids.indexOf(id) !== at);
  return again.map((id) => `${path}：编号 ${String(id)} 出现两次`);
}

/**
 * Reads a feed in both of its forms as a reader of feeds does.
 *
 * @param path of the feed without its ending
 * @returns what cannot be read, what a reader needs and does not find, and where the two forms differ
 */
export function feedProblems(path: string, atom: string, json: string): string[] {
  const feed = read(() => parseAtomFeed(atom));
  if (typeof feed === 'string') return [`${path}.xml：${feed}`];
  const other = read(() => parseJsonFeed(json));
  if (typeof other === 'string') return [`${path}.json：${other}`];
  const entries = (feed.entries ?? []).map((entry) => ({
    ...{ id: entry.id, updated: entry.updated, title: entry.title?.value },
    address: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
  }));
  const items = (other.items ?? []).map(({ id, title, url }) => ({ id, title, address: url }));
  const told = ({ id, title, address }: Shown) => JSON.stringify([id, title, address]);
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  return [
    ...(feed.id === undefined || feed.updated === undefined || feed.title?.value === undefined
      ? [`${path}.xml：缺少 id、title 或 updated`]
      : []),
    ...(self?.endsWith(`${path}.xml`) === true ? [] : [`${path}.xml：没有写明自己的地址`]),
    ...(other.feed_url?.endsWith(`${path}.json`) === true
      ? []
      : [`${path}.json：没有写明自己的地址`]),
    ...entries
      .filter(({ id, updated, title }) => [id, updated, title].includes(undefined))
      .map(({ id }) => `${path}.xml › ${String(id)}：缺少 id、title 或 updated`),
    ...twice(`${path}.xml`, entries),
    ...(entries.map(told).join() === items.map(told).join()
      ? []
      : [`${path}：Atom 与 JSON Feed 的条目不同`]),
  ];
}
