import type { z } from 'zod';
import { publicKinds } from './kinds/all.ts';
import type { Kind } from './kinds/kind.ts';
import type { Policy } from './kinds/policy.ts';
import type { AnyRecord, Filed, Records, WrittenFile } from './records.ts';

/** A kind of fact that people write as records, one after the other. */
export type WrittenKind = Kind & { readonly written: z.ZodObject; readonly file: string };

const isWritten = (kind: Kind): kind is WrittenKind => kind.written !== null && kind.file !== null;

/** The kinds that people write, in the order of the data page. */
export const writtenKinds: readonly WrittenKind[] = publicKinds.filter(isWritten);

/** Whose a file of records is: of one text, of one city, or of the portal (null). */
export type Scope = 'policy' | 'city' | null;

type Owner<F extends string> = F extends `<city>/policies/<policy>/${string}`
  ? { readonly policy: string }
  : F extends `<city>/${string}`
    ? { readonly city: string }
    : object;

/** A record of a kind: what a person wrote, and the text or city beside which it stands. */
export type RecordOf<K extends WrittenKind> = Readonly<z.infer<K['written']>> & Owner<K['file']>;

/** Whose the files of a kind are. */
export function scopeOf({ file }: Pick<WrittenKind, 'file'>): Scope {
  if (file.includes('<policy>')) return 'policy';
  return file.includes('<city>') ? 'city' : null;
}

/** What files of records stand beside. */
export interface Owners {
  readonly cities: readonly string[];
  readonly policies: readonly Pick<Policy, 'city' | 'slug'>[];
}

/** Every file that a kind may have in a data folder, whether it is there or not. */
export function filesOf(
  kind: Pick<WrittenKind, 'file'>,
  folder: string,
  { cities, policies }: Owners,
): Pick<WrittenFile, 'file' | 'owner'>[] {
  const path = (city: string, policy: string) =>
    `${folder}/${kind.file.replace('<city>', city).replace('<policy>', policy)}`;
  switch (scopeOf(kind)) {
    case 'policy':
      return policies.map(({ city, slug }) => ({ file: path(city, slug), owner: slug }));
    case 'city':
      return cities.map((city) => ({ file: path(city, ''), owner: city }));
    case null:
      return [{ file: path('', ''), owner: null }];
  }
}

/** The file of a kind beside one text, or of one city. */
export function fileOf<K extends WrittenKind>(
  { written }: Pick<Records, 'written'>,
  kind: K,
  owner: string | null,
): Filed<readonly z.infer<K['written']>[]> {
  const found = written.get(kind.name)?.find((one) => one.owner === owner);
  if (found === undefined) throw new Error(`${kind.name}: there is no file of ${owner ?? 'all'}`);
  return found as unknown as Filed<readonly z.infer<K['written']>[]>;
}

/** A field of a record where it is text; null where it is not. */
export function textIn(record: AnyRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' ? value : null;
}

/** The records of a file, each with the text or city whose it is. */
export function withOwner<T extends object>(
  kind: WrittenKind,
  owner: string | null,
  records: readonly T[],
): T[] {
  const scope = scopeOf(kind);
  return scope === null ? [...records] : records.map((record) => ({ ...record, [scope]: owner }));
}

/** The records of a kind that a portal has on file, shown or not, each held against its text. */
export function recordsOf<K extends WrittenKind>(
  { records }: { readonly records: ReadonlyMap<string, readonly AnyRecord[]> },
  kind: K,
): readonly RecordOf<K>[] {
  return (records.get(kind.name) ?? []) as readonly RecordOf<K>[];
}
