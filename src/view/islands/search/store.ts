import { UnitTable, type Catalogue, type StoredUnit } from '../../../rules/search/catalogue.ts';
import { pairBeginnings, queryWords } from '../../../rules/search/code.ts';
import { withPlaces, type OriginalCharacter } from '../../../rules/search/fold.ts';
import {
  joinStretches,
  runs,
  stretchesOf,
  type Occurrences,
} from '../../../rules/search/occurrence.ts';
import {
  buildLexicon,
  type Lexicon,
  type PeoplesWords,
  type Traditional,
  type Vocabulary,
} from '../../../rules/search/understand.ts';
import { href } from '../../address.ts';

interface Fragment {
  filters: { units: readonly StoredUnit[] };
}

interface PagefindResult {
  id: string;
  /** Places of all words of the query in the record. */
  words: number[];
  data: () => Promise<Fragment>;
}

interface PagefindModule {
  createInstance: (options: { noWorker: boolean; basePath: string }) => {
    search: (words: string | null) => Promise<{ results: PagefindResult[] }>;
    preload: (words: string) => Promise<void>;
  };
}

/** The text of a unit as its page shows it, and where it stands. */
export interface UnitText {
  characters: OriginalCharacter[];
  anchor: string;
  path: string;
}

/** The index cannot be loaded or read. */
export class IndexError extends Error {
  override name = 'IndexError';
}

const patience = 15_000;

/** Pairs of a long term that are looked up first. */
const probed = 3;

async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(href(`/search/${name}.json`));
  if (!response.ok) throw new IndexError(`${name}: ${response.status}`);
  return (await response.json()) as T;
}

/** Rejects where an answer does not come: a broken index leaves Pagefind waiting for ever. */
function within<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new IndexError('timeout'));
      }, patience);
    }),
  ]);
}

/** The index: Pagefind's files and the catalogue of what is in them. */
export class SearchStore {
  readonly table: UnitTable;
  readonly #search: (words: string | null) => Promise<{ results: PagefindResult[] }>;
  readonly #preload: (words: string) => Promise<void>;
  readonly #found = new Map<string, Promise<Occurrences>>();
  readonly #fragments = new Map<string, () => Promise<Fragment>>();
  #words: Promise<PeoplesWords> | null = null;
  #traditional: Promise<Traditional> | null = null;
  #lexicon: Promise<Lexicon> | null = null;

  private constructor(catalogue: Catalogue, pagefind: PagefindModule) {
    this.table = new UnitTable(catalogue);
    // Without its worker Pagefind loads one file less and need not copy thousands of results.
    const instance = pagefind.createInstance({ noWorker: true, basePath: href('/pagefind/') });
    this.#search = (words) => within(instance.search(words));
    this.#preload = (words) => within(instance.preload(words));
  }

  /** @throws IndexError where a part of the index is missing or broken */
  static async open(): Promise<SearchStore> {
    try {
      const address = new URL(href('/pagefind/pagefind.js'), location.href).href;
      const [catalogue, pagefind] = await Promise.all([
        fetchJson<Catalogue>('catalogue'),
        import(/* @vite-ignore */ address) as Promise<PagefindModule>,
      ]);
      return new SearchStore(catalogue, pagefind);
    } catch (cause) {
      throw new IndexError('检索索引无法加载', { cause });
    }
  }

  traditional(): Promise<Traditional> {
    this.#traditional ??= fetchJson<Traditional>('traditional');
    return this.#traditional;
  }

  /** People's words. */
  words(): Promise<PeoplesWords> {
    this.#words ??= fetchJson<PeoplesWords>('words');
    return this.#words;
  }

  /** Everything that helps to understand a query. */
  lexicon(): Promise<Lexicon> {
    this.#lexicon ??= Promise.all([this.words(), fetchJson<Vocabulary>('vocabulary')]).then(
      ([words, vocabulary]) => buildLexicon(words, vocabulary),
    );
    return this.#lexicon;
  }

  /** All places of a folded term, exactly. */
  find(folded: string): Promise<Occurrences> {
    const known = this.#found.get(folded);
    if (known !== undefined) return known;
    const asked = this.#find(folded);
    this.#found.set(folded, asked);
    asked.catch(() => this.#found.delete(folded));
    return asked;
  }

  async #find(folded: string): Promise<Occurrences> {
    const occurrences: Occurrences = new Map();
    const words = queryWords(folded);
    // Most long queries are questions that stand nowhere: a few pairs tell, and load less.
    if (!(await this.#mayHold(words))) return occurrences;
    for (const [id, places] of await this.#places(folded, words)) {
      for (const place of places) this.#add(occurrences, id, place);
    }
    return occurrences;
  }

  /** Places of a term in each record that holds it. */
  async #places(folded: string, words: readonly string[]): Promise<Map<string, number[]>> {
    const stretches = stretchesOf(folded);
    if (stretches.length === 0) await this.#preload(pairBeginnings(folded).join(' '));
    if (stretches.length <= 1) return this.#runs(words);
    const known = new Map<string, Promise<Map<string, number[]>>>();
    const placesOf = (text: string): Promise<Map<string, number[]>> => {
      const asked = known.get(text) ?? this.#runs(queryWords(text));
      known.set(text, asked);
      return asked;
    };
    return joinStretches(
      await Promise.all(
        stretches.map(async ({ at, text }) => ({ at, places: await placesOf(text) })),
      ),
    );
  }

  /** Places where words follow each other without a gap, by record. */
  async #runs(words: readonly string[]): Promise<Map<string, number[]>> {
    const { results } = await this.#search(words.join(' '));
    const found = new Map<string, number[]>();
    this.#note(results);
    for (const result of results) {
      const places = runs(result.words, words.length);
      if (places.length > 0) found.set(result.id, places);
    }
    return found;
  }

  /** Asks for a few of the words, then for those between, as long as some record holds all. */
  async #mayHold(words: readonly string[]): Promise<boolean> {
    for (let asked = probed; asked < words.length; asked = 2 * asked - 1) {
      const stride = (words.length - 1) / (asked - 1);
      const some = Array.from({ length: asked }, (_, at) => words[Math.round(at * stride)] ?? '');
      if ((await this.#search(some.join(' '))).results.length === 0) return false;
    }
    return true;
  }

  #note(results: readonly PagefindResult[]): void {
    for (const { id, data } of results) this.#fragments.set(this.#key(id), data);
  }

  #add(occurrences: Occurrences, id: string, place: number): void {
    const located = this.table.locate(id.replace(/^\w+_/, ''), place);
    if (located === null) throw new IndexError(`catalogue does not know ${id}`);
    const places = occurrences.get(located.unit);
    if (places === undefined) occurrences.set(located.unit, [located.at]);
    else places.push(located.at);
  }

  #key(id: string): string {
    const length = this.table.catalogue.groups[0]?.[0].length ?? 0;
    return id.replace(/^\w+_/, '').slice(0, length);
  }

  async #fragment(key: string): Promise<Fragment> {
    // A record that no word has found yet, only a tag: without words Pagefind lists all.
    if (!this.#fragments.has(key)) this.#note((await this.#search(null)).results);
    const load = this.#fragments.get(key);
    if (load === undefined) throw new IndexError(`no fragment ${key}`);
    return within(load());
  }

  /** The text of a unit that a search has found. */
  async text(unit: number): Promise<UnitText> {
    const { group, within: place } = this.table.placeInGroup(unit);
    const fragment = await this.#fragment(this.table.catalogue.groups[group]?.[0] ?? '');
    const stored = fragment.filters.units[place];
    if (stored === undefined) throw new IndexError(`fragment without unit ${unit}`);
    const [anchor, path, text] = stored;
    return { anchor, path, characters: withPlaces(text) };
  }
}
