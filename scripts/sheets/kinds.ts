import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { citySlugSchema } from '../../src/facts/kinds/city.ts';
import { eventSchema } from '../../src/facts/kinds/event.ts';
import { policySlugSchema } from '../../src/facts/kinds/policy.ts';
import { readingKind, readingSchema, subjectOf } from '../../src/facts/kinds/reading.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { loadEvents } from '../../src/facts/read/events.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { filesOf, scopeOf, writtenKinds, type WrittenKind } from '../../src/facts/written.ts';
import { recordEntrySchema } from '../../src/facts/kinds/disclosure-record.ts';
import { columnsOf, type Column, type Row } from './columns.ts';

/** A file that holds records of a kind. */
export interface Place {
  /** Below the folder in which commands run. */
  readonly path: string;
  /** What its records have in the column `scope`; null where one file holds all. */
  readonly value: string | null;
}

/** A kind of record that a sheet holds. */
export interface SheetKind {
  /** Name of the sheet. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly schema: z.ZodObject;
  /** The column that says in which file a record stands; null where one file holds all. */
  readonly scope: 'city' | 'policy' | null;
  /** Columns by which a record is known again when others were edited: the surest first. */
  readonly keys: readonly (readonly string[])[];
  readonly places: (portal: Portal) => readonly Place[];
  /** Whether a record is of a city. */
  readonly isOf: (row: Row, city: string, portal: Portal) => boolean;
  /** A record as the sheet has it, without its scope. */
  readonly rowOf: (record: Row) => Row;
  /** The record that a row stands for, as its file has it. */
  readonly recordOf: (row: Row) => Row;
}

const same = (row: Row): Row => row;

/** Fields that a schema may do without are left out where they are empty. */
function written(schema: z.ZodObject, row: Row): Row {
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const isLeftOut = (key: string, value: unknown): boolean =>
    (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) &&
    shape[key]?.safeParse(undefined).success === true;
  const entries = Object.keys(shape).map((key) => [key, row[key] ?? null] as const);
  return Object.fromEntries(entries.filter(([key, value]) => !isLeftOut(key, value)));
}

const cityOf = (portal: Portal, policy: unknown): string | undefined =>
  portal.registeredPolicies.find(({ slug }) => slug === policy)?.city;

const isOfCity = ({ city: own }: Row, city: string): boolean => own === city;
const isOfText = (row: Row, city: string, portal: Portal): boolean =>
  cityOf(portal, row['policy']) === city;

/** One file for all. */
function alone(path: string) {
  return ({ folder }: Portal): Place[] => [{ path: join(folder.folder, path), value: null }];
}

/** A row of a workbook has no line of the table. */
const writtenEvent = eventSchema.omit({ line: true });
const readingShape = readingKind.record.shape;
const readingFields = {
  ...Object.fromEntries(
    (['policy', 'about', 'subject', 'result', 'force', 'clauses'] as const).map((key) => [
      key,
      readingShape[key],
    ]),
  ),
  // As it is written; published it has a name that no other kind gives to a day.
  by: readingShape.checkedBy,
  ...{ on: readingShape.on, note: readingShape.note },
};

const events: SheetKind = {
  title: '项目事项',
  columns: columnsOf({ city: citySlugSchema, ...writtenEvent.shape }),
  schema: writtenEvent,
  scope: 'city',
  keys: [
    ['project', 'date', 'kind', 'document'],
    ['project', 'date', 'kind'],
  ],
  places: ({ cities, folder }) =>
    cities.map(({ slug }) => ({ path: join(folder.folder, slug, 'events.csv'), value: slug })),
  isOf: isOfCity,
  rowOf: same,
  recordOf: (row) => written(writtenEvent, row),
};

const records: SheetKind = {
  title: '公开记录',
  columns: columnsOf(recordEntrySchema.shape),
  schema: recordEntrySchema,
  scope: null,
  keys: [['item']],
  places: alone('disclosure/records.yaml'),
  isOf: ({ item }, city, portal) =>
    String(item).startsWith(`${city}/`) || cityOf(portal, item) === city,
  rowOf: same,
  recordOf: (row) => written(recordEntrySchema, row),
};

/** How records of a kind are known again by other fields, where its key has changed. */
const alsoKnownBy: Readonly<Record<string, SheetKind['keys']>> = {
  queries: [
    ['city', 'policy', 'matter', 'on'],
    ['city', 'policy', 'matter', 'for'],
  ],
  rights: [['anchor', 'quote'], ['anchor']],
};

/** What people call a field in a sheet, where a record has several of which one is filled. */
const asInSheets: Readonly<Record<string, Pick<SheetKind, 'columns' | 'rowOf' | 'recordOf'>>> = {
  readings: {
    columns: columnsOf(readingFields),
    rowOf: (record) => {
      const { kind, name } = subjectOf(readingSchema.parse(record));
      return { ...record, about: kind, subject: name };
    },
    recordOf: (row) =>
      written(readingSchema, { ...row, [String(row['about'])]: row['subject'] ?? null }),
  },
};

const owners = {
  policy: { column: { policy: policySlugSchema }, isOf: isOfText },
  city: { column: { city: citySlugSchema }, isOf: isOfCity },
  portal: { column: {}, isOf: isOfCity },
};

/** The sheet of a kind that people write. */
function sheetOf(kind: WrittenKind): SheetKind {
  const scope = scopeOf(kind);
  const { column, isOf } = owners[scope ?? 'portal'];
  const shape = kind.written.shape;
  const city = 'city' in shape ? { city: citySlugSchema } : {};
  const key = kind.key.filter((field) => field !== scope);
  const own = asInSheets[kind.name];
  return {
    title: kind.title,
    columns: own?.columns ?? columnsOf({ ...column, ...shape, ...city }),
    schema: kind.written,
    scope,
    keys: [
      key,
      ...(alsoKnownBy[kind.name] ?? [key.slice(0, -1)].filter(({ length }) => length > 0)),
    ],
    places: ({ folder, cities, registeredPolicies: policies }) =>
      filesOf(kind, folder.folder, { policies, cities: cities.map(({ slug }) => slug) }).map(
        ({ file, owner }) => ({ path: file, value: owner }),
      ),
    isOf,
    rowOf: same,
    recordOf: (row) => written(kind.written, row),
    ...own,
  };
}

/** The kinds that people write by hand, in the order of the sheets. */
export const sheetKinds: readonly SheetKind[] = [events, records, ...writtenKinds.map(sheetOf)];

/** The records of a file as a sheet has them, in the order of the file. @throws DataFileError */
export function rowsIn(kind: SheetKind, { folder: { root } }: Portal, place: Place): Row[] {
  const { path, value } = place;
  const scope = kind.scope === null ? {} : { [kind.scope]: value };
  if (!existsSync(join(root, path))) return [];
  const found: readonly Row[] = path.endsWith('.csv')
    ? loadEvents(root, path)
    : readStrict(root, path, z.array(kind.schema));
  return found.map((record) => ({ ...kind.rowOf(record), ...scope }));
}

/** All records of a kind, or those of one city. */
export function rowsOf(kind: SheetKind, portal: Portal, city: string | null): Row[] {
  const rows = kind.places(portal).flatMap((place) => rowsIn(kind, portal, place));
  return city === null ? rows : rows.filter((row) => kind.isOf(row, city, portal));
}
