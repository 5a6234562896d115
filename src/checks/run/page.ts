/** An element of a page, as far as it has been read. */
export class Tag {
  readonly name: string;
  readonly parent: Tag | null;
  /** How many elements lie directly in it, so far. */
  children = 0;
  /** Where its words begin among those of the page. */
  readonly from: number;
  /** With which piece of text its words begin. */
  readonly piece: number;
  // Names and values by turns: of most elements nobody asks for any.
  readonly #written: string[] = [];
  #attributes: Readonly<Record<string, string>> | undefined;
  #ends: ((words: string) => void)[] | undefined;
  #notes: Map<object, Note> | undefined;

  constructor(name: string, parent: Tag | null, at: { length: number; pieces: readonly string[] }) {
    this.name = name;
    this.parent = parent;
    this.from = at.length;
    this.piece = at.pieces.length;
  }

  /** Takes an attribute as it is read; of several with the same name the first counts. */
  add(name: string, value: string): void {
    if (this.attribute(name) === undefined) this.#written.push(name, value);
  }

  /** The value of one attribute; undefined where it has none of this name. */
  attribute(name: string): string | undefined {
    const written = this.#written;
    for (let at = 0; at < written.length; at += 2) if (written[at] === name) return written[at + 1];
    return undefined;
  }

  /** All its attributes. */
  get attributes(): Readonly<Record<string, string>> {
    if (this.#attributes === undefined) {
      const own: Record<string, string> = {};
      this.eachAttribute((name, value) => (own[name] = value));
      this.#attributes = own;
    }
    return this.#attributes;
  }

  /** Tells its attributes in the order in which they are written. */
  eachAttribute(tell: (name: string, value: string) => void): void {
    const written = this.#written;
    for (let at = 0; at < written.length; at += 2) tell(written[at] ?? '', written[at + 1] ?? '');
  }

  /** The nearest element around it that is as asked; null: none. */
  around(asked: (tag: Tag) => boolean): Tag | null {
    for (let tag = this.parent; tag !== null; tag = tag.parent) if (asked(tag)) return tag;
    return null;
  }

  /** Whether it lies in an element of this name. */
  within(name: string): boolean {
    return this.around((tag) => tag.name === name) !== null;
  }

  /** Whether it lies directly below `body`, or the page has none. */
  get isTop(): boolean {
    return this.parent === null || this.parent.name === 'body';
  }

  /** Has its words told once it ends: all text in it but that of scripts and styles. */
  whenEnded(tell: (words: string) => void): void {
    (this.#ends ??= []).push(tell);
  }

  /** Tells that it has ended. */
  end({ pieces }: { readonly pieces: readonly string[] }): void {
    if (this.#ends === undefined) return;
    const words = pieces.slice(this.piece).join('');
    for (const tell of this.#ends) tell(words);
  }

  /** What is noted of it in a notebook, nothing at first. */
  note(notebook: object): Note {
    const notes = (this.#notes ??= new Map<object, Note>());
    const known = notes.get(notebook);
    if (known !== undefined) return known;
    const note: Note = { marks: new Set(), parts: [] };
    notes.set(notebook, note);
    return note;
  }
}

/** What a listener remembers of an element. */
export interface Note {
  readonly marks: Set<string>;
  /** Words of parts of it. */
  readonly parts: string[];
}

/** A notebook of one listener: gives its note on an element, empty at first. */
export function notebook(): (tag: Tag) => Note {
  const own = {};
  return (tag) => tag.note(own);
}

/** What tells a page that only stands for another one from the pages of the site. */
export const stubMark = 'data-stub';

/** One page while it is read. */
export interface Page {
  /** File in the site folder, e.g. `projects/index.html`. */
  readonly file: string;
  readonly html: string;
  /** All words read so far, without those of scripts and styles. */
  readonly words: string;
  /** What is only said to the ear: `aria-label`, `alt`, `title`. */
  readonly labels: string;
  /** Where the words of `body` begin. */
  readonly bodyFrom: number;
  /** True where the page only stands for one that moved or was withdrawn. */
  readonly stub: boolean;
}

/**
 * A page as it is being read. Its text is kept in the pieces that the parser hands over: putting them
 * together for each element that ends would copy the whole page each time.
 */
export class PageInHand implements Page {
  readonly file: string;
  readonly html: string;
  bodyFrom = 0;
  stub = false;
  length = 0;
  readonly pieces: string[] = [];
  readonly spoken: string[] = [];
  #words: string | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.html = html;
  }

  get words(): string {
    return (this.#words ??= this.pieces.join(''));
  }

  get labels(): string {
    return this.spoken.join(' ');
  }

  add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    this.#words = undefined;
  }
}
