import { publicKinds } from '../../facts/kinds/all.ts';
import type { Kind } from '../../facts/kinds/kind.ts';
import { dataFormats, tableResource, type DataFormat } from '../data-formats.ts';
import { fileFamilies, fixedFiles, type FixedFile } from '../file-addresses.ts';
import { mediaTypeOf, mediaTypes } from '../media-types.ts';
import type { PublishedFile } from './datapackage.ts';
import type { TableShape } from './table.ts';
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
    path: fixedFiles.oc4ids.path,
    title: '重点片区（OC4IDS 项目包）',
    format: 'JSON',
    mediaType: mediaTypes.json,
    holds: 'lists',
    kind: null,
    reader: null,
  },
  {
    path: fixedFiles.zip.path,
    title: '以上的 JSON、CSV 和 Excel，附字段说明和代码表',
    format: 'ZIP',
    mediaType: mediaTypes.zip,
    holds: 'both',
    kind: null,
    reader: null,
  },
];

/** The bulk files that the data page lists one by one. */
export const bulkPaths: readonly string[] = described.map(({ path }) => path);

/** Files that are no bulk table, as a set. */
export interface FileSet {
  readonly title: string;
  readonly description: string;
  /** Below the portal; stands for the set in the catalogue. */
  readonly address: string;
  readonly of: readonly Pick<FixedFile, 'has'>[];
  /** For people. */
  readonly format: string;
  /** Facts of lists, of texts, of both; `build`: what the site itself is on the day of the build. */
  readonly holds: Kind['holds'] | 'build';
  /** The page where a reader finds them. */
  readonly page: string;
  /** Whether each of them is a resource of the Data Package. */
  readonly isResource: boolean;
}

/** What the catalogues list besides the bulk files, in their order. */
export const fileSets: readonly FileSet[] = [
  {
    title: '原件',
    description: '名单和文件的原件，逐字节保存。',
    address: '/data/#originals',
    of: [fileFamilies.original],
    format: '与原件相同',
    holds: 'both',
    page: '/policies/',
    isResource: false,
  },
  {
    title: '政策文件（逐件）',
    description: '每件政策文件一个 JSON 和一个 Akoma Ntoso XML。',
    address: '/data/#policies',
    of: [fileFamilies.policy, fileFamilies.policyXml],
    format: 'JSON、XML',
    holds: 'both',
    page: '/policies/',
    isResource: false,
  },
  {
    title: '订阅',
    description: '变动的 Atom 和 JSON Feed。',
    address: '/data/#feeds',
    of: [fileFamilies.atom, fileFamilies.jsonFeed],
    format: 'Atom、JSON Feed',
    holds: 'both',
    page: '/changes/',
    isResource: false,
  },
  {
    title: '时限日历',
    description: '时限事项的 iCalendar。',
    address: '/commitments/',
    of: [fileFamilies.calendar],
    format: 'iCalendar',
    holds: 'both',
    page: '/commitments/',
    isResource: true,
  },
  {
    title: '进度图的数据',
    description: '看进度页每张图下面的表。',
    address: '/progress/',
    of: [fileFamilies.chart],
    format: 'CSV',
    holds: 'lists',
    page: '/progress/',
    isResource: true,
  },
  {
    title: '条款的历次文字',
    description: '每件政策文件一个 JSON：各条款现在和早先各版的文字，用来核对引文。',
    address: '/policies/',
    of: [fileFamilies.wordings],
    format: 'JSON',
    holds: 'texts',
    page: '/policies/',
    isResource: false,
  },
  {
    title: '各市对照',
    description: '政策参数和与权利人有关的条款的逐条对照，一条原文一行，附效力状态和阅读记录。',
    address: fixedFiles.comparison.address,
    of: [fixedFiles.comparison],
    format: 'CSV',
    holds: 'texts',
    page: '/compare/',
    isResource: true,
  },
  {
    title: '公开目录',
    description: '本站每一页的索引、名称、内容概述和生成日期。',
    address: fixedFiles.disclosureCatalog.address,
    of: [fixedFiles.disclosureCatalog],
    format: 'CSV',
    holds: 'build',
    page: '/disclosure/catalog/',
    isResource: true,
  },
  {
    title: '历次存档',
    description: '每次发布时另存的数据，一天一份，不再改动。',
    address: '/data/#archive',
    of: [fileFamilies.archived],
    format: '与当天相同',
    holds: 'both',
    page: '/data/',
    isResource: false,
  },
  {
    title: '信息公开核验结果',
    description: '每条信息公开要求的依据、核对的内容和结果。',
    address: fixedFiles.results.address,
    of: [fixedFiles.results],
    format: 'JSON',
    holds: 'build',
    page: '/disclosure/',
    isResource: true,
  },
  {
    title: '撤下的地址',
    description: '本站撤下了哪些地址，从哪一天起、为什么。',
    address: fixedFiles.withdrawals.address,
    of: [fixedFiles.withdrawals],
    format: 'JSON',
    holds: 'build',
    page: '/data/',
    isResource: false,
  },
];

/** Whether a file is one of a set. */
export function isIn({ of }: FileSet, path: string): boolean {
  return of.some(({ has }) => has(path));
}

function describedAt(path: string): Described {
  const found = described.find((one) => one.path === path);
  if (found === undefined) throw new Error(`${path} 不是公开数据的文件。`);
  return found;
}

/** What a path of the public data is: `data/projects.csv` → 重点片区, CSV. @throws Error if it is none */
export function kindOfFile(
  path: string,
): Pick<Described, 'title' | 'format' | 'mediaType' | 'reader'> {
  const { title, format, mediaType, reader } = describedAt(path);
  return { title, format, mediaType, reader };
}

/** What a path of the public data holds: facts of lists, of texts, of both (changes), or records with days of their own. */
export function holdingOf(path: string): Pick<FileSet, 'holds'> & { readonly kind: Kind | null } {
  const set = fileSets.find((one) => isIn(one, path));
  return set === undefined ? describedAt(path) : { ...set, kind: null };
}

/** Size and checksum of a file; null where it is written last, of what the finished site is found to be. */
export interface FileFigures {
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly records?: number;
  /** What a CSV file that belongs to no kind is set out by. */
  readonly table?: TableShape;
}

/** The newest day of what a file holds, and the day on which we last published any of it. */
export type FileDays = Pick<PublishedFile, 'asOf' | 'changedOn'>;

/** A bulk file as it is published; a table tells its schema. */
export function describeFile(
  path: string,
  { bytes, sha256, records }: FileFigures,
  days: FileDays,
): PublishedFile {
  const { title, mediaType, kind, reader } = describedAt(path);
  return {
    ...{ address: `/${path}`, title, mediaType, bytes, sha256, ...days },
    ...{ kind: kind?.name ?? null, records: records ?? null },
    bom: reader === 'people' && mediaType === 'text/csv',
    schema:
      kind === null || reader === null || mediaType !== 'text/csv'
        ? null
        : tableSchemaOf(kind, reader, tableResource),
  };
}

/** A file of a set as it is published. */
export function describeSetFile(
  { title }: FileSet,
  path: string,
  { bytes, sha256, table }: FileFigures,
  days: FileDays,
): PublishedFile {
  const mediaType = mediaTypeOf(path);
  const schema = table === undefined ? null : tableSchemaOf(table, 'people', tableResource);
  return {
    ...{ address: `/${path}`, title, mediaType, bytes, sha256, ...days },
    ...{ kind: null, records: null, bom: schema !== null, schema },
  };
}
