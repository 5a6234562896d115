import { fixedFiles, withinData } from '../file-addresses.ts';
import { toJson } from './json.ts';
import { absolute, instantOf, licenceAbsence, licenceAddress, type Imprint } from './imprint.ts';

/** A published file of the data folder. */
export interface PublishedFile {
  /** Address below the portal, e.g. `/data/projects.csv`. */
  address: string;
  title: string;
  mediaType: string;
  /** Null, as is its checksum, where it is written last: of what the finished site is found to be. */
  bytes: number | null;
  sha256: string | null;
  /** The newest day of what is in the file. */
  asOf: string;
  /** The day on which we last published anything that is in the file. */
  changedOn: string;
  /** The kind whose records it holds; null for what holds more than one. */
  kind: string | null;
  /** How many records of that kind; null for what holds no records of one kind. */
  records: number | null;
  /** True where the file opens with a byte order mark. */
  bom: boolean;
  /** Table Schema, for CSV tables. */
  schema: object | null;
}

/** How many records the files of a kind hold, in a sentence; empty where they hold no one kind. */
export function countSentence(files: readonly Pick<PublishedFile, 'records'>[]): string {
  const records = files.find((file) => file.records !== null)?.records ?? null;
  if (records === null) return '';
  return records === 0 ? '现在没有记录，文件里只有字段。' : `共 ${records} 条。`;
}

/** `/data/projects.csv` → `projects-csv`: lower case, unique within the package. */
function resourceName(address: string): string {
  return address.replace(/^\/(data\/)?/, '').replaceAll(/[^a-z0-9]+/g, '-');
}

/** Bytes that are no text have no encoding. */
function isText(mediaType: string): boolean {
  return /^text\/|json$|xml$/u.test(mediaType);
}

function licencesOf(licence: string | null): object {
  if (licence === null) return {};
  const path = licenceAddress(licence);
  return { licenses: [path === null ? { name: 'other', title: licence } : { path }] };
}

function resourceOf(file: PublishedFile, imprint: Imprint): object {
  const { address, title, mediaType, bytes, sha256, bom, schema, kind } = file;
  const count = countSentence([file]);
  const own = kind === null ? undefined : imprint.licences[kind];
  const table =
    schema === null
      ? {}
      : {
          type: 'table',
          dialect: {
            $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
            byteOrderMark: bom,
          },
          schema,
        };
  return {
    name: resourceName(address),
    // A path leads nowhere above the package's own folder.
    path: withinData(address.slice(1)) ?? absolute(imprint, address),
    title,
    ...(count === '' ? {} : { description: count }),
    format: address.split('.').at(-1) ?? '',
    mediatype: mediaType,
    ...(isText(mediaType) ? { encoding: 'utf-8' } : {}),
    ...(bytes === null ? {} : { bytes }),
    ...(sha256 === null ? {} : { hash: `sha256:${sha256}` }),
    // Without one of its own a resource has that of the package.
    ...licencesOf(own ?? null),
    ...table,
  };
}

/** Data Package 2.0 (`/data/datapackage.json`); paths within its own folder are relative. */
export function toDatapackage(files: readonly PublishedFile[], imprint: Imprint): string {
  return toJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingdi',
    // The same name in every portal: this tells them apart.
    id: absolute(imprint, fixedFiles.datapackage.address),
    title: imprint.name,
    // The standard has no field for it.
    ...(imprint.licence === null ? { description: licenceAbsence(imprint, null) } : {}),
    homepage: imprint.url,
    ...(imprint.fictional ? { keywords: ['虚构示例'] } : {}),
    created: instantOf(imprint.changedOn),
    contributors: [{ title: imprint.publisher, roles: ['publisher'] }],
    ...licencesOf(imprint.licence),
    resources: files.map((file) => resourceOf(file, imprint)),
  });
}
