import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { secrecyMarks } from '../../src/rules/disclosure/scan/secrecy.ts';
import {
  clearing,
  findPersonalData,
  isCleared,
  scanText,
  type ScanOptions,
} from '../../src/rules/disclosure/scan/scan-text.ts';
import { decodeText } from '../import/readers/encoding.ts';
import { openFile, openUnwrapped, type OpenedBeside } from './open-file.ts';
import type { Opened, Words } from './opened.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

const text = /\.(txt|csv|tsv|json|jsonl|ya?ml|md|mdx|html?|xml|geojson|svg|ics|lock)$/i;
const opened = /\.(docx|xlsx|xlsm|xls|et|wps|doc|ods|odt|pdf|zip)$/i;
const photo = /\.(jpe?g|png|gif|webp|tiff?|heic|avif|bmp)$/i;

/** Whether a scan can look into a file of this name. */
export function isScannable(file: string): boolean {
  return text.test(file) || opened.test(file) || photo.test(file);
}

/**
 * Why something may not be on the web: it is not public, who opens the file does not see it, or nothing
 * here can read it.
 */
export type FindingKind = 'private' | 'unseen' | 'unreadable';

/** One thing in a file that may not be on the web. */
export interface Finding {
  readonly kind: FindingKind;
  /** The place in the file: a part, a sheet, a line. Empty for the whole file. */
  readonly where: string;
  readonly what: string;
  /** What the clerk does about it, and how a false alarm is cleared. */
  readonly remedy: string;
}

const fullStop = (words: string): string => `${words.replace(/。$/u, '')}。`;

const unseenRemedy =
  '看不见的内容会随原件一起公开。请向制发单位取得可以公开的原件，另存为新文件后登记';

/** Names the place of a find: its cell where it stands in a table, else the part and the line. */
function placer({ where, text: content, placeOf }: Words): (line: number, value: string) => string {
  let lines: string[] | null = null;
  return (line, value) => {
    lines ??= placeOf === undefined ? [] : content.split(/\r\n|[\n\r\u2028\u2029]/u);
    return placeOf?.(lines[line - 1] ?? '', value) ?? `${where} 第 ${line} 行`.trim();
  };
}

function findingsOfWords({ words }: Opened, options: ScanOptions): Finding[] {
  const seen = new Set<string>();
  return words.flatMap((part) => {
    const placeIn = placer(part);
    return findPersonalData(part.text, { tabular: part.tabular, allowed: options.allowedPhones })
      .filter(({ kind, value }) => {
        const key = `${kind} ${value}`;
        const known = seen.has(key) || isCleared(value, options);
        seen.add(key);
        return !known;
      })
      .map(({ kind, line, masked, remedy, value }) => ({
        kind: 'private',
        where: placeIn(line, value),
        what: `疑似${kind}（${masked}）`,
        remedy: `${fullStop(remedy)}${clearing(value, options)}`,
      }));
  });
}

/** Marks of secrecy, each once; the same words in another file are no part of what a person cleared. */
function secrecyIn({ words }: Opened, sha256: string, options: ScanOptions): Finding[] {
  const seen = new Set<string>();
  return words.flatMap((part) => {
    const placeIn = placer(part);
    return secrecyMarks(part.text).flatMap(({ line, printed }) => {
      const value = `${sha256}\n${printed}`;
      if (seen.has(value) || isCleared(value, options)) return [];
      seen.add(value);
      return [
        {
          kind: 'private',
          where: placeIn(line, printed),
          what: `印着不公开的标记“${printed}”`,
          remedy: `涉密和不公开的文件不得上网：不登记，按保密规定处理。${clearing(value, options)}`,
        },
      ];
    });
  });
}

const marks = new WeakMap<ScanOptions, string>();

/** All that decides about what is found in a file, besides the file. */
function markOf(options: ScanOptions): string {
  const { allowedPhones, cleared = [], hash } = options;
  const mark =
    marks.get(options) ??
    JSON.stringify([[...allowedPhones].sort(), [...cleared].sort(), hash !== undefined]);
  marks.set(options, mark);
  return mark;
}

/** A build meets each original thrice: where it is registered, in its folder, and on the site. */
const found = new Map<string, readonly Finding[]>();

/**
 * What may not be on the web in an original or any other file from outside: it is opened to the bottom.
 *
 * @param file its name; its bytes say what it is
 */
export function findingsOf(
  file: string,
  bytes: Uint8Array,
  options: ScanOptions,
): readonly Finding[] {
  const key = JSON.stringify([basename(file), sha256Of(bytes), markOf(options)]);
  const known = found.get(key) ?? findingsIn(openUnwrapped(file, bytes), bytes, options);
  found.set(key, known);
  return known;
}

function findingsIn(whole: Opened, bytes: Uint8Array, options: ScanOptions): Finding[] {
  const sha256 = sha256Of(bytes);
  return [
    ...whole.refused.map((why): Finding => ({
      kind: 'unreadable',
      where: '',
      what: why.replace(/。$/u, ''),
      remedy: '读不到底的文件不能公开，请重新取得原件。',
    })),
    ...whole.unseen.flatMap(({ where, what }): Finding[] => {
      const value = `${sha256}\n${where}\n${what}`;
      if (isCleared(value, options)) return [];
      const clear = clearing(value, options).replace('确属误报的', '看过并可以公开的');
      return [{ kind: 'unseen', where, what: `有${what}`, remedy: `${unseenRemedy}。${clear}` }];
    }),
    ...secrecyIn(whole, sha256, options),
    ...findingsOfWords(whole, options),
  ];
}

/** The same, one line each: file, place, what, what to do. */
export function scanOriginal(file: string, bytes: Uint8Array, options: ScanOptions): string[] {
  return linesOf(file, findingsOf(file, bytes, options));
}

function linesOf(file: string, findings: readonly Finding[]): string[] {
  return findings.map(({ where, what, remedy }) => {
    return `${where === '' ? file : `${file} ${where}`}：${fullStop(what)}${remedy}`;
  });
}

/** Whether a person must look at a file: pictures, pages without text, and what no scan can open. */
export function needsEyes(file: string, bytes: Uint8Array): boolean {
  if (!isScannable(file) || photo.test(file)) return true;
  return opened.test(file) && openFile(file, bytes).pictures.length > 0;
}

/**
 * What may not be on the web in one file, one line each: file, place, what, what to do. Texts of ours
 * are read as they are written; originals and every other file are opened to the bottom.
 *
 * @param file the file, as the clerk knows it
 * @param textOf gives its bytes as UTF-8, where somebody has read them so already
 * @param beside which parts of an archive of ours are files that are scanned by themselves
 */
export function scanFile(
  file: string,
  bytes: Uint8Array,
  options: ScanOptions,
  textOf?: () => string,
  beside?: OpenedBeside,
): string[] {
  if (/(?:^|\/)(?:sources|originals)\/[^/]+$/.test(file) && isScannable(file)) {
    return scanOriginal(file, bytes, options);
  }
  // What we write ourselves stands in plain letters.
  if (opened.test(file) || photo.test(file)) {
    return linesOf(file, findingsIn(openFile(file, bytes, 0, beside), bytes, options));
  }
  if (!text.test(file)) return [];
  const known = textOf !== undefined && isUtf8(bytes) ? textOf() : undefined;
  const content = known ?? decodeText(bytes)?.text;
  return content === undefined
    ? [`${file}：编码读不懂，无法扫描。请另存为 UTF-8。`]
    : scanText(file, content, options);
}
