import { feedFolder } from './file-addresses.ts';

/** What a file of the site is, by the end of its name: what catalogues tell, and servers too. */
export const mediaTypes = {
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  geojson: 'application/geo+json',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
} as const;

/** What a file in {@link feedFolder} is: readers of feeds know it by these types. */
export const feedMediaTypes = {
  ...mediaTypes,
  json: 'application/feed+json',
  xml: 'application/atom+xml',
} as const;

/** The type of a path below the base; bytes of no known kind where its ending is none of these. */
export function mediaTypeOf(path: string): string {
  const isFeed = `/${path.replace(/^\//u, '')}`.startsWith(feedFolder);
  const known: Readonly<Record<string, string>> = isFeed ? feedMediaTypes : mediaTypes;
  return known[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
