import {
  buildCatalogue,
  groupStarts,
  UnitTable,
  type SearchDocument,
  type SearchUnit,
} from '../../src/rules/search/catalogue.ts';

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
  return { anchor: '', path: '', heading: '', topics: [], roles: [], ...part, text };
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
    ...part,
    units,
  };
}

/** The table of some documents, each group of units under an id of its own. */
export function tableOf(documents: readonly SearchDocument[]): UnitTable {
  const ids = groupStarts(documents).map((start) => `group-${String(start).padStart(4, '0')}`);
  return new UnitTable(buildCatalogue(documents, ids));
}
