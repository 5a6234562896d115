import { nothingBeside, readBeside, type Beside, type WrittenBeside } from './beside.ts';
import { UnitTable } from './catalogue.ts';
import { readFirst, type FirstFile, type TextColumns, type WrittenFirst } from './first-file.ts';
import { byCode, coveringPairs, joinPlaces, readPlaces } from './places.ts';
import type {
  CityNames,
  SilentMatter,
  Traditional,
  Villages,
  Words,
  WrittenVocabulary,
} from './lexicon.ts';
import { placeOfMatter, readMatters, type WrittenMatters } from './matters-file.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WholeText } from './whole.ts';

/** Gives the content of a file of the index, e.g. `catalogue`; the browser fetches it, tests read it. */
export type ReadFile = (name: string) => Promise<unknown>;

/** Places of a phrase in units: unit → places in its folded text, ascending; beyond its end, in people's words. */
export type Occurrences = ReadonlyMap<number, readonly number[]>;

/** A unit's place as printed, its text, and people's words for it. */
export type StoredText = [path: string, text: string, everyday: string];

/** Files that are asked for at a time: as many as a browser fetches from one host. */
const atOnce = 6;
/** Files that a single character may need; it says too little to load more. */
const mostFilesOfOne = 3;

/** The index: answers where a phrase stands, loading only the files that tell. */
export class SearchIndex {
  readonly table: UnitTable;
  readonly words: Words;
  readonly #read: ReadFile;
  readonly #texts: TextColumns | null;
  #beside: Promise<ReadonlyMap<number, Beside>> | null = null;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #phrases = new Map<string, Promise<Occurrences>>();

  private constructor(read: ReadFile, { catalogue, words, texts, beside }: FirstFile) {
    this.#read = read;
    this.table = new UnitTable(catalogue);
    this.words = words;
    this.#texts = texts;
    if (beside !== null) this.#beside = Promise.resolve(readBeside(beside));
  }

  static async open(read: ReadFile): Promise<SearchIndex> {
    return new SearchIndex(read, readFirst((await read('index')) as WrittenFirst));
  }

  #whole: WholeText | null = null;

  /** The texts as one, made when first asked for. */
  #wholeOf(texts: TextColumns): WholeText {
    this.#whole ??= WholeText.of(texts);
    return this.#whole;
  }

  #file(name: string): Promise<unknown> {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const asked = this.#read(name);
    this.#files.set(name, asked);
    asked.catch(() => this.#files.delete(name));
    return asked;
  }

  traditional(): Promise<Traditional> {
    return this.#file('traditional') as Promise<Traditional>;
  }

  /** What is told of a matter, by its place among them. @throws Error where the index has no such matter */
  async matter(at: number): Promise<SilentMatter> {
    const { file, within } = placeOfMatter(at);
    const written = (await this.#file(`matters-${file}`)) as WrittenMatters;
    const matter = readMatters(written, this.table)[within];
    if (matter === undefined) throw new Error(`检索目录损坏：没有第 ${at} 个事项。`);
    return this.words.matters[at]?.figure === true ? { ...matter, figure: true } : matter;
  }

  /** What the words of a unit are not shown without. */
  async beside(unit: number): Promise<Beside> {
    if (!this.table.catalogue.beside.includes(unit)) return nothingBeside;
    this.#beside ??= this.#file('beside').then((file) => readBeside(file as WrittenBeside));
    // What could not be loaded is asked for again.
    this.#beside.catch(() => (this.#beside = null));
    return (await this.#beside).get(unit) ?? nothingBeside;
  }

  /** A file of villages, by its number. */
  villages(file: number): Promise<Villages> {
    return this.#file(`villages-${file}`) as Promise<Villages>;
  }

  otherCities(): Promise<CityNames> {
    return this.#file('cities') as Promise<CityNames>;
  }

  #vocabulary: Promise<Vocabulary> | null = null;
  vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#loadVocabulary();
    // What could not be loaded is asked for again.
    this.#vocabulary.catch(() => (this.#vocabulary = null));
    return this.#vocabulary;
  }

  /** What stands nowhere will be held against the vocabulary: it is loaded while others are. */
  prepareVocabulary(): void {
    this.vocabulary().catch(() => undefined);
  }

  /** Most queries do without the vocabulary, and without the code that reads it. */
  async #loadVocabulary(): Promise<Vocabulary> {
    const [code, file] = await Promise.all([import('./vocabulary.ts'), this.#file('vocabulary')]);
    const whole = this.#texts === null ? null : this.#wholeOf(this.#texts);
    return new code.Vocabulary(file as WrittenVocabulary, whole);
  }

  /** Number of the last file whose first pair is not behind `pair`. */
  #fileOf(pair: string): number {
    const { places } = this.table.catalogue;
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (byCode(places[middle] ?? '', pair) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async #pairsIn(file: number): Promise<Record<string, string>> {
    const { version } = this.table.catalogue;
    return (await this.#file(`${version}/places-${file}`)) as Record<string, string>;
  }

  async #placesOfPair(pair: string): Promise<readonly number[]> {
    const pairs = await this.#pairsIn(this.#fileOf(pair));
    const written = Object.hasOwn(pairs, pair) ? pairs[pair] : undefined;
    return written === undefined ? [] : readPlaces(written);
  }

  #filesOfCharacter(character: string): number[] {
    const first = this.#fileOf(character);
    const last = this.#fileOf(`${character}\uffff`);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  async #placesOfCharacter(character: string): Promise<number[]> {
    const files = await Promise.all(
      this.#filesOfCharacter(character).map((file) => this.#pairsIn(file)),
    );
    return files
      .flatMap((pairs) =>
        Object.entries(pairs).flatMap(([pair, written]) =>
          pair.startsWith(character) ? readPlaces(written) : [],
        ),
      )
      .sort((a, b) => a - b);
  }

  /** True where finding a pair or a character would load more than it tells. */
  isCommon(text: string): boolean {
    if (this.#texts !== null) return false;
    if (Array.from(text).length === 1) return this.#filesOfCharacter(text).length > mostFilesOfOne;
    const { common } = this.table.catalogue;
    return coveringPairs(text).some(({ pair }) => common.includes(this.#fileOf(pair)));
  }

  /**
   * Begins to load what tells where pairs and words stand, all at once: asked for by one step after
   * the other, each would be another turn to the server.
   */
  prepare(tokens: readonly Token[]): void {
    if (this.#texts !== null) return;
    for (const { text } of tokens) {
      if (Array.from(text).length > 1 && !this.isCommon(text)) void this.find(text);
    }
  }

  /** All places of a folded phrase, exactly. */
  find(phrase: string): Promise<Occurrences> {
    const known = this.#phrases.get(phrase);
    if (known !== undefined) return known;
    const asked = this.#find(phrase);
    this.#phrases.set(phrase, asked);
    asked.catch(() => this.#phrases.delete(phrase));
    return asked;
  }

  async #find(phrase: string): Promise<Occurrences> {
    const places = await this.#placesOf(phrase);
    const occurrences = new Map<number, number[]>();
    for (const place of places) {
      const { unit, at } = this.table.locate(place);
      const known = occurrences.get(unit);
      if (known === undefined) occurrences.set(unit, [at]);
      else known.push(at);
    }
    return occurrences;
  }

  async #placesOf(phrase: string): Promise<number[]> {
    if (phrase === '') return [];
    if (this.#texts !== null) return this.#wholeOf(this.#texts).placesOf(phrase);
    if (Array.from(phrase).length === 1) return this.#placesOfCharacter(phrase);
    const found: { at: number; places: readonly number[] }[] = [];
    // Most long phrases are questions that stand nowhere: the first pair that is missing tells.
    const pairs = coveringPairs(phrase);
    for (let at = 0; at < pairs.length; at += atOnce) {
      const some = await Promise.all(
        pairs.slice(at, at + atOnce).map(async ({ pair, at: offset }) => ({
          at: offset,
          places: await this.#placesOfPair(pair),
        })),
      );
      found.push(...some);
      if (joinPlaces(found).length === 0) return [];
    }
    return joinPlaces(found);
  }

  /** Where a phrase stands in texts themselves, people's words for them left out. */
  async findInTexts(phrase: string): Promise<Occurrences> {
    const found = await this.find(phrase);
    const printed = new Map<number, number[]>();
    for (const [unit, places] of found) {
      const inText = places.filter((at) => at < this.table.length(unit));
      if (inText.length > 0) printed.set(unit, inText);
    }
    return printed;
  }

  /** The text of a unit, and where it stands as printed. */
  async text(unit: number): Promise<StoredText> {
    const all = this.#texts;
    const whole = all?.texts[unit];
    if (whole !== undefined) return [all?.paths[unit] ?? '', whole, all?.everyday[unit] ?? ''];
    const { texts, version } = this.table.catalogue;
    let file = texts.length - 1;
    while (file > 0 && (texts[file] ?? 0) > unit) file -= 1;
    const stored = (await this.#file(`${version}/texts-${file}`)) as StoredText[];
    const text = stored[unit - (texts[file] ?? 0)];
    if (text === undefined) throw new Error(`检索目录损坏：没有第 ${unit} 条的文字。`);
    return text;
  }
}
