import { readBeside, type WrittenBeside } from './beside.ts';
import { lengthOf, waysApart, type Catalogue, type CatalogueDocument } from './catalogue.ts';
import { readSteps, toColumns, toRows, writeSteps, type Columns } from './columns.ts';
import { isBlank } from './fold.ts';
import type { AskedMatter, Words } from './lexicon.ts';

/** Places as printed, texts, and people's words for them, unit by unit. */
export interface TextColumns {
  paths: string[];
  texts: string[];
  everyday: string[];
}

/** What a first query loads. */
export interface FirstFile {
  catalogue: Catalogue;
  words: Words;
  /**
   * All texts, where they are few enough to be loaded at once: then there are no files of places,
   * and a phrase is looked for in them. Null where there are more.
   */
  texts: TextColumns | null;
  /** What stands beside units, where all texts are there; else it is a file of its own. */
  beside: WrittenBeside | null;
}

/** A matter with its ways of asking in one text. */
type WrittenMatter = Omit<AskedMatter, 'asked' | 'unless'> & { asked: string; unless: string };

/** The first file as it is written: nothing twice, and nothing that the rest of it tells. */
export interface WrittenFirst {
  catalogue: Omit<
    Catalogue,
    'documents' | 'anchors' | 'lengths' | 'headings' | 'everyday' | 'beside'
  > & {
    documents: Columns<Omit<CatalogueDocument, 'url'>> & { url: string };
    anchors: string;
    /** Null where the texts are there, which tell them. */
    lengths: number[] | null;
    headings: number[] | null;
    everyday: number[] | null;
    beside: number[] | null;
  };
  words: Omit<Words, 'matters' | 'synonyms'> & {
    matters: Columns<WrittenMatter>;
    /** `people's word|what the texts say instead|…`, each in a line of words. */
    synonyms: string;
  };
  /** Each text with a mark behind its heading. */
  texts: TextColumns | null;
  beside: WrittenBeside | null;
}

/** Behind the heading of a text: a code that is no character, so that no text holds it. */
const headingEnd = '\ufdd0';

/** Puts the mark behind the folded characters of a heading. */
function markHeading(text: string, heading: number): string {
  if (heading === 0) return text;
  let left = heading;
  let end = 0;
  for (const character of text) {
    if (left === 0) break;
    if (!isBlank(character)) left -= 1;
    end += character.length;
  }
  return text.slice(0, end) + headingEnd + text.slice(end);
}

function writeCatalogue({ catalogue, texts }: FirstFile): WrittenFirst['catalogue'] {
  const { documents, anchors, lengths, headings, everyday, beside, ...rest } = catalogue;
  const isWhole = texts !== null;
  return {
    ...rest,
    documents: { ...toColumns(documents), url: writeSteps(documents.map(({ url }) => url)) },
    anchors: writeSteps(anchors),
    lengths: isWhole ? null : lengths,
    headings: isWhole ? null : headings,
    everyday: isWhole ? null : everyday,
    beside: isWhole ? null : beside,
  };
}

/** Writes the first file. */
export function writeFirst(first: FirstFile): WrittenFirst {
  const { words, texts, catalogue, beside } = first;
  const { headings } = catalogue;
  return {
    catalogue: writeCatalogue(first),
    words: {
      ...words,
      synonyms: Object.entries(words.synonyms)
        .map(([word, others]) => [word, ...others].join(' '))
        .join(waysApart),
      matters: toColumns(
        words.matters.map(({ asked, unless, ...matter }) => ({
          ...matter,
          asked: asked.join(waysApart),
          unless: unless.join(waysApart),
        })),
      ),
    },
    texts:
      texts === null
        ? null
        : {
            ...texts,
            texts: texts.texts.map((text, unit) => markHeading(text, headings[unit] ?? 0)),
          },
    beside,
  };
}

/** Texts without marks, and the folded lengths of their headings. */
function readTexts(written: TextColumns): { texts: TextColumns; headings: number[] } {
  const parts = written.texts.map((text) => text.split(headingEnd));
  return {
    texts: { ...written, texts: parts.map((some) => some.join('')) },
    headings: parts.map(([heading = '', body]) => (body === undefined ? 0 : lengthOf(heading))),
  };
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(waysApart));

function readWords({ synonyms, matters, ...rest }: WrittenFirst['words']): Words {
  const lines = synonyms === '' ? [] : synonyms.split(waysApart).map((line) => line.split(' '));
  return {
    ...rest,
    synonyms: Object.fromEntries(lines.map(([word = '', ...others]) => [word, others])),
    matters: toRows(matters).map((matter) => ({
      ...matter,
      asked: listOf(matter.asked),
      unless: listOf(matter.unless),
    })),
  };
}

/** Reads what `writeFirst` wrote. */
export function readFirst(written: WrittenFirst): FirstFile {
  const { documents, anchors, ...rest } = written.catalogue;
  const { url: urls, ...columns } = documents;
  const read = written.texts === null ? null : readTexts(written.texts);
  const addresses = readSteps(urls);
  const beside = written.beside === null ? [] : [...readBeside(written.beside).keys()];
  const catalogue: Catalogue = {
    ...rest,
    documents: toRows<Omit<CatalogueDocument, 'url'>>(columns).map((row, at) => ({
      ...row,
      url: addresses[at] ?? '',
      date: row.date ?? null,
    })),
    anchors: readSteps(anchors),
    lengths: rest.lengths ?? read?.texts.texts.map(lengthOf) ?? [],
    headings: rest.headings ?? read?.headings ?? [],
    everyday: rest.everyday ?? read?.texts.everyday.map(lengthOf) ?? [],
    beside: rest.beside ?? beside.sort((a, b) => a - b),
  };
  const words = readWords(written.words);
  return { texts: read?.texts ?? null, catalogue, words, beside: written.beside };
}
