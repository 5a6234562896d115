import type { Portal } from '../../facts/portal.ts';

/** A record that people keep, with its place and the day that it states. */
interface Dated {
  readonly where: string;
  readonly field: string;
  readonly day: string;
}

const nth = (index: number) => `第 ${index + 1} 条`;

function datedRecords(portal: Portal): Dated[] {
  const { folder } = portal.folder;
  const listed = <T>(
    file: string,
    field: string,
    records: readonly T[],
    dayOf: (one: T) => string,
  ) =>
    records.map((one, at) => ({ where: `${folder}/${file} › ${nth(at)}`, field, day: dayOf(one) }));
  const events = [...portal.events].flatMap(([city, own]) =>
    own.map(({ line, date }) => ({
      where: `${folder}/${city}/events.csv 第 ${line} 行`,
      field: '日期',
      day: date,
    })),
  );
  return [
    ...events,
    ...listed('disclosure/reviews.yaml', 'date', portal.disclosure.reviews, ({ date }) => date),
    ...listed('corrections.yaml', 'date', portal.corrections, ({ date }) => date),
    ...listed('queries.yaml', 'on', portal.queries, ({ on }) => on),
    ...listed('redirects.yaml', 'date', portal.redirects, ({ date }) => date),
  ];
}

/** Nothing has happened, was reviewed, looked up or corrected after the day that the site stands for. */
function ofTheFuture(portal: Portal): string[] {
  return datedRecords(portal)
    .filter(({ day }) => day > portal.day)
    .map(
      ({ where, field, day }) =>
        `${where}：${field} ${day} 晚于今天（${portal.day}），还没有发生。请核对日期；将来的事到那一天再登记。`,
    );
}

/**
 * What says something of an item has to name one that is registered. A portal that leaves out cities
 * on file has no say in that.
 */
function ofUnknownItems(portal: Portal): string[] {
  if (portal.notShown.cities.length > 0) return [];
  const { folder } = portal.folder;
  const files = new Set(portal.sources.map(({ file }) => file));
  const items = new Set([
    ...portal.registeredPolicies.map(({ slug }) => slug),
    ...[...portal.lists].flatMap(([city, { lists }]) => lists.map(({ asOf }) => `${city}/${asOf}`)),
  ]);
  return [
    ...portal.disclosure.reviews.flatMap(({ file }, at) =>
      files.has(file)
        ? []
        : [
            `${folder}/disclosure/reviews.yaml › ${nth(at)} › file：原件“${file}”没有登记在 sources/manifest.json。请核对文件名，或先登记原件。`,
          ],
    ),
    ...portal.disclosure.entries.flatMap(({ item }, at) =>
      items.has(item)
        ? []
        : [
            `${folder}/disclosure/records.yaml › ${nth(at)} › item：没有“${item}”这一件。应为政策文件的代号，或 <城市>/<名单日期>，如 huzhou/2024-01-30。`,
          ],
    ),
  ];
}

/** The same record twice says nothing twice, and one of two on the same item would never be read. */
function repeated(portal: Portal): string[] {
  const { folder } = portal.folder;
  const twice = (file: string, keys: readonly string[], what: string) => {
    const first = new Map<string, number>();
    return keys.flatMap((key, at) => {
      const before = first.get(key);
      first.set(key, before ?? at);
      if (before === undefined) return [];
      return [`${folder}/${file} › ${nth(at)}：与${nth(before)}${what}。请删去一条。`];
    });
  };
  const { reviews, entries } = portal.disclosure;
  return [
    ...twice(
      'disclosure/reviews.yaml',
      reviews.map((one) => JSON.stringify(one)),
      '完全相同',
    ),
    ...twice(
      'disclosure/records.yaml',
      entries.map(({ item }) => item),
      '是同一件（item 相同）',
    ),
    ...twice(
      'queries.yaml',
      portal.queries.map((one) => JSON.stringify(one)),
      '完全相同',
    ),
  ];
}

/**
 * Records that cannot be true: dated after the day of the build, of items that nobody registered, or
 * kept twice.
 *
 * @returns one line each, with the place and what to do; empty where all is well
 */
export function recordProblems(portal: Portal): string[] {
  return [...ofTheFuture(portal), ...ofUnknownItems(portal), ...repeated(portal)];
}
