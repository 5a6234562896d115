import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import type { KeyedPage } from '../../src/view/queries/keyed-pages.ts';
import { earlierSite, type EarlierSite } from './kept-site.ts';

/** Where the pages of a shard lie, and what its build knew of them. */
export function shardPaths(shards: string, name: string): { site: string; record: string } {
  const folder = join(shards, name.replace('/', '-'));
  return { site: join(folder, 'site'), record: join(folder, 'kept.txt') };
}

/**
 * Which pages a shard makes: those of one city, or one part of all in so many.
 *
 * @param name the slug of a city, or `2/5`
 * @throws Error (Chinese) where it is neither
 */
export function shardOf(
  { cities }: Pick<Portal, 'cities'>,
  name: string,
): (page: Pick<KeyedPage, 'city'>, place: number) => boolean {
  if (cities.some(({ slug }) => slug === name)) return ({ city }) => city === name;
  const [, part = '', parts = ''] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(name) ?? [];
  if (part === '' || Number(part) > Number(parts)) {
    const known = cities.map(({ slug }) => slug).join('、');
    throw new Error(
      `--shard 后面写的是“${name}”：应为一个城市的代号（${known}），或第几份/共几份，如 2/5。`,
    );
  }
  return (_, place) => place % Number(parts) === Number(part) - 1;
}

/**
 * The shards in a folder, in the order of their names.
 *
 * @throws Error (Chinese) where there is no such folder
 */
export function shardsIn(folder: string): EarlierSite[] {
  if (!existsSync(folder)) {
    throw new Error(`${folder}：没有这个文件夹。请写明分片所在的文件夹，如 --shards dist.shards。`);
  }
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const { site, record } = shardPaths(folder, name);
      return earlierSite(site, record);
    });
}
