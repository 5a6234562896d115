import { dayPattern } from '../facts/kinds/day.ts';

/** The public data as they were released on a day. */
export interface DataArchive {
  readonly day: string;
  /** Addresses below the portal, in the order of their names. */
  readonly files: readonly {
    readonly address: string;
    readonly name: string;
    readonly bytes: number;
  }[];
  /** Address of the note on what is no longer offered of that day; null where all is. */
  readonly withheld: string | null;
}

/** What says in place of the files of a day that they are withheld. */
export const withheldName = 'withheld.json';

const archived = new RegExp(`^data/archive/(${dayPattern})/(.+)$`, 'u');

/** The day of an archived file; null where it is none. */
export function archivedDay(path: string): string | null {
  return archived.exec(path)?.[1] ?? null;
}

/** The archives among the files of a site, newest first. */
export function dataArchives(
  files: readonly { readonly path: string; readonly bytes: number }[],
): DataArchive[] {
  const own = files.flatMap(({ path, bytes }) => {
    const [, day, name] = archived.exec(path) ?? [];
    return day === undefined || name === undefined
      ? []
      : [{ day, name, address: `/${path}`, bytes }];
  });
  return [...Map.groupBy(own, ({ day }) => day)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, all]) => ({
      day,
      files: all
        .filter(({ name }) => name !== withheldName)
        .map(({ address, name, bytes }) => ({ address, name, bytes }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      withheld: all.find(({ name }) => name === withheldName)?.address ?? null,
    }));
}
