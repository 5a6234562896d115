import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  buildCatalogue,
  UnitTable,
  type SearchDocument,
} from '../../src/rules/search/catalogue.ts';
import { writeFirst, type FirstFile, type TextColumns } from '../../src/rules/search/first-file.ts';
import type { ReadFile, StoredText } from '../../src/rules/search/index.ts';
import type {
  CityNames,
  SilentMatter,
  Traditional,
  Villages,
  Words,
  WrittenVocabulary,
} from '../../src/rules/search/lexicon.ts';
import { nothingBeside, writeBeside } from '../../src/rules/search/beside.ts';
import { writeMatters } from '../../src/rules/search/matters-file.ts';
import { readWritten, writtenForms } from '../../src/rules/search/packed.ts';
import {
  byCode,
  filesOfPlaces,
  placesOfPairs,
  type PlacesFile,
} from '../../src/rules/search/places.ts';
import { writeStanding } from '../../src/rules/search/standing.ts';
import { writeVillages } from '../../src/rules/search/villages.ts';
import { WholeText } from '../../src/rules/search/whole.ts';
import type { RankedVocabulary } from './build-lexicon.ts';

/**
 * Characters up to which a reader loads all texts with the first query: some 60 kB packed, which is
 * less than a search library alone weighs. Beyond, a query loads what it needs.
 */
const wholeUpTo = 110_000;

/** Files of the index are packed here, so that no server has to: many send what lies on the disk. */
const ending = '.pack';

const shortestTexts = 1000;

/** Characters in a file of texts: more make the list of files shorter and each hit dearer. */
function textsLength(characters: number): number {
  return Math.max(shortestTexts, Math.round(Math.sqrt(characters)));
}

/**
 * Places of a pair that are more than this in characters: it stands almost everywhere and tells
 * little, so that only who looks for it literally loads it.
 */
const commonList = 20_000;

function lastPair(file: PlacesFile | undefined): string {
  return file === undefined ? '' : (Object.keys(file.content).sort(byCode).at(-1) ?? '');
}

/** The beginning of `first` that suffices to tell it from what stands before it. */
function separator(before: string, first: string): string {
  const [character = ''] = first;
  return byCode(before, character) < 0 ? character : first;
}

function storedTexts(documents: readonly SearchDocument[]): StoredText[] {
  const units = documents.flatMap((document) => document.units);
  return units.map(({ path, text, everyday }): StoredText => [path, text, everyday]);
}

function textColumns(texts: readonly StoredText[]): TextColumns {
  return {
    paths: texts.map(([path]) => path),
    texts: texts.map(([, text]) => text),
    everyday: texts.map(([, , everyday]) => everyday),
  };
}

const charactersOf = (texts: readonly StoredText[]): number =>
  texts.reduce((sum, [, text]) => sum + text.length, 0);

function filesOfTexts(texts: readonly StoredText[]): { first: number; texts: StoredText[] }[] {
  const most = textsLength(charactersOf(texts));
  const files: { first: number; texts: StoredText[] }[] = [];
  let room = 0;
  for (const [unit, [path, text]] of texts.entries()) {
    if (room <= 0) {
      files.push({ first: unit, texts: [] });
      room = most;
    }
    files.at(-1)?.texts.push([path, text, '']);
    room -= text.length;
  }
  return files;
}

/** How long a stretch gzip codes as one, in its own steps: which packs best differs from file to file. */
const blockLengths = [5, 6, 7, 8];

function writePacked(folder: string, name: string, json: string): void {
  const forms = writtenForms(json).flatMap((bytes) =>
    blockLengths.map((memLevel) => gzipSync(bytes, { level: 9, memLevel })),
  );
  const [shortest] = forms.sort((a, b) => a.length - b.length);
  if (shortest !== undefined) writeFileSync(join(folder, name + ending), shortest);
}

/** Parts are thousands, and too short for an alphabet of their own or for one length to pack better. */
function writePart(folder: string, name: string, json: string): void {
  writeFileSync(join(folder, name + ending), gzipSync(json, { level: 9 }));
}

/** Writes files of a kind, by their numbers. */
function writeAll(folder: string, kind: string, files: readonly unknown[]): void {
  files.forEach((content, at) => {
    writePacked(folder, `${kind}-${at}`, JSON.stringify(content));
  });
}

/**
 * Writes places and texts to many files, in a folder named after their content, so that a reader
 * with an older catalogue never meets newer files.
 */
function writeParts(
  documents: readonly SearchDocument[],
  texts: readonly StoredText[],
  folder: string,
): Parameters<typeof buildCatalogue>[1] {
  const places = filesOfPlaces(placesOfPairs(documents.flatMap(({ units }) => units)));
  const parts = filesOfTexts(texts);
  const files = new Map<string, string>();
  places.forEach(({ content }, at) => files.set(`places-${at}`, JSON.stringify(content)));
  parts.forEach((part, at) => files.set(`texts-${at}`, JSON.stringify(part.texts)));
  const hash = createHash('sha256');
  for (const [name, json] of files) hash.update(name).update(json);
  const version = hash.digest('hex').slice(0, 10);
  mkdirSync(join(folder, version), { recursive: true });
  for (const [name, json] of files) writePart(join(folder, version), name, json);
  return {
    version,
    places: places.map(({ first }, at) => separator(lastPair(places[at - 1]), first)),
    common: places.flatMap(({ content }, at) =>
      Object.values(content).some((list) => list.length > commonList) ? at : [],
    ),
    texts: parts.map(({ first }) => first),
  };
}

function removeOlder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isOld = entry.isDirectory()
      ? /^[0-9a-f]{10}$/.test(entry.name)
      : entry.name.endsWith(ending);
    if (isOld) rmSync(join(folder, entry.name), { recursive: true });
  }
}

/**
 * Writes the index of all documents.
 *
 * @param folder where to write; what stands there beside an index is left alone
 * @param known what a first query loads beside the catalogue
 * @param others further files that searching loads when it needs them, by name
 * @param most characters up to which all texts go into the first file
 */
export function writeIndex(
  documents: readonly SearchDocument[],
  folder: string,
  known: Words,
  others: {
    traditional?: Traditional;
    vocabulary?: RankedVocabulary;
    villages?: Villages;
    cities?: CityNames;
    matters?: readonly SilentMatter[];
  },
  most = wholeUpTo,
): void {
  mkdirSync(folder, { recursive: true });
  removeOlder(folder);
  const texts = storedTexts(documents);
  const isWhole = charactersOf(texts) <= most;
  const parts = isWhole
    ? { version: '', places: [], common: [], texts: [] }
    : writeParts(documents, texts, folder);
  const units = documents.flatMap((document) => document.units);
  const beside = writeBeside(units.map((unit) => unit.beside ?? nothingBeside));
  const first: FirstFile = {
    texts: isWhole ? textColumns(texts) : null,
    beside: isWhole ? beside : null,
    words: known,
    catalogue: buildCatalogue(documents, parts),
  };
  writePacked(folder, 'index', JSON.stringify(writeFirst(first)));
  if (first.beside === null) writePacked(folder, 'beside', JSON.stringify(beside));
  const { traditional, vocabulary, villages, cities, matters } = others;
  if (matters !== undefined) {
    const told = writeMatters(matters, new UnitTable(first.catalogue));
    writeAll(folder, 'matters', told);
  }
  if (villages !== undefined) writeAll(folder, 'villages', writeVillages(villages));
  if (cities !== undefined) writePacked(folder, 'cities', JSON.stringify(cities));
  if (traditional !== undefined) writePacked(folder, 'traditional', JSON.stringify(traditional));
  if (vocabulary === undefined) return;
  const { ranks, readings } = vocabulary;
  const words =
    first.texts === null
      ? { words: ranks.flat() }
      : writeStanding(ranks, WholeText.of(first.texts));
  const written: WrittenVocabulary = { ...words, readings };
  writePacked(folder, 'vocabulary', JSON.stringify(written));
}

/** Reads files of an index from a folder, as the browser fetches them. */
export function readFolder(folder: string): ReadFile {
  return (name) =>
    Promise.resolve(JSON.parse(readWritten(gunzipSync(readFileSync(join(folder, name + ending))))));
}
