import { escapeXml } from '../../src/outputs/formats/xml.ts';
import { toCsv } from '../../src/outputs/formats/csv.ts';

/** A record as it is published, of which every builder makes the same page. */
export type PlainRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The records of a page of the plain list. */
const rowsPerPage = 200;

const words = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);

const frame = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/** The page of one record: all its fields, by name. */
export function recordPage(record: PlainRecord): string {
  const rows = Object.entries(record).map(
    ([name, value]) => `<tr><th>${escapeXml(name)}</th><td>${escapeXml(words(value))}</td></tr>`,
  );
  return frame(escapeXml(words(record['name'])), `<table>${rows.join('')}</table>`);
}

/** The records cut into the pages of a list. */
export function listsOf(records: readonly PlainRecord[]): PlainRecord[][] {
  return Array.from({ length: Math.ceil(records.length / rowsPerPage) }, (_, at) =>
    records.slice(at * rowsPerPage, (at + 1) * rowsPerPage),
  );
}

/** One page of the list. */
export function listPage(records: readonly PlainRecord[]): string {
  const items = records.map(
    ({ id, name }) => `<li><a href="/projects/${id}/">${escapeXml(words(name))}</a></li>`,
  );
  return frame('List', `<ul>${items.join('')}</ul>`);
}

/** All records as one table. */
export function recordsCsv(records: readonly PlainRecord[]): string {
  const names = Object.keys(records[0] ?? {});
  return toCsv([names, ...records.map((record) => names.map((name) => words(record[name])))]);
}
