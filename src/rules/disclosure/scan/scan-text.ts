import { findBankCards } from './bank-card.ts';
import { findCelledNumbers } from './celled-numbers.ts';
import { findCertificates } from './certificate.ts';
import type { Hit } from './hit.ts';
import { landlinesOfPersons } from './landline.ts';
import { findIdentityNumbers } from './identity-number.ts';
import { findLabelled } from './labelled.ts';
import { findNamesBesideAmounts, namesBesideAmountsInHeader } from './names-beside-amounts.ts';
import { candidates, type Candidate } from './number-groups.ts';
import { findNamedPersons, findOfficialsNamed, namesBelowHeading } from './named-persons.ts';
import { findPhones } from './phone.ts';
import { plainForm } from './plain-text.ts';
import { suspectLines, suspicions } from './suspect-lines.ts';
import { portalFiles } from '../../../facts/portal-files.ts';

/** What the scanners are told. */
export interface ScanOptions {
  /** Mobile numbers of offices, digits only. */
  readonly allowedPhones: ReadonlySet<string>;
  /** False alarms that a person has cleared, by the hash that their finding prints. */
  readonly cleared?: ReadonlySet<string>;
  /** SHA-256 of a text in hexadecimal; without it no finding can be cleared. */
  readonly hash?: (text: string) => string;
}

/** A hit and the line that it stands in, counted from 1. */
export interface PlacedHit extends Hit {
  readonly line: number;
}

/** Where one hit lies within another (a 15-digit number in an 18-digit one), the longer one counts. */
function distinct(hits: readonly (Hit & { readonly end: number })[]): Hit[] {
  const longestFirst = hits.toSorted((a, b) => b.value.length - a.value.length);
  const kept: (Hit & { readonly end: number })[] = [];
  for (const hit of longestFirst) {
    if (!kept.some((other) => hit.index < other.end && other.index < hit.end)) kept.push(hit);
  }
  return kept.toSorted((a, b) => a.index - b.index);
}

function numbersOf(line: string, allowed: ReadonlySet<string>): Hit[] {
  const found = candidates(line);
  if (found.length === 0) return [];
  const ends = new Map<string, number>();
  for (const { digits, index, end } of found) ends.set(`${index} ${digits.length}`, end);
  const endOf = ({ index, value }: Hit): number =>
    ends.get(`${index} ${value.length}`) ?? index + value.length;
  const identities = findIdentityNumbers(found, line);
  const others = [...findPhones(found, line, allowed), ...findBankCards(found, line)];
  return distinct([...identities, ...others].map((hit) => ({ ...hit, end: endOf(hit) })));
}

/** Rows below a header that tell whether its columns hold names. */
const rowsBelow = 7;

/** Cells of a line that looks like a row of a table: separated by tabs, commas or bars. */
function headerHits(line: string, below: () => readonly string[]): Hit[] {
  if (line.length > 2000) return [];
  const cellsOf = (row: string): string[] => row.split(/[\t,，|｜]/);
  const cells = cellsOf(line);
  const hits = namesBesideAmountsInHeader(cells);
  if (hits.length > 0) return hits;
  return [...namesBelowHeading(cells, () => below().map(cellsOf)), ...findNamedPersons(line)];
}

/** Persons named for what they do, with the landlines beside them. */
function officialHits(line: string): Hit[] {
  const named = findOfficialsNamed(line);
  return named.length === 0 ? [] : [...named, ...landlinesOfPersons(line)];
}

/** Lines that a number may be cut into. */
const mostLines = 4;

/**
 * Digits at the end of one line and the beginning of the next: a number that a page's edge cut. A line
 * of nothing but digits goes on in the one behind it.
 */
function brokenAtLineEnd(line: string, following: readonly string[]): Hit[] {
  const head = /(?<![0-9A-Za-z.-])(\d{2,17})-?\s*$/.exec(line);
  if (!head) return [];
  let digits = head[1] ?? '';
  for (const next of following) {
    const tail = /^\s*(\d{0,16}[\dXx])(?![0-9A-Za-z])/.exec(next);
    if (!tail) return [];
    digits += tail[1] ?? '';
    if (digits.length >= 18 || tail[0].length !== next.trimEnd().length) break;
  }
  if (digits.length !== 18) return [];
  const broken: Candidate = {
    ...{ digits, groups: [0], index: head.index, end: line.length },
    ...{ whole: false, spaced: false },
  };
  return findIdentityNumbers([broken], '').filter(({ kind }) => kind === '身份证号码');
}

/** The lines that begin somewhere in a text, in plain form. */
function linesFrom(text: string, from: number, lines = mostLines): string[] {
  return text
    .slice(from, from + lines * 100)
    .split(/[\n\u2028\u2029]/u, lines)
    .map(plainForm);
}

/**
 * Everything in a text that may not be on the web, whatever the form of its digits.
 *
 * @param tabular whether lines may be rows of a table, cells between tabs, commas or bars
 */
export function findPersonalData(
  text: string,
  { tabular, allowed }: { readonly tabular: boolean; readonly allowed: ReadonlySet<string> },
): PlacedHit[] {
  const suspects = suspectLines(text).filter((suspect) =>
    suspicions.some((what) => suspect[what] && (tabular || what !== 'headings')),
  );
  return suspects.flatMap((suspect) => {
    const line = plainForm(text.slice(suspect.from, suspect.to));
    const following = suspect.broken ? linesFrom(text, suspect.to + 1) : [];
    const hits = [
      ...(suspect.numbers ? numbersOf(line, allowed) : []),
      ...(suspect.broken ? brokenAtLineEnd(line, following) : []),
      ...(suspect.celled ? findCelledNumbers(line) : []),
      ...(suspect.labelled ? findLabelled(line) : []),
      ...(suspect.officials ? officialHits(line) : []),
      ...(suspect.certificates ? findCertificates(line) : []),
      ...(suspect.names ? findNamesBesideAmounts(line) : []),
      ...(suspect.headings && tabular
        ? headerHits(line, () => linesFrom(text, suspect.to + 1, rowsBelow))
        : []),
    ];
    return hits.map((hit) => ({ ...hit, line: suspect.line }));
  });
}

/** What a finding says of clearing it. */
export function clearing(value: string, { hash }: ScanOptions): string {
  if (hash === undefined) return '';
  return `确属误报的，在 data/${portalFiles.scan} 的 cleared 登记 sha256: ${hash(value)} 和理由。`;
}

/** Whether a person has cleared what was found. */
export function isCleared(value: string, { hash, cleared }: ScanOptions): boolean {
  return (
    hash !== undefined && cleared !== undefined && cleared.size > 0 && cleared.has(hash(value))
  );
}

/** Files whose lines may be rows of a table; in others a comma separates no cells. */
const tabularName = /\.(?:csv|tsv|txt)$/i;

/**
 * Everything in a text that may not be on the web, one line each: file, place, what, what to do.
 *
 * @param file the file, as the clerk knows it
 * @param tabular whether its lines may be rows of a table; by its name where nothing is said
 */
export function scanText(
  file: string,
  text: string,
  options: ScanOptions,
  tabular: boolean = tabularName.test(file),
): string[] {
  return findPersonalData(text, { tabular, allowed: options.allowedPhones })
    .filter(({ value }) => !isCleared(value, options))
    .map(
      ({ kind, line, masked, remedy, value }) =>
        `${file} 第 ${line} 行：疑似${kind}（${masked}）。${remedy}。${clearing(value, options)}`,
    );
}
