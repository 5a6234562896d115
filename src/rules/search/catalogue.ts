import type { Beside } from './beside.ts';
import { foldText } from './fold.ts';

/** What a hit can be. */
export const searchKinds = {
  project: '片区项目',
  clause: '政策条款',
  task: '任务',
  topic: '专题',
  remedy: '有意见怎样提',
  term: '术语',
  page: '页面',
} as const;
export type SearchKind = keyof typeof searchKinds;

export const facetNames = [
  'kind',
  'city',
  'county',
  'township',
  'category',
  'stage',
  'status',
  'year',
  'topic',
] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Partial<Record<FacetName, readonly string[]>>;

/** Stands between people's ways of asking for a unit, and before the first. */
export const waysApart = '|';

/** What one hit leads to: a clause, a project, a term … */
export interface SearchUnit {
  /** Fragment of the address, without `#`; empty for the page itself. */
  anchor: string;
  /** Where it stands, as printed: `三、（三）6.`; empty where nothing is printed. */
  path: string;
  /** The text as its page shows it, from its first character. */
  text: string;
  /** The beginning of `text` that is its heading; empty where it has none. */
  heading: string;
  topics: readonly string[];
  /** Whom it concerns, as tagged by us: 承租人 need not stand in the text. */
  roles: readonly string[];
  /** How people ask for it in their own words, kept apart; no part of the text, found but never shown. */
  everyday: string;
  /** True where it lays nothing down (names of members, signature): found by its words, recommended only for what it is asked for by. */
  aside?: boolean;
  /** What its words are not shown without; left out where nothing is. */
  beside?: Beside;
}

/** A page or a part of one, whose units share address, title and facets. */
export interface SearchDocument {
  kind: SearchKind;
  /** Address under the portal's base, e.g. `/policies/huzhou-2024-2/`. */
  url: string;
  title: string;
  /** Day by which "newest first" sorts; null where the source prints none. */
  date: string | null;
  /** 0 in force or not a legal text, 1 of unknown standing, 2 draft or no longer in force. */
  standing: 0 | 1 | 2;
  facets: Facets;
  /** What it is cited by beside its title: a document number, an id, 序号 12. */
  names: readonly string[];
  units: readonly SearchUnit[];
  /** Printed area of a project in 亩; null where none is printed. */
  areaMu?: number | null;
  /** True where the place of a project is printed with 等, so that it may be in places that are not named. */
  openEnded?: boolean;
  /** Zones that a project names as its place, whose towns the list does not tell. */
  zones?: readonly string[];
}

export interface CatalogueDocument extends Omit<SearchDocument, 'units'> {
  /** Number of its units. */
  units: number;
}

/**
 * What a first query loads: all that is needed to find, count, sort and filter before any text is
 * there. Units are numbered through all documents.
 */
export interface Catalogue {
  /** Folder of the files of places and texts; empty where there are none. */
  version: string;
  documents: CatalogueDocument[];
  anchors: string[];
  /** Folded characters of each unit's text, of its heading, and of its everyday words. */
  lengths: number[];
  headings: number[];
  everyday: number[];
  /** For each file of places a text that its first pair is not before, and the last pair of the file before is. */
  places: string[];
  /** Numbers of the files of places that hold a pair which stands almost everywhere. */
  common: number[];
  /** First unit of each file of texts. */
  texts: number[];
  /** Topic → units. */
  topics: Record<string, number[]>;
  /** Whom units concern → units. */
  roles: Record<string, number[]>;
  /** Units that lay nothing down. */
  asides: number[];
  /** Units that are not shown without what stands beside them. */
  beside: number[];
}

function taggedUnits(tags: readonly (readonly string[])[]): Record<string, number[]> {
  const units = new Map<string, number[]>();
  tags.forEach((names, at) => {
    for (const name of names) units.set(name, [...(units.get(name) ?? []), at]);
  });
  return Object.fromEntries(units);
}

/** Folded characters of a text. */
export const lengthOf = (text: string): number => Array.from(foldText(text)).length;

/** Describes documents; the files of the index are told by whoever writes them. */
export function buildCatalogue(
  documents: readonly SearchDocument[],
  files: Pick<Catalogue, 'version' | 'places' | 'common' | 'texts'>,
): Catalogue {
  const units = documents.flatMap((document) => document.units);
  return {
    ...files,
    documents: documents.map((document) => ({ ...document, units: document.units.length })),
    anchors: units.map(({ anchor }) => anchor),
    lengths: units.map(({ text }) => lengthOf(text)),
    headings: units.map(({ heading }) => lengthOf(heading)),
    everyday: units.map(({ everyday }) => lengthOf(everyday)),
    topics: taggedUnits(units.map(({ topics }) => topics)),
    roles: taggedUnits(units.map(({ roles }) => roles)),
    asides: units.flatMap(({ aside }, at) => (aside === true ? at : [])),
    beside: units.flatMap(({ beside }, at) => (beside === undefined ? [] : at)),
  };
}

/** A catalogue with its running sums, as searching needs it. */
export class UnitTable {
  readonly catalogue: Catalogue;
  readonly #documentOf: number[] = [];
  readonly #documents: readonly (CatalogueDocument & { at: number })[];
  readonly #topicsOf = new Map<number, string[]>();
  readonly #starts: number[] = [];
  /** First unit of each document, by its number. */
  readonly #first: number[] = [];
  #documentsAt: ReadonlyMap<string, number[]> | null = null;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#documents = catalogue.documents.map((document, at) => ({ ...document, at }));
    catalogue.documents.forEach(({ units }, at) => {
      this.#first.push(this.#documentOf.length);
      for (let left = units; left > 0; left -= 1) this.#documentOf.push(at);
    });
    for (const [topic, units] of Object.entries(catalogue.topics)) {
      for (const unit of units) {
        this.#topicsOf.set(unit, [...(this.#topicsOf.get(unit) ?? []), topic]);
      }
    }
    let start = 0;
    catalogue.lengths.forEach((length, unit) => {
      this.#starts.push(start);
      start += length + 1 + (catalogue.everyday[unit] ?? 0) + 1;
    });
  }

  get count(): number {
    return this.catalogue.lengths.length;
  }

  /** Takes a unit; gives its document, and the document's number. */
  document(unit: number): CatalogueDocument & { at: number } {
    const document = this.#documents[this.#documentOf[unit] ?? 0];
    if (document === undefined) throw new Error(`检索目录损坏：没有第 ${unit} 条。`);
    return document;
  }

  /** Takes a document's number; gives its first unit. */
  firstUnit(document: number): number {
    return this.#first[document] ?? -1;
  }

  /** Takes a document's number; gives its units. */
  unitsOf(document: number): number[] {
    const first = this.firstUnit(document);
    return Array.from({ length: this.#documents[document]?.units ?? 0 }, (_, at) => first + at);
  }

  /** Units to which an address leads, as `address` gives it: one, or none. */
  unitsAt(address: string): number[] {
    this.#documentsAt ??= this.#byUrl();
    const [url = '', anchor = ''] = address.split('#');
    return (this.#documentsAt.get(url) ?? [])
      .flatMap((document) => this.unitsOf(document))
      .filter((unit) => this.catalogue.anchors[unit] === anchor);
  }

  #byUrl(): Map<string, number[]> {
    const at = new Map<string, number[]>();
    for (const { url, at: document } of this.#documents) {
      const same = at.get(url);
      if (same === undefined) at.set(url, [document]);
      else same.push(document);
    }
    return at;
  }

  /** Units of the same text above another, by their anchors. */
  unitsAbove(below: number): number[] {
    const { anchors } = this.catalogue;
    const anchor = anchors[below] ?? '';
    const { at } = this.document(below);
    return this.unitsOf(at).filter(
      (unit) => anchors[unit] !== '' && anchor.startsWith(`${anchors[unit] ?? ''}-`),
    );
  }

  /** Units below another of the same text, by their anchors. */
  unitsBelow(above: number): number[] {
    const { anchors } = this.catalogue;
    const opening = `${anchors[above] ?? ''}-`;
    if (opening === '-') return [];
    const { at } = this.document(above);
    return this.unitsOf(at).filter((unit) => anchors[unit]?.startsWith(opening) === true);
  }

  /** Takes a unit; gives the values by which it can be filtered. */
  facets(unit: number): Facets {
    const { kind, facets } = this.document(unit);
    return { ...facets, kind: [kind], topic: this.#topicsOf.get(unit) ?? facets.topic ?? [] };
  }

  /** Takes a unit; gives the address that leads to it, under the portal's base. */
  address(unit: number): string {
    const anchor = this.catalogue.anchors[unit] ?? '';
    return this.document(unit).url + (anchor === '' ? '' : `#${anchor}`);
  }

  length(unit: number): number {
    return this.catalogue.lengths[unit] ?? 0;
  }

  headingLength(unit: number): number {
    return this.catalogue.headings[unit] ?? 0;
  }

  everydayLength(unit: number): number {
    return this.catalogue.everyday[unit] ?? 0;
  }

  /** Takes a place among the characters of all units; gives the unit there and the place within it. */
  locate(place: number): { unit: number; at: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { unit: low, at: place - (this.#starts[low] ?? 0) };
  }
}
