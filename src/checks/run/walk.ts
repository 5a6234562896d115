import { Parser } from 'htmlparser2';

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
class PageInHand implements Page {
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

type OnTag = (tag: Tag, page: Page) => void;
type OnAttribute = (value: string, tag: Tag, page: Page) => void;

/** What wants to hear of pages, in the order in which they are written. */
export interface PageListener {
  /** Pages that it wants to hear of; left out: all. */
  readonly pages?: (file: string) => boolean;
  /** Elements by their name. */
  readonly tags?: Readonly<Record<string, OnTag>>;
  /** Elements by an attribute that they have; `on*`: event handlers, `//`: any with an address in it. */
  readonly attributes?: Readonly<Record<string, OnAttribute>>;
  /** The text of `style` and `script` elements, which is no words. */
  readonly code?: (text: string, element: string, page: Page) => void;
  /** The end of a page. */
  readonly end?: (page: Page) => void;
}

interface Hearer {
  readonly listener: PageListener;
  hears: boolean;
}

type Table<T> = Map<string, { readonly hearer: Hearer; readonly call: T }[]>;

function tableOf<T>(
  hearers: readonly Hearer[],
  of: (listener: PageListener) => Readonly<Record<string, T>> | undefined,
): Table<T> {
  const table: Table<T> = new Map();
  for (const hearer of hearers) {
    for (const [name, call] of Object.entries(of(hearer.listener) ?? {})) {
      const known = table.get(name);
      if (known === undefined) table.set(name, [{ hearer, call }]);
      else known.push({ hearer, call });
    }
  }
  return table;
}

const wordless = new Set(['script', 'style']);
const spoken = new Set(['aria-label', 'alt', 'title']);

/**
 * Reads pages once for everybody who listens: a streaming parser tells elements, attributes and words
 * to whoever asked for them, and no tree is built.
 *
 * @param listeners who wants to hear
 * @returns reads one page, given its file and its HTML
 */
export function pageWalk(listeners: readonly PageListener[]): (file: string, html: string) => void {
  const hearers = listeners.map((listener): Hearer => ({ listener, hears: true }));
  const onTags = tableOf(hearers, ({ tags }) => tags);
  const onAttributes = tableOf(hearers, ({ attributes }) => attributes);
  const onCode = hearers.filter(({ listener }) => listener.code !== undefined);
  const onEnds = hearers.filter(({ listener }) => listener.end !== undefined);
  const ofAny = onAttributes.get('//');
  const ofEvents = onAttributes.get('on*') ?? [];
  const silent: NonNullable<typeof ofAny> = [];
  // Who asked for an attribute, and whether it is said to the ear; names are few.
  const known = new Map<string, { asked: typeof silent; isSpoken: boolean }>();
  let page: PageInHand;
  let open: Tag | null = null;
  // An element is told once its attributes are known: when what follows them begins.
  let unsaid: Tag | null = null;
  let said: Tag;

  function knowAttribute(name: string) {
    const asked = [
      ...(onAttributes.get(name) ?? silent),
      ...(name.startsWith('on') ? ofEvents : silent),
    ];
    const own = { asked, isSpoken: spoken.has(name) };
    known.set(name, own);
    return own;
  }

  function say(tag: Tag): void {
    unsaid = null;
    const { name } = tag;
    if (name === 'html') page.stub = stubMark in tag.attributes;
    if (name === 'body') page.bodyFrom = page.length;
    said = tag;
    tag.eachAttribute(sayAttribute);
    const asked = onTags.get(name);
    if (asked === undefined) return;
    for (const { hearer, call } of asked) if (hearer.hears) call(tag, page);
  }

  function sayAttribute(attribute: string, value: string): void {
    const { asked, isSpoken } = known.get(attribute) ?? knowAttribute(attribute);
    if (isSpoken) page.spoken.push(value);
    for (const { hearer, call } of asked) if (hearer.hears) call(value, said, page);
    if (ofAny === undefined || !value.includes('//')) return;
    for (const { hearer, call } of ofAny) if (hearer.hears) call(value, said, page);
  }

  const handler = {
    onopentagname(name: string) {
      if (unsaid !== null) say(unsaid);
      const tag = new Tag(name, open, page);
      if (open !== null) open.children += 1;
      open = tag;
      unsaid = tag;
    },
    onattribute(name: string, value: string) {
      unsaid?.add(name, value);
    },
    ontext(text: string) {
      if (unsaid !== null) say(unsaid);
      if (open === null || !wordless.has(open.name)) page.add(text);
      else
        for (const { hears, listener } of onCode) if (hears) listener.code?.(text, open.name, page);
    },
    onclosetag(name: string) {
      if (unsaid !== null) say(unsaid);
      const tag = open;
      if (tag === null || tag.name !== name) return;
      open = tag.parent;
      if (name === 'head') page.bodyFrom = page.length;
      tag.end(page);
    },
  };
  const parser = new Parser(handler);
  // Where no character stands for another one, as on nearly all pages, values and words are passed over
  // at once in search of their end.
  const plainParser = new Parser(handler, { decodeEntities: false });
  return (file, html) => {
    page = new PageInHand(file, html);
    open = null;
    unsaid = null;
    for (const hearer of hearers) hearer.hears = hearer.listener.pages?.(file) ?? true;
    (html.includes('&') ? parser : plainParser).parseComplete(html);
    for (const { hears, listener } of onEnds) if (hears) listener.end?.(page);
  };
}
