import { toJson } from './json.ts';
import type { Column } from './table.ts';
import { instantOf, licenceAddress, type Imprint } from './imprint.ts';

/** A published file of the data folder. */
export interface PublishedFile {
  /** Address below the portal, e.g. `/data/projects.csv`. */
  address: string;
  title: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** The newest day of what is in the file. */
  asOf: string;
  /** Columns, for tables. */
  columns: readonly Column[] | null;
}

/** `/data/projects.csv` → `projects-csv`: lower case, unique within the package. */
function resourceName(address: string): string {
  return address.replace(/^\/data\//, '').replaceAll(/[^a-z0-9]+/g, '-');
}

function fieldOf({ name, type, field }: Column): object {
  const { title, description } = field;
  return { name, type, title, ...(description === undefined ? {} : { description }) };
}

function resourceOf(file: PublishedFile): object {
  const { address, title, mediaType, bytes, sha256, columns } = file;
  const schema =
    columns === null
      ? {}
      : {
          type: 'table',
          schema: {
            $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
            fields: columns.map(fieldOf),
            missingValues: [''],
          },
        };
  return {
    name: resourceName(address),
    path: address.replace(/^\/data\//, ''),
    title,
    format: address.split('.').at(-1) ?? '',
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...schema,
  };
}

function licencesOf(imprint: Imprint): object {
  if (imprint.licence === null) return {};
  const path = licenceAddress(imprint);
  return { licenses: [path === null ? { name: 'other', title: imprint.licence } : { path }] };
}

/** Data Package 2.0 (`/data/datapackage.json`); paths are relative to its own folder. */
export function toDatapackage(files: readonly PublishedFile[], imprint: Imprint): string {
  return toJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingdi',
    title: imprint.name,
    homepage: imprint.url,
    created: instantOf(imprint.asOf),
    contributors: [{ title: imprint.publisher, roles: ['publisher'] }],
    ...licencesOf(imprint),
    resources: files.filter(({ address }) => address.startsWith('/data/')).map(resourceOf),
  });
}
