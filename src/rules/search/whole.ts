import { foldText } from './fold.ts';

/** Follows each text, so that no phrase runs into the next. */
const end = '\n';
/** Characters beyond the basic plane are written as one unit each, so that places count characters. */
const firstPrivate = 0xe000;

/** All texts as one, where they are few enough to be loaded at once: a phrase is looked for in it. */
export class WholeText {
  readonly #text: string;
  readonly #single = new Map<string, string>();

  /** @param parts the text of each unit, and people's words for it, in turn */
  constructor(parts: readonly string[]) {
    this.#text = parts.map((part) => this.#singled(foldText(part)) + end).join('');
  }

  /** The texts and people's words of units. */
  static of({
    texts,
    everyday,
  }: {
    texts: readonly string[];
    everyday: readonly string[];
  }): WholeText {
    return new WholeText(texts.flatMap((text, unit) => [text, everyday[unit] ?? '']));
  }

  #singled(folded: string): string {
    return folded.replace(/[\ud800-\udbff][\udc00-\udfff]/g, (character) => {
      const known = this.#single.get(character);
      if (known !== undefined) return known;
      const made = String.fromCharCode(firstPrivate + this.#single.size);
      this.#single.set(character, made);
      return made;
    });
  }

  /** The characters from a place on. */
  slice(at: number, length: number): string {
    return this.#text.slice(at, at + length);
  }

  /** Takes a folded phrase; gives the numbers of the characters at which it begins, ascending. */
  placesOf(phrase: string): number[] {
    const wanted = this.#singled(phrase);
    if (wanted === '' || wanted.includes(end)) return [];
    const places: number[] = [];
    for (let at = this.#text.indexOf(wanted); at !== -1; at = this.#text.indexOf(wanted, at + 1)) {
      places.push(at);
    }
    return places;
  }
}
