import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { citySlugSchema } from '../../src/facts/kinds/city.ts';
import { deadlineKind } from '../../src/facts/kinds/deadline.ts';
import { deadlineRecordSchema } from '../../src/facts/kinds/deadline-file.ts';
import { eventSchema } from '../../src/facts/kinds/event.ts';
import type { Kind } from '../../src/facts/kinds/kind.ts';
import { parameterKind, parameterSchema } from '../../src/facts/kinds/parameter.ts';
import { policySlugSchema } from '../../src/facts/kinds/policy.ts';
import { readingKind, readingSchema, subjectOf } from '../../src/facts/kinds/reading.ts';
import { taskKind, taskRecordSchema } from '../../src/facts/kinds/task.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { loadEvents } from '../../src/facts/read/events.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { filesOf, scopeOf, writtenKinds, type WrittenKind } from '../../src/facts/written.ts';
import { recordEntrySchema } from '../../src/facts/kinds/disclosure-record.ts';
import { sheetColumns, type Column, type Row } from './columns.ts';
import { filesOfCity, portalFiles } from '../../src/facts/portal-files.ts';

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
  /** The key of a file under which the records stand, and such a file without any; null: a list. */
  readonly under: { readonly key: string; readonly none: string } | null;
  readonly places: (portal: Portal) => readonly Place[];
  /** Whether a record is of a city, or of a text. */
  readonly isOf: (row: Row, owner: string, portal: Portal) => boolean;
  /** A record as the sheet has it, without its scope. */
  readonly rowOf: (record: Row) => Row;
  /** The record that a row stands for, as its file has it. */
  readonly recordOf: (row: Row) => Row;
}

const same = (row: Row): Row => row;

/** Fields that a schema may do without are left out where they are empty. */
function written(schema: z.ZodObject, row: Row): Row {
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const isLeftOut = (key: string, value: unknown): boolean => {
    const without = shape[key]?.safeParse(undefined);
    if (without?.success !== true) return false;
    if (!Array.isArray(value)) return value === null || value === undefined;
    // Where a list may be missing, one without values says that somebody looked.
    const tellsNone = without.data === undefined && shape[key]?.safeParse([]).success === true;
    return value.length === 0 && !tellsNone;
  };
  const entries = Object.keys(shape).map((key) => [key, row[key] ?? null] as const);
  return Object.fromEntries(entries.filter(([key, value]) => !isLeftOut(key, value)));
}

const cityOf = (portal: Portal, policy: unknown): string | undefined =>
  portal.registeredPolicies.find(({ slug }) => slug === policy)?.city;

const isOfCity = ({ city: own }: Row, city: string): boolean => own === city;
const isOfText = (row: Row, owner: string, portal: Portal): boolean =>
  row['policy'] === owner || cityOf(portal, row['policy']) === owner;

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
      // What a parameter is of is another subject, for which there is no list.
      key === 'subject' ? 'readFor' : key,
      readingShape[key],
    ]),
  ),
  // As it is written; published it has a name that no other kind gives to a day.
  by: readingShape.checkedBy,
  ...{ on: readingShape.on, note: readingShape.note },
};

const events: SheetKind = {
  title: '项目事项',
  columns: sheetColumns({ city: citySlugSchema, ...writtenEvent.shape }),
  schema: writtenEvent,
  scope: 'city',
  under: null,
  keys: [
    ['project', 'date', 'kind', 'document'],
    ['project', 'date', 'kind'],
  ],
  places: ({ cities, folder }) =>
    cities.map(({ slug }) => ({
      path: join(folder.folder, filesOfCity(slug).events),
      value: slug,
    })),
  isOf: isOfCity,
  rowOf: same,
  recordOf: (row) => written(writtenEvent, row),
};

const records: SheetKind = {
  title: '公开记录',
  columns: sheetColumns(recordEntrySchema.shape),
  schema: recordEntrySchema,
  scope: null,
  under: null,
  keys: [['item']],
  places: alone(portalFiles.records),
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
    columns: sheetColumns(readingFields),
    rowOf: (record) => {
      const { kind, name } = subjectOf(readingSchema.parse(record));
      return { ...record, about: kind, readFor: name };
    },
    recordOf: (row) =>
      written(readingSchema, { ...row, [String(row['about'])]: row['readFor'] ?? null }),
  },
};

const owners = {
  policy: { column: { policy: policySlugSchema }, isOf: isOfText },
  city: { column: { city: citySlugSchema }, isOf: isOfCity },
  portal: { column: {}, isOf: isOfCity },
};

/** Where the files of a kind stand. */
function placesOf(kind: Pick<WrittenKind, 'file'>): SheetKind['places'] {
  return ({ folder, cities, registeredPolicies: policies }) =>
    filesOf(kind, folder.folder, { policies, cities: cities.map(({ slug }) => slug) }).map(
      ({ file, owner }) => ({ path: file, value: owner }),
    );
}

/** The sheet of a kind whose public records hold more than people write. */
function annotationSheet(
  { title, file }: Pick<Kind, 'title' | 'file'>,
  schema: z.ZodObject,
  more: Pick<SheetKind, 'keys' | 'under'>,
): SheetKind {
  return {
    ...{ title, schema, scope: 'policy', isOf: isOfText, rowOf: same, ...more },
    columns: sheetColumns({ ...owners.policy.column, ...schema.shape }),
    places: placesOf({ file: file ?? '' }),
    recordOf: (row) => written(schema, row),
  };
}

export const taskSheet = annotationSheet(taskKind, taskRecordSchema, {
  keys: [
    ['anchor', 'title', 'quote'],
    ['anchor', 'quote'],
  ],
  under: null,
});
export const deadlineSheet = annotationSheet(deadlineKind, deadlineRecordSchema, {
  keys: [
    ['anchor', 'what'],
    ['anchor', 'time', 'quote'],
  ],
  under: { key: 'deadlines', none: 'deadlines: []\nconflicts: []\n' },
});
export const parameterSheet = annotationSheet(parameterKind, parameterSchema, {
  keys: [
    ['anchor', 'measure', 'subject'],
    ['anchor', 'measure', 'value'],
  ],
  under: null,
});

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
    columns: own?.columns ?? sheetColumns({ ...column, ...shape, ...city }),
    schema: kind.written,
    scope,
    under: null,
    keys: [
      key,
      ...(alsoKnownBy[kind.name] ?? [key.slice(0, -1)].filter(({ length }) => length > 0)),
    ],
    places: placesOf(kind),
    isOf,
    rowOf: same,
    recordOf: (row) => written(kind.written, row),
    ...own,
  };
}

/** The kinds that people write by hand, in the order of the sheets. */
export const sheetKinds: readonly SheetKind[] = [
  events,
  records,
  taskSheet,
  deadlineSheet,
  parameterSheet,
  ...writtenKinds.map(sheetOf),
];

function listIn({ schema, under }: SheetKind, root: string, path: string): readonly Row[] {
  const list = z.array(schema);
  if (under === null) return readStrict(root, path, list);
  const { key } = under;
  return readStrict(root, path, z.looseObject({ [key]: list }))[key] as Row[];
}

/** The records of a file as a sheet has them, in the order of the file. @throws DataFileError */
export function rowsIn(kind: SheetKind, { folder: { root } }: Portal, place: Place): Row[] {
  const { path, value } = place;
  const scope = kind.scope === null ? {} : { [kind.scope]: value };
  if (!existsSync(join(root, path))) return [];
  const found: readonly Row[] = path.endsWith('.csv')
    ? loadEvents(root, path)
    : listIn(kind, root, path);
  return found.map((record) => ({ ...kind.rowOf(record), ...scope }));
}

/** All records of a kind, or those of one city or text. */
export function rowsOf(kind: SheetKind, portal: Portal, owner: string | null): Row[] {
  const rows = kind.places(portal).flatMap((place) => rowsIn(kind, portal, place));
  return owner === null ? rows : rows.filter((row) => kind.isOf(row, owner, portal));
}
