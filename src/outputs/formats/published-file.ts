import { publicKinds } from '../../facts/kinds/all.ts';
import type { PublishedFile } from './datapackage.ts';
import { columnsOf } from './table.ts';

const formats: Readonly<Record<string, { name: string; mediaType: string }>> = {
  json: { name: 'JSON', mediaType: 'application/json' },
  csv: { name: 'CSV', mediaType: 'text/csv' },
  geojson: { name: 'GeoJSON', mediaType: 'application/geo+json' },
  xlsx: {
    name: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

/** The bulk files that data pages and catalogues list; files of single items follow their pattern. */
export const bulkPaths: readonly string[] = [
  ...publicKinds.flatMap(({ name, formats: endings }) =>
    endings.map((ending) => `data/${name}.${ending}`),
  ),
  'data/oc4ids.json',
];

function partsOf(path: string): { stem: string; ending: string } {
  const [, stem = '', ending = ''] = /([^/.]+)\.([a-z]+)$/.exec(path) ?? [];
  return { stem, ending };
}

const kindOf = (stem: string) => publicKinds.find(({ name }) => name === stem);

/** What a path of the public data is, by its name: `data/projects.csv` → 重点片区, CSV. */
export function kindOfFile(path: string): { title: string; format: string; mediaType: string } {
  const { stem, ending } = partsOf(path);
  const format = formats[ending];
  return {
    title: stem === 'oc4ids' ? '重点片区（OC4IDS 项目包）' : (kindOf(stem)?.title ?? stem),
    format: format?.name ?? ending,
    mediaType: format?.mediaType ?? 'application/octet-stream',
  };
}

/** What a path of the public data holds: facts of lists, of texts, or (changes) of both. */
export function holdingOf(path: string): 'lists' | 'texts' | 'both' {
  const { stem } = partsOf(path);
  return stem === 'oc4ids' ? 'lists' : (kindOf(stem)?.holds ?? 'texts');
}

/** A file as it was built; a table tells its columns. */
export function describeFile(
  built: { path: string; bytes: number; sha256: string },
  asOf: string,
): PublishedFile {
  const { title, mediaType } = kindOfFile(built.path);
  const { stem, ending } = partsOf(built.path);
  const kind = ending === 'csv' ? kindOf(stem) : undefined;
  return {
    address: `/${built.path}`,
    title,
    mediaType,
    bytes: built.bytes,
    sha256: built.sha256,
    asOf,
    columns: kind === undefined ? null : columnsOf(kind),
  };
}
