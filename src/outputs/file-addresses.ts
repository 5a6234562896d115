import type { Kind } from '../facts/kinds/kind.ts';

/** A published file: its path within the folder of the site, and its address below the portal. */
export interface PublishedAt {
  readonly path: string;
  readonly address: string;
}

/** The names in braces of `T`, as one string each. */
type Parts<T extends string> = T extends `${string}{${string}}${infer Rest}`
  ? [part: string, ...Parts<Rest>]
  : [];

/** Published files at addresses of one form. */
export interface FileFamily<T extends string = string> {
  /** Their address, with a name in braces for each part that differs: `/data/projects/{id}.json`. */
  readonly address: `/${T}`;
  /** The one with these parts. */
  readonly at: (...parts: Parts<T>) => PublishedAt;
  readonly has: (path: string) => boolean;
}

/** A file that a site has once. */
export interface FixedFile extends PublishedAt {
  readonly has: (path: string) => boolean;
}

const at = (path: string): PublishedAt => ({ path, address: `/${path}` });

const fixed = (path: string): FixedFile => ({ ...at(path), has: (other) => other === path });

/**
 * Takes the form of an address or path; gives what a file of it looks like. Only what is called `file`
 * may lie in folders below.
 */
export function patternOf(form: string): RegExp {
  const parts = form.split(/(\{[a-z]+\})/u).map((part) => {
    if (part === '{file}') return '.+';
    return part.startsWith('{') ? '[^/]+' : part.replaceAll(/[.+]/gu, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

function family<const T extends string>(form: T): FileFamily<T> {
  const pattern = patternOf(form);
  return {
    address: `/${form}`,
    at: (...parts) => {
      const left: string[] = [...parts];
      return at(form.replaceAll(/\{[a-z]+\}/gu, () => left.shift() ?? ''));
    },
    has: (path) => pattern.test(path),
  };
}

/** Where feeds stand, below the base. */
export const feedFolder = '/feeds/';

const dataFolder = 'data/';

/** The path of a file of the data within their folder; null for any other file. */
export function withinData(path: string): string | null {
  return path.startsWith(dataFolder) ? path.slice(dataFolder.length) : null;
}

/** The files that a site has once. */
export const fixedFiles = {
  catalog: fixed('data/catalog.json'),
  codes: fixed('data/schemas/codes.json'),
  comparison: fixed('data/compare.csv'),
  datapackage: fixed('data/datapackage.json'),
  disclosureCatalog: fixed('data/disclosure-catalog.csv'),
  manifest: fixed('data/manifest.json'),
  oc4ids: fixed('data/oc4ids.json'),
  openapi: fixed('data/openapi.json'),
  results: fixed('data/disclosure.json'),
  robots: fixed('robots.txt'),
  /** What the pages of a long list fetch to filter it. */
  rows: fixed('projects/rows.json'),
  sitemap: fixed('sitemap.xml'),
  withdrawals: fixed('data/withdrawals.json'),
  zip: fixed('data/all.zip'),
} as const;

/** The files that a site has of each project, text, chart and so on. */
export const fileFamilies = {
  archived: family('data/archive/{day}/{file}'),
  atom: family('feeds/{feed}.xml'),
  calendar: family('commitments/{scope}.ics'),
  chart: family('progress/{chart}.csv'),
  jsonFeed: family('feeds/{feed}.json'),
  jsonSchema: family('data/schemas/{kind}.schema.json'),
  original: family('data/originals/{file}'),
  policy: family('data/policies/{slug}.json'),
  policyXml: family('data/policies/{slug}.xml'),
  project: family('data/projects/{id}.json'),
  tableSchema: family('data/schemas/{kind}.table.json'),
  wordings: family('policies/{slug}/wordings.json'),
} as const;

type Named = Pick<Kind, 'name'>;

/** All records of a kind, in one of its formats. */
export const kindFile = ({ name }: Named, ending: string): PublishedAt =>
  at(`data/${name}.${ending}`);

/** The records of a kind as a table for programs. */
export const kindTable = ({ name }: Named, ending: string): PublishedAt =>
  at(`data/tables/${name}.${ending}`);

/** The lines to the several places of a kind's records. */
export const kindSpokes = ({ name }: Named): PublishedAt => at(`data/${name}-spokes.geojson`);
