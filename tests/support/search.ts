import { pinyin } from 'pinyin-pro';
import { loadAsking } from '../../scripts/search/search-words.ts';
import {
  buildCatalogue,
  UnitTable,
  type SearchDocument,
  type SearchUnit,
} from '../../src/rules/search/catalogue.ts';
import { nothingBeside, writeBeside } from '../../src/rules/search/beside.ts';
import { writeFirst, type FirstFile } from '../../src/rules/search/first-file.ts';
import { writeMatters } from '../../src/rules/search/matters-file.ts';
import { SearchIndex } from '../../src/rules/search/index.ts';
import type { CityNames, SilentMatter, Villages, Words } from '../../src/rules/search/lexicon.ts';
import { writeReadings } from '../../src/rules/search/pinyin.ts';
import { writeVillages } from '../../src/rules/search/villages.ts';

/** Takes a folded text and a term; gives all places of the term, found by looking at each. */
export function placesIn(folded: string, term: string): number[] {
  const text = Array.from(folded);
  const wanted = Array.from(term);
  return text
    .map((_, at) => at)
    .filter((at) => wanted.every((character, step) => text[at + step] === character));
}

/** A unit of a page; a test sets only what it is about. */
export function aUnit(text: string, part: Partial<SearchUnit> = {}): SearchUnit {
  return { anchor: '', path: '', heading: '', topics: [], roles: [], everyday: '', ...part, text };
}

/** A clause document in force; a test sets only what it is about. */
export function aDocument(
  units: readonly SearchUnit[],
  part: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    kind: 'clause',
    url: '/policies/jia/',
    title: '甲市方案',
    date: '2024-01-30',
    standing: 0,
    facets: {},
    names: [],
    ...part,
    units,
  };
}

/** How people ask, as the checkout has it: it belongs to the language. */
const asking = loadAsking('.');

const oneFile = { version: '', places: [], common: [], texts: [] };

/** The table of some documents. */
export function tableOf(documents: readonly SearchDocument[]): UnitTable {
  return new UnitTable(buildCatalogue(documents, oneFile));
}

/** Words of nobody; a test sets only what it is about. */
export function someWords(part: Partial<Words> = {}): Words {
  return {
    synonyms: {},
    courtesy: [],
    alike: {},
    asking,
    topics: {},
    provincial: {},
    matters: [],
    unlisted: {},
    counties: {},
    traditional: '',
    years: [],
    spans: [],
    ...part,
  };
}

/** An index over some documents, all texts in its first file, with words and vocabulary of a test. */
export function indexOf(
  documents: readonly SearchDocument[],
  {
    words = {},
    vocabulary = [],
    villages = {},
    cities = '',
    matters = [],
  }: {
    words?: Partial<Words>;
    vocabulary?: readonly string[];
    villages?: Villages;
    cities?: CityNames;
    matters?: readonly SilentMatter[];
  } = {},
): Promise<SearchIndex> {
  const units = documents.flatMap((document) => document.units);
  const first: FirstFile = {
    catalogue: buildCatalogue(documents, oneFile),
    words: someWords(words),
    texts: {
      paths: units.map(({ path }) => path),
      texts: units.map(({ text }) => text),
      everyday: units.map(({ everyday }) => everyday),
    },
    beside: writeBeside(units.map(({ beside }) => beside ?? nothingBeside)),
  };
  const files: Record<string, unknown> = {
    index: writeFirst(first),
    vocabulary: { words: vocabulary, readings: writeReadings(readingsOf(vocabulary.join(''))) },
    cities,
    traditional: { traditional: '補償', simplified: '补偿' },
    ...numbered('villages', writeVillages(villages)),
    ...numbered('matters', writeMatters(matters, new UnitTable(first.catalogue))),
  };
  return SearchIndex.open((name) => Promise.resolve(files[name]));
}

const numbered = (kind: string, contents: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(contents.map((content, at) => [`${kind}-${at}`, content]));

function readingsOf(characters: string): Map<string, string> {
  const more = '张章家湾楷开拆千迁校效';
  return new Map(
    Array.from(characters + more, (c) => [c, pinyin(c, { toneType: 'none', v: true })]),
  );
}
