import { publicKinds } from '../../facts/kinds/all.ts';
import type { Kind } from '../../facts/kinds/kind.ts';
import { dataFormats, tableResource, type DataFormat } from '../data-formats.ts';
import type { PublishedFile } from './datapackage.ts';
import { tableSchemaOf } from './table-schema.ts';

interface Described {
  readonly path: string;
  readonly title: string;
  readonly format: string;
  readonly mediaType: string;
  readonly holds: Kind['holds'];
  readonly kind: Kind | null;
  readonly reader: DataFormat['reader'];
}

const ofKinds: readonly Described[] = publicKinds.flatMap((kind) =>
  dataFormats.flatMap(({ pathOf, name, mediaType, reader }) => {
    const path = pathOf(kind);
    if (path === null) return [];
    const { title, holds } = kind;
    return [{ path, title, format: name, mediaType, holds, kind, reader }];
  }),
);

const described: readonly Described[] = [
  ...ofKinds,
  {
    path: 'data/oc4ids.json',
    title: '重点片区（OC4IDS 项目包）',
    format: 'JSON',
    mediaType: 'application/json',
    holds: 'lists',
    kind: null,
    reader: null,
  },
  {
    path: 'data/all.zip',
    title: '以上的 JSON、CSV 和 Excel，附字段说明和代码表',
    format: 'ZIP',
    mediaType: 'application/zip',
    holds: 'both',
    kind: null,
    reader: null,
  },
];

/** The bulk files that data pages and catalogues list; files of single items follow their pattern. */
export const bulkPaths: readonly string[] = described.map(({ path }) => path);

function describedAt(path: string): Described {
  const found = described.find((one) => one.path === path);
  if (found === undefined) throw new Error(`${path} 不是公开数据的文件。`);
  return found;
}

/** What a path of the public data is: `data/projects.csv` → 重点片区, CSV. @throws Error if it is none */
export function kindOfFile(path: string): { title: string; format: string; mediaType: string } {
  const { title, format, mediaType } = describedAt(path);
  return { title, format, mediaType };
}

/** What a path of the public data holds: facts of lists, of texts, or (changes) of both. */
export function holdingOf(path: string): Kind['holds'] {
  return describedAt(path).holds;
}

/** A file as it was built; a table tells its schema. */
export function describeFile(
  built: { path: string; bytes: number; sha256: string },
  asOf: string,
): PublishedFile {
  const { title, mediaType, kind, reader } = describedAt(built.path);
  return {
    address: `/${built.path}`,
    title,
    mediaType,
    bytes: built.bytes,
    sha256: built.sha256,
    asOf,
    kind: kind?.name ?? null,
    bom: reader === 'layout',
    schema:
      kind === null || reader === null || mediaType !== 'text/csv'
        ? null
        : tableSchemaOf(kind, reader, tableResource),
  };
}
