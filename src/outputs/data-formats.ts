import {
  fileFamilies,
  fixedFiles,
  kindFile,
  kindSpokes,
  kindTable,
  type PublishedAt,
} from './file-addresses.ts';
import type { Kind } from '../facts/kinds/kind.ts';
import { policyKind } from '../facts/kinds/public-policy.ts';
import { projectKind, type PublicProject } from '../facts/kinds/public-project.ts';
import { codesDocument, ownWording, type CodeFacts } from './formats/code-list.ts';
import { toCsv, toPlainCsv } from './formats/csv.ts';
import { jsonSchemaOf } from './formats/json-schema.ts';
import { toJson } from './formats/json.ts';
import { tableToParquet } from './formats/parquet.ts';
import { projectPoints, projectSpokes, type MapContext } from './formats/project-geojson.ts';
import { linesOf, tableOf, type Reader, type TableShape } from './formats/table.ts';
import { tableSchemaOf } from './formats/table-schema.ts';
import { tableToXlsx } from './formats/xlsx.ts';
import { mediaTypes } from './media-types.ts';
import type { PublicSet } from './public-data.ts';

/** What formats need to know besides the records. */
export type DataContext = MapContext &
  CodeFacts & {
    /** The day on which the content of a file last changed, by its path. */
    readonly changedOn: (path: string) => string;
  };

type Bytes = string | Uint8Array;

/** A format of the public data: one function from the records of a kind to bytes. */
export interface DataFormat {
  /** For people. */
  readonly name: string;
  readonly mediaType: string;
  /** Path within the site of the file of a kind; null where the kind has none in this format. */
  readonly pathOf: (kind: Kind) => string | null;
  /** How the columns stand in it; null for what is no table. */
  readonly reader: Reader | null;
  readonly write: (set: PublicSet, context: DataContext) => Bytes | Promise<Bytes>;
}

const has = (ending: string) => (kind: Kind) =>
  kind.formats.includes(ending) ? kindFile(kind, ending).path : null;
const table = (ending: string) => (kind: Kind) =>
  kind.table === null ? null : kindTable(kind, ending).path;

const forPeople = (kind: Kind, records: readonly object[], context: DataContext) =>
  tableOf(kind, records, 'people', ownWording(context));

const points = (set: PublicSet) => ({
  projects: set.records as readonly PublicProject[],
  asOf: set.asOf,
});

/** The formats of the public data, in the order of the data page. */
export const dataFormats: readonly DataFormat[] = [
  {
    name: 'JSON',
    mediaType: mediaTypes.json,
    pathOf: has('json'),
    reader: null,
    write: ({ document }) => toJson(document),
  },
  {
    name: 'Excel',
    mediaType: mediaTypes.xlsx,
    pathOf: has('xlsx'),
    reader: 'people',
    write: ({ kind, records }, context) =>
      tableToXlsx(forPeople(kind, records, context), {
        title: kind.title,
        changedOn: context.changedOn(kindFile(kind, 'xlsx').path),
      }),
  },
  {
    name: 'CSV（表格软件）',
    mediaType: mediaTypes.csv,
    pathOf: has('csv'),
    reader: 'people',
    write: ({ kind, records }, context) => toCsv(linesOf(forPeople(kind, records, context))),
  },
  {
    name: 'CSV（程序）',
    mediaType: mediaTypes.csv,
    pathOf: table('csv'),
    reader: 'programs',
    write: ({ kind, records }) => toPlainCsv(linesOf(tableOf(kind, records, 'programs'))),
  },
  {
    name: 'Parquet',
    mediaType: mediaTypes.parquet,
    pathOf: table('parquet'),
    reader: 'programs',
    write: ({ kind, records }) => tableToParquet(tableOf(kind, records, 'programs')),
  },
  {
    name: 'GeoJSON（点）',
    mediaType: mediaTypes.geojson,
    pathOf: has('geojson'),
    reader: null,
    write: (set, context) => toJson(projectPoints(points(set), context)),
  },
  {
    name: 'GeoJSON（多地的连线）',
    mediaType: mediaTypes.geojson,
    pathOf: (kind) => (kind.formats.includes('geojson') ? kindSpokes(kind).path : null),
    reader: null,
    write: (set, context) => toJson(projectSpokes(points(set), context)),
  },
];

/** `projects` → `tables-projects-csv`: the resource of the Data Package that holds a kind's table. */
export function tableResource(kind: string): string {
  return `tables-${kind}-csv`;
}

/** A file of the public data with the bytes it is published with. */
export interface DataFile {
  readonly path: string;
  readonly content: Bytes;
  /** How many records of a kind it holds; undefined where it holds none of one kind alone. */
  readonly records?: number;
  /** What a CSV file that belongs to no kind is set out by. */
  readonly table?: TableShape;
}

/** All kinds in all formats, as files. */
export async function dataFiles(
  sets: readonly PublicSet[],
  context: DataContext,
): Promise<DataFile[]> {
  const files = sets.flatMap((set) =>
    dataFormats.flatMap((format) => {
      const path = format.pathOf(set.kind);
      if (path === null) return [];
      return [{ path, content: format.write(set, context), records: set.records.length }];
    }),
  );
  return Promise.all(
    files.map(async ({ content, ...rest }) => ({ ...rest, content: await content })),
  );
}

const itemFile = new Map<Kind, (key: string) => PublishedAt>([
  [projectKind, fileFamilies.project.at],
  [policyKind, fileFamilies.policy.at],
]);

/** One JSON file each project and each policy. */
export function itemFiles(sets: readonly PublicSet[]): DataFile[] {
  return sets.flatMap(({ kind, records }) => {
    const [key] = kind.key;
    const fileOf = itemFile.get(kind);
    if (fileOf === undefined || key === undefined) return [];
    return records.map((record) => ({
      path: fileOf(String((record as Record<string, unknown>)[key])).path,
      content: toJson(record),
    }));
  });
}

/** JSON Schema and Table Schema of each kind, and the code list. */
export function schemaFiles(kinds: readonly Kind[], context: DataContext): DataFile[] {
  const ofKinds = kinds.flatMap((kind) => [
    {
      path: fileFamilies.jsonSchema.at(kind.name).path,
      content: toJson(jsonSchemaOf(kind, context.absolute)),
    },
    ...(kind.table === null
      ? []
      : [
          {
            path: fileFamilies.tableSchema.at(kind.name).path,
            content: toJson(tableSchemaOf(kind, 'programs', tableResource)),
          },
        ]),
  ]);
  return [...ofKinds, { path: fixedFiles.codes.path, content: toJson(codesDocument(context)) }];
}
