import { Parser } from 'htmlparser2';
import { PageInHand, stubMark, Tag, type Page } from './page.ts';

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

interface Asked<T> {
  readonly hearer: Hearer;
  readonly call: T;
}

type Table<T> = ReadonlyMap<string, readonly Asked<T>[]>;

function tableOf<T>(
  hearers: readonly Hearer[],
  of: (listener: PageListener) => Readonly<Record<string, T>> | undefined,
): Table<T> {
  const all = hearers.flatMap((hearer) =>
    Object.entries(of(hearer.listener) ?? {}).map(([name, call]) => ({ name, hearer, call })),
  );
  return Map.groupBy(all, ({ name }) => name);
}

const spoken = new Set(['aria-label', 'alt', 'title']);

/** Tells those who listen what they asked for. */
class Audience {
  readonly #hearers: readonly Hearer[];
  readonly #onTags: Table<OnTag>;
  readonly #onAttributes: Table<OnAttribute>;
  readonly #onAddresses: readonly Asked<OnAttribute>[];
  /** Who asked for an attribute, and whether it is said to the ear; names are few. */
  readonly #known = new Map<
    string,
    { readonly asked: readonly Asked<OnAttribute>[]; readonly isSpoken: boolean }
  >();

  constructor(listeners: readonly PageListener[]) {
    this.#hearers = listeners.map((listener) => ({ listener, hears: true }));
    this.#onTags = tableOf(this.#hearers, ({ tags }) => tags);
    this.#onAttributes = tableOf(this.#hearers, ({ attributes }) => attributes);
    this.#onAddresses = this.#onAttributes.get('//') ?? [];
  }

  begin(file: string): void {
    for (const hearer of this.#hearers) hearer.hears = hearer.listener.pages?.(file) ?? true;
  }

  #know(attribute: string) {
    const events = attribute.startsWith('on') ? this.#onAttributes.get('on*') : undefined;
    const asked = [...(this.#onAttributes.get(attribute) ?? []), ...(events ?? [])];
    const own = { asked, isSpoken: spoken.has(attribute) };
    this.#known.set(attribute, own);
    return own;
  }

  /** Tells an element whose attributes are known. */
  tag(tag: Tag, page: PageInHand): void {
    tag.eachAttribute((attribute, value) => {
      const { asked, isSpoken } = this.#known.get(attribute) ?? this.#know(attribute);
      if (isSpoken) page.spoken.push(value);
      for (const { hearer, call } of asked) if (hearer.hears) call(value, tag, page);
      if (this.#onAddresses.length === 0 || !value.includes('//')) return;
      for (const { hearer, call } of this.#onAddresses) if (hearer.hears) call(value, tag, page);
    });
    const asked = this.#onTags.get(tag.name);
    if (asked === undefined) return;
    for (const { hearer, call } of asked) if (hearer.hears) call(tag, page);
  }

  code(text: string, element: string, page: Page): void {
    for (const { hears, listener } of this.#hearers) {
      if (hears) listener.code?.(text, element, page);
    }
  }

  end(page: Page): void {
    for (const { hears, listener } of this.#hearers) if (hears) listener.end?.(page);
  }
}

const wordless = new Set(['script', 'style']);

/** Follows a parser through a page. */
class Reading {
  readonly page: PageInHand;
  readonly #audience: Audience;
  #open: Tag | null = null;
  /** An element is told once its attributes are known: when what follows them begins. */
  #unsaid: Tag | null = null;

  constructor(page: PageInHand, audience: Audience) {
    this.page = page;
    this.#audience = audience;
  }

  #say(): void {
    const tag = this.#unsaid;
    if (tag === null) return;
    this.#unsaid = null;
    if (tag.name === 'html') this.page.stub = tag.attribute(stubMark) !== undefined;
    if (tag.name === 'body') this.page.bodyFrom = this.page.length;
    this.#audience.tag(tag, this.page);
  }

  open(name: string): void {
    this.#say();
    const tag = new Tag(name, this.#open, this.page);
    if (this.#open !== null) this.#open.children += 1;
    this.#open = tag;
    this.#unsaid = tag;
  }

  attribute(name: string, value: string): void {
    this.#unsaid?.add(name, value);
  }

  text(text: string): void {
    this.#say();
    const around = this.#open;
    if (around === null || !wordless.has(around.name)) this.page.add(text);
    else this.#audience.code(text, around.name, this.page);
  }

  close(name: string): void {
    this.#say();
    const tag = this.#open;
    if (tag === null || tag.name !== name) return;
    this.#open = tag.parent;
    if (name === 'head') this.page.bodyFrom = this.page.length;
    tag.end(this.page);
  }
}

/**
 * Reads pages once for everybody who listens: a streaming parser tells elements, attributes and words
 * to whoever asked for them, and no tree is built.
 *
 * @param listeners who wants to hear
 * @returns reads one page, given its file and its HTML
 */
export function pageWalk(listeners: readonly PageListener[]): (file: string, html: string) => void {
  const audience = new Audience(listeners);
  let reading: Reading;
  const handler = {
    onopentagname: (name: string) => {
      reading.open(name);
    },
    onattribute: (name: string, value: string) => {
      reading.attribute(name, value);
    },
    ontext: (text: string) => {
      reading.text(text);
    },
    onclosetag: (name: string) => {
      reading.close(name);
    },
  };
  const parser = new Parser(handler);
  // Where no character stands for another one, as on nearly all pages, values and words are passed over
  // at once in search of their end.
  const plainParser = new Parser(handler, { decodeEntities: false });
  return (file, html) => {
    reading = new Reading(new PageInHand(file, html), audience);
    audience.begin(file);
    (html.includes('&') ? parser : plainParser).parseComplete(html);
    audience.end(reading.page);
  };
}
