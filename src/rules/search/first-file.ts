import { lengthOf, UnitTable, type Catalogue, type CatalogueDocument } from './catalogue.ts';
import type { SilentMatter, Words } from './lexicon.ts';

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
type Columns<Row> = { [Key in keyof Row]-?: (Row[Key] | null)[] };

/** A matter whose texts and clauses are numbers of the catalogue, which every reader has. */
type WrittenMatter = Omit<SilentMatter, 'texts'> & {
  texts: [document: number, ...touched: [unit: number, path: string][]][];
};

/** The first file as it is written: nothing twice, and nothing that the rest of it tells. */
export interface WrittenFirst {
  catalogue: Omit<Catalogue, 'documents' | 'lengths' | 'everyday'> & {
    documents: Columns<CatalogueDocument>;
    /** Null where the texts are there, whose lengths they are. */
    lengths: number[] | null;
    everyday: number[] | null;
  };
  words: Omit<Words, 'matters'> & { matters: Columns<WrittenMatter> };
  texts: TextColumns | null;
}

function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns = keys.map((key) => [key, rows.map((row) => row[key] ?? null)]);
  return Object.fromEntries(columns) as Columns<Row>;
}

function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const all = Object.entries(columns) as [keyof Row, unknown[]][];
  const count = all[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const there = all.filter(([, column]) => column[at] !== null);
    return Object.fromEntries(there.map(([key, column]) => [key, column[at]])) as Row;
  });
}

function writtenMatters(matters: readonly SilentMatter[], table: UnitTable): WrittenMatter[] {
  const { documents, anchors } = table.catalogue;
  const unitAt = new Map(anchors.map((_, unit) => [table.address(unit), unit]));
  const documentOf = (city: string, title: string): number => {
    const at = documents.findIndex(
      ({ kind, title: of, facets }) =>
        kind === 'clause' && of === title && facets.city?.[0] === city,
    );
    if (at < 0) throw new Error(`The catalogue has no text "${title}" of ${city}.`);
    return at;
  };
  const unitOf = (address: string): number => {
    const unit = unitAt.get(address);
    if (unit === undefined) throw new Error(`The catalogue has no clause at ${address}.`);
    return unit;
  };
  return matters.map((matter) => ({
    ...matter,
    texts: matter.texts.map(({ city, title, touched }) => [
      documentOf(city, title),
      ...touched.map(([address, path]): [number, string] => [unitOf(address), path]),
    ]),
  }));
}

function readMatters(matters: readonly WrittenMatter[], table: UnitTable): SilentMatter[] {
  return matters.map((matter) => ({
    ...matter,
    texts: matter.texts.map(([document, ...touched]) => {
      const { title = '', facets } = table.catalogue.documents[document] ?? { facets: {} };
      return {
        city: facets.city?.[0] ?? '',
        title,
        touched: touched.map(([unit, path]): [string, string] => [table.address(unit), path]),
      };
    }),
  }));
}

/** Writes the first file. @throws Error where a matter names a text or clause that the catalogue lacks */
export function writeFirst({ catalogue, words, texts }: FirstFile): WrittenFirst {
  const matters = writtenMatters(words.matters, new UnitTable(catalogue));
  return {
    texts,
    words: { ...words, matters: toColumns(matters) },
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
  const matters = readMatters(toRows(words.matters), new UnitTable(catalogue));
  return { texts, catalogue, words: { ...words, matters } };
}
