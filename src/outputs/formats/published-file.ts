import type { PublishedFile } from './datapackage.ts';

const titles: Readonly<Record<string, string>> = {
  projects: '重点片区',
  policies: '政策文件与条款',
  tasks: '任务与责任单位',
  deadlines: '时限与周期',
  parameters: '政策参数',
  rights: '权利事项',
  changes: '变动记录',
  oc4ids: '重点片区（OC4IDS 项目包）',
};

const formats: Readonly<Record<string, { name: string; mediaType: string }>> = {
  json: { name: 'JSON', mediaType: 'application/json' },
  csv: { name: 'CSV', mediaType: 'text/csv' },
  geojson: { name: 'GeoJSON', mediaType: 'application/geo+json' },
  xlsx: {
    name: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

/** Types of the columns that are not words. */
const columnTypes: Readonly<Record<string, string>> = {
  序号: 'integer',
  来源行: 'integer',
  '面积（亩）': 'number',
  '纬度（WGS84）': 'number',
  '经度（WGS84）': 'number',
  名单日期: 'date',
  date: 'date',
  row: 'integer',
};

/** The bulk files that data pages and catalogues list; files of single items follow their pattern. */
export const bulkPaths: readonly string[] = [
  'data/projects.json',
  'data/projects.csv',
  'data/projects.geojson',
  'data/projects.xlsx',
  'data/policies.json',
  'data/tasks.json',
  'data/tasks.csv',
  'data/deadlines.json',
  'data/deadlines.csv',
  'data/parameters.json',
  'data/parameters.csv',
  'data/rights.json',
  'data/rights.csv',
  'data/changes.json',
  'data/changes.csv',
  'data/oc4ids.json',
];

/** What a path of the public data is, by its name: `data/projects.csv` → 重点片区, CSV. */
export function kindOfFile(path: string): { title: string; format: string; mediaType: string } {
  const [, stem = '', ending = ''] = /([^/.]+)\.([a-z]+)$/.exec(path) ?? [];
  const format = formats[ending];
  return {
    title: titles[stem] ?? stem,
    format: format?.name ?? ending,
    mediaType: format?.mediaType ?? 'application/octet-stream',
  };
}

/** What a path of the public data holds: facts of lists, of texts, or (changes) of both. */
export function holdingOf(path: string): 'lists' | 'texts' | 'both' {
  const stem = /([^/.]+)\.[a-z]+$/.exec(path)?.[1] ?? '';
  if (stem === 'projects' || stem === 'oc4ids') return 'lists';
  return stem === 'changes' ? 'both' : 'texts';
}

/** A file as it was built, with its columns where it is a table. */
export function describeFile(
  built: { path: string; bytes: number; sha256: string; heading: readonly string[] | null },
  asOf: string,
): PublishedFile {
  const { title, mediaType } = kindOfFile(built.path);
  return {
    address: `/${built.path}`,
    title,
    mediaType,
    bytes: built.bytes,
    sha256: built.sha256,
    asOf,
    columns:
      built.heading?.map((name) => ({ name, title: name, type: columnTypes[name] ?? 'string' })) ??
      null,
  };
}
