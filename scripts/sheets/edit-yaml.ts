import { isDeepStrictEqual } from 'node:util';
import { Document, YAMLMap, YAMLSeq, isCollection, isMap, isSeq, parseDocument } from 'yaml';
import type { Row } from './columns.ts';

/** What becomes of a list of records in a file. */
export interface ListEdit {
  /** The new record by the place of the old one, counted from 0. */
  readonly changed: ReadonlyMap<number, Row>;
  readonly removed: ReadonlySet<number>;
  readonly added: readonly Row[];
}

const format = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;
/** A list of values up to this many characters stands on one line. */
const shortList = 24;

/** A value as a node: lists of short words on one line, as people write them. */
function nodeOf(document: Document, value: unknown) {
  const node = document.createNode(value);
  if (isSeq(node) && Array.isArray(value)) {
    node.flow = value.every((one) => String(one).length <= shortList);
  }
  return node;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The text of a list of one record; `{ }` has a space inside, `[]` has none. */
function textOf(document: Document): string {
  const text = document.toString(format);
  const list = document.contents;
  const [item] = isSeq(list) ? list.items : [];
  return isMap(item) && item.flow === true
    ? text.replace(/^- \{(?=\S)/mu, '- { ').replace(/(?<=\S)\}(?=\s*(?:#.*)?\s*$)/u, ' }')
    : text;
}

/** Sets in the text of one record the fields that differ, and leaves the others as they stand. */
function changedText(text: string, after: Row): string {
  const document = parseDocument(text);
  const [before = {}] = document.toJS() as (Row | undefined)[];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = after[key];
    const old = before[key];
    const isAsEmpty = isEmpty(old) && isEmpty(value) && Array.isArray(old) === Array.isArray(value);
    if (isDeepStrictEqual(old, value) || isAsEmpty) continue;
    if (!(key in after)) {
      document.deleteIn([0, key]);
      continue;
    }
    const node = nodeOf(document, value);
    const present: unknown = document.getIn([0, key], true);
    if (isCollection(present) && isCollection(node)) node.flow = present.flow === true;
    document.setIn([0, key], node);
  }
  return textOf(document);
}

function addedText(row: Row, flow: boolean): string {
  const document = new Document();
  const list = new YAMLSeq();
  document.contents = list;
  const item = new YAMLMap();
  for (const [key, value] of Object.entries(row)) item.set(key, nodeOf(document, value));
  item.flow = flow;
  list.items.push(item);
  return textOf(document);
}

interface Part {
  /** Comments and empty lines before the record. */
  readonly lead: string;
  readonly text: string;
}

/** The text of a file cut between its records; null where it is not written one below another. */
function partsOf(text: string): { parts: Part[]; rest: string; flow: boolean } | null {
  const { contents: list } = parseDocument(text);
  if (!isSeq(list)) return null;
  if (list.items.length === 0) {
    const start = list.range[0];
    const rest = text.slice(list.range[1]).replace(/^[^\S\n]*\n/u, '');
    return { parts: [], rest: text.slice(0, start) + rest, flow: false };
  }
  if (list.flow === true) return null;
  const parts: Part[] = [];
  let done = 0;
  for (const item of list.items) {
    if (!isMap(item)) return null;
    const start = text.lastIndexOf('\n', item.range[0] - 1) + 1;
    const lineEnd = text.indexOf('\n', item.range[1] - 1);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    if (!text.startsWith('- ', start) || start < done) return null;
    parts.push({ lead: text.slice(done, start), text: text.slice(start, end) });
    done = end;
  }
  const flows = list.items.filter((item) => isMap(item) && item.flow === true).length;
  return { parts, rest: text.slice(done), flow: flows * 2 > list.items.length };
}

/**
 * Edits a list of records in a YAML file: only the records named change; comments and all other
 * records keep every character.
 *
 * @param text of the file; empty where there is none
 * @throws Error where the records do not stand one below another at the margin, each behind `- `
 */
export function editYamlList(text: string, { changed, removed, added }: ListEdit): string {
  const cut = text.trim() === '' ? { parts: [], rest: '', flow: false } : partsOf(text);
  if (cut === null) throw new Error('记录没有写成一条一条以“- ”开头的样子，请先改成那样');
  const { parts, rest, flow } = cut;
  const kept = parts.map(({ lead, text: own }, at) => {
    if (removed.has(at)) return lead;
    const after = changed.get(at);
    return lead + (after === undefined ? own : changedText(own, after));
  });
  const fresh = added.map((row) => addedText(row, flow));
  const isBare = fresh.length === 0 && parts.length === removed.size;
  const ended = (part: string): string => (part === '' || part.endsWith('\n') ? part : `${part}\n`);
  // With no record left, comments stand before the empty list.
  return parts.length === 0 || isBare
    ? [...kept, rest, ...fresh, isBare ? '[]\n' : ''].map(ended).join('')
    : [...kept, ...fresh, rest].map(ended).join('');
}

/**
 * The same for a list that stands under a key of a file, at its margin; what else the file has keeps
 * every character.
 *
 * @throws Error where the list is not written one record below another
 */
export function editYamlListUnder(text: string, key: string, edit: ListEdit): string {
  const own = new RegExp(String.raw`^${key}:([^\n]*)\n((?:(?:[ -][^\n]*)?\n)*)`, 'mu').exec(
    `${text}\n`,
  );
  if (own === null) throw new Error(`没有 ${key} 一项`);
  const [all, inline = '', block = ''] = own;
  if (!/^\s*(?:\[\]\s*)?$/u.test(inline)) throw new Error(`${key} 没有写成一条一行，请先改成那样`);
  const margin = /^( *)- /mu.exec(block)?.[1] ?? '  ';
  const bare = block.replaceAll(new RegExp(`^${margin}`, 'gmu'), '');
  const edited = editYamlList(bare, edit);
  const set = edited.trim() === '[]' ? ` []\n` : `\n${edited.replaceAll(/^(?=.)/gmu, margin)}`;
  return `${text.slice(0, own.index)}${key}:${set}${text.slice(own.index + all.length)}`;
}
