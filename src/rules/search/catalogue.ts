import { foldText } from './fold.ts';

/** What a hit can be. */
export const searchKinds = {
  project: '片区项目',
  clause: '政策条款',
  task: '任务',
  topic: '专题',
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
  /** Whom it concerns, as people tagged it: 承租人 need not stand in the text. */
  roles: readonly string[];
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
  units: readonly SearchUnit[];
}

/** What a record of the index holds of each of its units. */
export type StoredUnit = [anchor: string, path: string, text: string];

export interface CatalogueDocument extends Omit<SearchDocument, 'units'> {
  /** Number of its units. */
  units: number;
}

/**
 * All that is needed to count, sort and filter hits before the text of any has been loaded. Units
 * are numbered through all documents; groups of neighbouring units are the records of the index.
 */
export interface Catalogue {
  documents: CatalogueDocument[];
  /** Characters of each unit's folded text. */
  lengths: number[];
  /** Folded characters of each unit's heading. */
  headings: number[];
  /** Beginnings, all of one length, of the groups' ids in the index, and how many units each has. */
  groups: [id: string, units: number][];
  /** Topic → units. */
  topics: Record<string, number[]>;
  /** Whom units concern → units. */
  roles: Record<string, number[]>;
}

/** A shorter record than this saves nothing that its own overhead does not cost. */
const shortestGroup = 200;

/**
 * Characters after which a group is closed. Longer groups make the list of records shorter, which a
 * first query loads, and each hit dearer; between the two the square root is cheapest.
 */
function groupLength(characters: number): number {
  return Math.max(shortestGroup, Math.round(0.6 * Math.sqrt(characters)));
}

/** Takes all documents; gives the first unit of each group, so that neighbours share a record. */
export function groupStarts(documents: readonly SearchDocument[]): number[] {
  const lengths = documents.flatMap(({ units }) => units.map(({ text }) => foldText(text).length));
  const longest = groupLength(lengths.reduce((sum, length) => sum + length, 0));
  const starts: number[] = [];
  let room = 0;
  for (const [unit, length] of lengths.entries()) {
    if (room <= 0) {
      starts.push(unit);
      room = longest;
    }
    room -= length;
  }
  return starts;
}

function taggedUnits(tags: readonly (readonly string[])[]): Record<string, number[]> {
  const units: Record<string, number[]> = {};
  tags.forEach((names, at) => {
    for (const name of names) (units[name] ??= []).push(at);
  });
  return units;
}

function shortestDistinct(ids: readonly string[]): number {
  let length = 5;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}

/**
 * Describes the index.
 *
 * @param ids ids of the groups in the index, in the order of `groupStarts`
 */
export function buildCatalogue(
  documents: readonly SearchDocument[],
  ids: readonly string[],
): Catalogue {
  const units = documents.flatMap((document) => document.units);
  const starts = groupStarts(documents);
  const prefix = shortestDistinct(ids);
  return {
    documents: documents.map((document) => ({ ...document, units: document.units.length })),
    lengths: units.map(({ text }) => Array.from(foldText(text)).length),
    headings: units.map(({ heading }) => Array.from(foldText(heading)).length),
    groups: starts.map((start, at) => [
      (ids[at] ?? '').slice(0, prefix),
      (starts[at + 1] ?? units.length) - start,
    ]),
    topics: taggedUnits(units.map(({ topics }) => topics)),
    roles: taggedUnits(units.map(({ roles }) => roles)),
  };
}

/** A catalogue with its running sums, as searching needs it. */
export class UnitTable {
  readonly catalogue: Catalogue;
  readonly #documentOf: number[] = [];
  readonly #topicsOf = new Map<number, string[]>();
  readonly #groups = new Map<string, { first: number; starts: number[] }>();
  readonly #groupOf: number[] = [];

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    catalogue.documents.forEach(({ units }, at) => {
      for (let left = units; left > 0; left -= 1) this.#documentOf.push(at);
    });
    for (const [topic, units] of Object.entries(catalogue.topics)) {
      for (const unit of units) {
        this.#topicsOf.set(unit, [...(this.#topicsOf.get(unit) ?? []), topic]);
      }
    }
    let first = 0;
    catalogue.groups.forEach(([id, count], group) => {
      const starts: number[] = [];
      let start = 0;
      for (const length of catalogue.lengths.slice(first, first + count)) {
        starts.push(start);
        start += length;
        this.#groupOf.push(group);
      }
      this.#groups.set(id, { first, starts });
      first += count;
    });
  }

  get count(): number {
    return this.catalogue.lengths.length;
  }

  /** Takes a unit; gives its document, and the document's number. */
  document(unit: number): CatalogueDocument & { at: number } {
    const at = this.#documentOf[unit] ?? 0;
    const document = this.catalogue.documents[at];
    if (document === undefined) throw new Error(`检索目录损坏：没有第 ${unit} 条。`);
    return { ...document, at };
  }

  /** Takes a unit; gives the values by which it can be filtered. */
  facets(unit: number): Facets {
    const { kind, facets } = this.document(unit);
    return { ...facets, kind: [kind], topic: this.#topicsOf.get(unit) ?? facets.topic ?? [] };
  }

  /** Takes a word; gives the units that people tagged with it: with a topic, or a role. */
  tagged(word: string): readonly number[] {
    const { topics, roles } = this.catalogue;
    return [topics, roles].flatMap((tags) => (Object.hasOwn(tags, word) ? (tags[word] ?? []) : []));
  }

  length(unit: number): number {
    return this.catalogue.lengths[unit] ?? 0;
  }

  headingLength(unit: number): number {
    return this.catalogue.headings[unit] ?? 0;
  }

  /** Takes a unit; gives the number of its group and its number within. */
  placeInGroup(unit: number): { group: number; within: number } {
    const group = this.#groupOf[unit] ?? 0;
    let first = unit;
    while (first > 0 && this.#groupOf[first - 1] === group) first -= 1;
    return { group, within: unit - first };
  }

  /**
   * Takes a group's id and a place in its text; gives the unit there and the place within it.
   * Null where the catalogue does not know the group: it is older than the index.
   */
  locate(id: string, position: number): { unit: number; at: number } | null {
    const prefix = this.catalogue.groups[0]?.[0].length ?? 0;
    const group = this.#groups.get(id.slice(0, prefix));
    if (group === undefined) return null;
    let within = group.starts.length - 1;
    while (within > 0 && (group.starts[within] ?? 0) > position) within -= 1;
    return { unit: group.first + within, at: position - (group.starts[within] ?? 0) };
  }
}
