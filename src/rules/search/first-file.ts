import { lengthOf, type Catalogue, type CatalogueDocument } from './catalogue.ts';
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
}

/** Rows by column: what is alike stands together, and packs better. Null where a row lacks it. */
export type Columns<Row> = { [Key in keyof Row]-?: (Row[Key] | null)[] };

/** The first file as it is written: nothing twice, and nothing that the rest of it tells. */
export interface WrittenFirst {
  catalogue: Omit<Catalogue, 'documents' | 'lengths' | 'everyday'> & {
    documents: Columns<CatalogueDocument>;
    /** Null where the texts are there, whose lengths they are. */
    lengths: number[] | null;
    everyday: number[] | null;
  };
  words: Omit<Words, 'matters'> & { matters: Columns<AskedMatter> };
  texts: TextColumns | null;
}

/** Takes rows; gives them by column. */
export function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns = keys.map((key) => [key, rows.map((row) => row[key] ?? null)]);
  return Object.fromEntries(columns) as Columns<Row>;
}

/** Takes columns; gives their rows, without what they lack. */
export function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const all = Object.entries(columns) as [keyof Row, unknown[]][];
  const count = all[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const there = all.filter(([, column]) => column[at] !== null);
    return Object.fromEntries(there.map(([key, column]) => [key, column[at]])) as Row;
  });
}

/** Writes the first file. */
export function writeFirst({ catalogue, words, texts }: FirstFile): WrittenFirst {
  return {
    texts,
    words: { ...words, matters: toColumns(words.matters) },
    catalogue: {
      ...catalogue,
      documents: toColumns(catalogue.documents),
      lengths: texts === null ? catalogue.lengths : null,
      everyday: texts === null ? catalogue.everyday : null,
    },
  };
}

/** Reads what `writeFirst` wrote. */
export function readFirst({ catalogue: written, words, texts }: WrittenFirst): FirstFile {
  const catalogue: Catalogue = {
    ...written,
    documents: toRows(written.documents).map((row) => ({ ...row, date: row.date ?? null })),
    lengths: written.lengths ?? texts?.texts.map(lengthOf) ?? [],
    everyday: written.everyday ?? texts?.everyday.map(lengthOf) ?? [],
  };
  return { texts, catalogue, words: { ...words, matters: toRows(words.matters) } };
}
