import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMap, isSeq, parseDocument, stringify, type Node, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { engineOf, type DataFolder } from '../../src/facts/read/data-folder.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { portalFiles } from '../../src/facts/portal-files.ts';
import type { WantedFile } from '../files/atomic.ts';
import { siteOfVersion, type Migration } from './migration.ts';

/** What a record is known by, and what this version asks of it. */
const asked = [
  { file: portalFiles.laws, key: 'id', field: 'uses', within: null },
  { file: portalFiles.remedies, key: 'id', field: 'uses', within: null },
  { file: portalFiles.topics, key: 'slug', field: 'uses', within: null },
  { file: portalFiles.topics, key: 'slug', field: 'dividesByFirstUse', within: 'measures' },
] as const;
type Asked = (typeof asked)[number];

const files = [portalFiles.laws, portalFiles.remedies, portalFiles.topics] as const;

const recordsSchema = z.array(z.looseObject({}));

/** What stands in a file, and where. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const rangeOf = (node: unknown) => (node as Node).range ?? [0, 0, 0];

/** The records of a file, or those within each of them. */
function mapsOf(text: string, { within }: Asked): YAMLMap[] {
  const { contents } = parseDocument(text);
  const mapsIn = (list: unknown) => (isSeq(list) ? list.items.filter((item) => isMap(item)) : []);
  const records = mapsIn(contents);
  return within === null ? records : records.flatMap((record) => mapsIn(record.get(within)));
}

/** What is written into a record behind its key: a line of its own, or within the braces of one line. */
function insertion(text: string, record: YAMLMap, key: string, field: string): Insertion | null {
  const pair = record.items.find((item) => String(item.key) === key);
  if (pair === undefined) return null;
  const [from] = rangeOf(pair.key);
  const [, to] = rangeOf(pair.value);
  if (record.flow === true) return { at: to, text: `, ${field}` };
  const column = from - (text.lastIndexOf('\n', from - 1) + 1);
  const line = `${' '.repeat(column)}${field}`;
  const end = text.indexOf('\n', to);
  if (end === -1) return { at: text.length, text: `\n${line}` };
  return { at: end + 1, text: `${line}${text[end - 1] === '\r' ? '\r\n' : '\n'}` };
}

/**
 * Takes the text of a portal's file and of the engine's; gives the former with what the latter says of
 * records of the same name and it does not, and the names of these. Every other byte is as it was.
 */
export function withAsked(
  text: string,
  engine: string,
  what: Asked,
): { readonly text: string; readonly names: readonly string[] } {
  const said = new Map(
    mapsOf(engine, what).flatMap((record) => {
      const value = (record.toJSON() as Record<string, unknown>)[what.field];
      return value === undefined ? [] : [[record.get(what.key), value] as const];
    }),
  );
  const written = mapsOf(text, what).flatMap((record) => {
    const name = record.get(what.key);
    const value = said.get(name);
    if (value === undefined || record.has(what.field)) return [];
    const field = `${what.field}: ${stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false }).trim()}`;
    const made = insertion(text, record, what.key, field);
    return made === null ? [] : [{ ...made, name: String(name) }];
  });
  const whole = written
    .toReversed()
    .reduce((before, { at, text: own }) => before.slice(0, at) + own + before.slice(at), text);
  return { text: whole, names: written.map(({ name }) => name) };
}

/** A file of the portal's own with what is asked of it; null where it takes the engine's or lacks nothing. */
function mended(data: DataFolder, file: (typeof files)[number]) {
  const own = join(data.folder, file);
  const path = join(data.root, own);
  const engine = resolve(engineOf(data), 'data', file);
  if (!existsSync(path) || !existsSync(engine) || resolve(path) === engine) return null;
  // A file that cannot be read is refused in words for the clerk, before anything is written.
  readStrict(data.root, own, recordsSchema);
  const before = readFileSync(path, 'utf8');
  let text = before;
  const names = asked
    .filter((what) => what.file === file)
    .flatMap((what) => {
      const made = withAsked(text, readFileSync(engine, 'utf8'), what);
      text = made.text;
      return made.names;
    });
  const wanted: WantedFile = { path, text };
  return text === before ? null : { wanted, records: `${file} 的 ${names.join('、')}` };
}

/** A portal's own laws, remedies and topics say which sentences of this site rest on them. */
export const toVersion4: Migration = {
  to: 4,
  what: '站点自有的 laws.yaml、remedies.yaml、topics.yaml 补写 uses（本站哪句话以它为据、还在哪里写明、哪些页面由此看去）和 dividesByFirstUse，照引擎自带的同名记录，其余不变',
  change: (data) => {
    const made = files.flatMap((file) => mended(data, file) ?? []);
    return {
      files: [...made.map(({ wanted }) => wanted), siteOfVersion(data, 4)],
      records: made.map(({ records }) => records),
    };
  },
};
