import type { UnitTable } from './catalogue.ts';
import { toColumns, toRows, type Columns } from './columns.ts';
import type { SilentMatter } from './lexicon.ts';

/** A matter whose texts and clauses are numbers of the catalogue, which every reader has. */
type WrittenMatter = Omit<SilentMatter, 'texts'> & {
  texts: [document: number, on: string, names: 0 | 1, ...touched: [unit: number, path: string][]][];
};

/** A file of what is told of some matters. */
export type WrittenMatters = Columns<WrittenMatter>;

/** Matters of a file: a query asks for one, and those beside it share its words. */
const mattersOfFile = 12;

/** The file that holds a matter, and its place there. */
export const placeOfMatter = (at: number): { file: number; within: number } => ({
  file: Math.floor(at / mattersOfFile),
  within: at % mattersOfFile,
});

/** Writes the matters, file by file. @throws Error where one names a text or clause that the catalogue lacks */
export function writeMatters(matters: readonly SilentMatter[], table: UnitTable): WrittenMatters[] {
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
  const rows = matters.map((matter): WrittenMatter => ({
    ...matter,
    texts: matter.texts.map(({ city, title, on, names, touched }) => [
      documentOf(city, title),
      on,
      names ? 1 : 0,
      ...touched.map(([address, path]): [number, string] => [unitOf(address), path]),
    ]),
  }));
  const files = Array.from({ length: Math.ceil(rows.length / mattersOfFile) }, (_, file) =>
    rows.slice(file * mattersOfFile, (file + 1) * mattersOfFile),
  );
  return files.map(toColumns);
}

/** Reads a file that `writeMatters` wrote. */
export function readMatters(written: WrittenMatters, table: UnitTable): SilentMatter[] {
  return toRows(written).map((matter) => ({
    ...matter,
    texts: matter.texts.map(([document, on, names, ...touched]) => {
      const { title = '', facets } = table.catalogue.documents[document] ?? { facets: {} };
      return {
        city: facets.city?.[0] ?? '',
        title,
        on,
        names: names === 1,
        touched: touched.map(([unit, path]): [string, string] => [table.address(unit), path]),
      };
    }),
  }));
}
