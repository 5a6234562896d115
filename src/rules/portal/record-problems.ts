import type { Portal } from '../../facts/portal.ts';
import type { AnyRecord } from '../../facts/records.ts';
import { filesOf, recordsOf, scopeOf, writtenKinds } from '../../facts/written.ts';
import { filesOfCity, portalFiles, textFile } from '../../facts/portal-files.ts';

/** A record that people keep, with its place and the day that it states. */
interface Dated {
  readonly where: string;
  readonly field: string;
  readonly day: string;
}

const nth = (index: number) => `第 ${index + 1} 条`;

/** The days that the records of one file state, in its order; a field may be empty. */
function daysOf<T>(file: string, records: readonly T[], ...fields: (keyof T & string)[]): Dated[] {
  return records.flatMap((one, at) =>
    fields.flatMap((field) => {
      const day = one[field];
      return typeof day === 'string' ? [{ where: `${file} › ${nth(at)}`, field, day }] : [];
    }),
  );
}

/** What people wrote, kind by kind. */
function ofWritten(portal: Portal): Dated[] {
  const policies = portal.registeredPolicies;
  const owners = { policies, cities: portal.cities.map(({ slug }) => slug) };
  return writtenKinds.flatMap((kind) => {
    const scope = scopeOf(kind);
    const records = recordsOf(portal, kind) as readonly AnyRecord[];
    return filesOf(kind, portal.folder.folder, owners).flatMap(({ file, owner }) => {
      const own = records.filter((record) => scope === null || record[scope] === owner);
      return daysOf(file, own, ...kind.past);
    });
  });
}

/** What people found published of texts, and how far they read them to apply. */
function ofTexts(portal: Portal): Dated[] {
  const { folder } = portal.folder;
  const cityOf = new Map(portal.registeredPolicies.map(({ slug, city }) => [slug, city]));
  const evidence = Map.groupBy(
    portal.evidence,
    ({ policy }) => `${folder}/${filesOfCity(cityOf.get(policy) ?? '').evidence}`,
  );
  const scopes = portal.scopes.map(({ policy, on }) => ({
    where: `${folder}/${textFile({ city: cityOf.get(policy) ?? '', slug: policy }, 'scope')}`,
    field: 'on',
    day: on,
  }));
  return [
    ...[...evidence].flatMap(([file, own]) => daysOf(file, own, 'publishedOn', 'seenOn')),
    ...scopes,
  ];
}

function datedRecords(portal: Portal): Dated[] {
  const { folder } = portal.folder;
  const { disclosure } = portal;
  const events = [...portal.events].flatMap(([city, own]) =>
    own.map(({ line, date }) => ({
      where: `${folder}/${filesOfCity(city).events} 第 ${line} 行`,
      field: '日期',
      day: date,
    })),
  );
  return [
    ...events,
    ...daysOf(`${folder}/${portalFiles.reviews}`, disclosure.reviews, 'date'),
    ...daysOf(`${folder}/${portalFiles.records}`, disclosure.entries, 'formedOn', 'publishedOn'),
    ...daysOf(`${folder}/${portalFiles.signoffs}`, disclosure.signoffs, 'date'),
    ...daysOf(`${folder}/${portalFiles.corrections}`, portal.corrections, 'date'),
    ...daysOf(`${folder}/${portalFiles.redirects}`, portal.redirects, 'date'),
    ...daysOf(`${folder}/${portalFiles.ledger}`, portal.publicationLedger, 'publishedOn'),
    ...ofWritten(portal),
    ...ofTexts(portal),
  ];
}

/** Nothing has happened, was read, reviewed, signed, looked up or corrected after the day that the site stands for. */
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
            `${folder}/${portalFiles.reviews} › ${nth(at)} › file：原件“${file}”没有登记在 ${portalFiles.manifest}。请核对文件名，或先登记原件。`,
          ],
    ),
    ...portal.disclosure.entries.flatMap(({ item }, at) =>
      items.has(item)
        ? []
        : [
            `${folder}/${portalFiles.records} › ${nth(at)} › item：没有“${item}”这一件。应为政策文件的代号，或 <城市>/<名单日期>，如 huzhou/2024-01-30。`,
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
      portalFiles.reviews,
      reviews.map((one) => JSON.stringify(one)),
      '完全相同',
    ),
    ...twice(
      portalFiles.records,
      entries.map(({ item }) => item),
      '是同一件（item 相同）',
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
