import { holdsCelledNumber } from './celled-numbers.ts';
import { isOfFrame } from './drawing-frame.ts';
import { holdsNumber } from './holds-number.ts';
import { leadsToNumber } from './leads-to-number.ts';
import { leadsToName } from './named-persons.ts';
import {
  cell,
  cross,
  digit,
  gone,
  kindOf,
  lineEnd,
  ofHeadings,
  other,
  pair,
  parting,
  plainOf,
  sign,
  spelledDigit,
} from './suspect-characters.ts';
import { endings, type Word } from './suspect-words.ts';
import { plainForm } from './plain-text.ts';

/** What a line may hold, as far as a first look tells; what is not named it does not hold. */
export interface Suspicions {
  /** A number of a person. */
  readonly numbers: boolean;
  /** The number of a certificate of real property. */
  readonly certificates: boolean;
  /** A person beside a sum. */
  readonly names: boolean;
  /** The heading of a column of persons or of their numbers. */
  readonly headings: boolean;
  /** A number whose digits stand in several cells, or between commas. */
  readonly celled: boolean;
  /** A word that says that what follows is a person's: 护照, 住址. */
  readonly labelled: boolean;
  /** A word for who fills a list in or answers for it: 联系人, 填表人. */
  readonly officials: boolean;
  /** A number that goes on in the next line. */
  readonly broken: boolean;
}

/** A line that a closer look has to be taken at. */
export interface SuspectLine extends Suspicions {
  /** Counted from 1. */
  readonly line: number;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

const yuan = '元'.charCodeAt(0);

/** The least digits of a number that is looked for, and of a run of Chinese digits that spell one. */
const leastDigits = 11;
const mostBetween = 3;
/** As far behind the word for a person a sum belongs to it; a page is often one line. */
const mostToSum = 200;
/** Signs between two cells of a row: what parts them, and spaces and what has no width around it. */
const mostAround = 8;

/** Everything that a line may be suspected of. */
export const suspicions = [
  ...(['numbers', 'certificates', 'names', 'headings', 'celled'] as const),
  ...(['labelled', 'officials', 'broken'] as const),
];

const nothing = Object.fromEntries(suspicions.map((one) => [one, false])) as unknown as Suspicions;

/** One look at a text, from its beginning to its end. */
class Look {
  readonly found: SuspectLine[] = [];
  readonly #text: string;
  #line = 1;
  #from = 0;
  #holds: { -readonly [K in keyof Suspicions]: boolean } = { ...nothing };
  /** Where the last word for a person in the line ends. */
  #named = -Infinity;
  #holdsAny = false;
  // The run of digits at hand: how many, where it begins, what parts them from the next.
  #digits = 0;
  #begin = 0;
  #parted = 0;
  #spelled = 0;
  // The runs of digits that stand in cells side by side: how many digits, where they begin and end.
  #rowDigits = 0;
  #rowBegin = 0;
  #rowEnd = -mostAround - 1;

  constructor(text: string) {
    this.#text = text;
  }

  #suspect(what: keyof Suspicions): void {
    this.#holds[what] = true;
    this.#holdsAny = true;
  }

  #endRun(at: number): void {
    if (this.#digits === 0) return;
    if (this.#digits >= leastDigits && !this.#holds.numbers) {
      const holds = holdsNumber(this.#text.slice(this.#begin, at));
      if (holds && !isOfFrame(this.#text, this.#begin)) this.#suspect('numbers');
    }
    if (!this.#isNextCell()) {
      this.#endRow();
      this.#rowBegin = this.#begin;
    }
    this.#rowDigits += this.#digits;
    this.#rowEnd = at;
    this.#digits = 0;
  }

  /** Whether nothing but a sign that parts cells stands before the run at hand and behind the last. */
  #isNextCell(): boolean {
    if (this.#begin - this.#rowEnd > mostAround) return false;
    for (let between = this.#rowEnd; between < this.#begin; between += 1) {
      const code = this.#text.charCodeAt(between);
      const kind = kindOf(code);
      if (kind !== cell && kind !== gone && kind !== parting) return false;
    }
    return true;
  }

  #endRow(): void {
    if (this.#rowDigits >= leastDigits && !this.#holds.celled) {
      const row = this.#text.slice(this.#rowBegin, this.#rowEnd + mostAround);
      if (holdsCelledNumber(plainForm(row))) this.#suspect('celled');
    }
    this.#rowDigits = 0;
  }

  /** The kind of the nearest character that is no space, in one direction. */
  #nextTo(at: number, step: 1 | -1): number {
    for (let next = at + step; next >= 0 && next < this.#text.length; next += step) {
      const code = this.#text.charCodeAt(next);
      const kind = kindOf(code);
      const isSpace = kind === gone || plainOf(code) === 0x20 || plainOf(code) === 0x09;
      if (!isSpace) return kind === parting && plainOf(code) !== 0x2d ? other : kind;
    }
    return other;
  }

  #endLine(at: number): void {
    this.#endRun(at);
    this.#endRow();
    this.#rowEnd = -mostAround - 1;
    // The last sign of a line whose number goes on is a digit or a hyphen, the first of the next a digit or X.
    const last = this.#nextTo(at, -1);
    if (last === digit || last === parting || last === spelledDigit || last === pair) {
      const first = this.#nextTo(at, 1);
      const goesOn = first === digit || first === cross || first === spelledDigit || first === pair;
      if (goesOn) this.#suspect('broken');
    }
    if (this.#holdsAny) {
      this.found.push({ line: this.#line, from: this.#from, to: at, ...this.#holds });
      this.#holds = { ...nothing };
      this.#holdsAny = false;
    }
    this.#named = -Infinity;
    this.#line += 1;
    this.#from = at + 1;
  }

  #knows(what: Word): boolean {
    return what !== 'named' && this.#holds[what];
  }

  /** A word that ends here makes its line suspect. */
  #meetSign(at: number): void {
    const code = plainOf(this.#text.charCodeAt(at));
    if (ofHeadings.has(code)) this.#suspect('headings');
    if (code === yuan && at - this.#named <= mostToSum) this.#suspect('names');
    const known = endings.get(code);
    if (known === undefined) return;
    const alone = known.get(0);
    if (alone !== undefined) this.#meetWords(alone, at);
    const words = known.get(this.#codeBefore(at));
    if (words !== undefined && words !== alone) this.#meetWords(words, at);
  }

  /** The character before one of the line that has a width, in plain form; 0: there is none. */
  #codeBefore(at: number): number {
    for (let back = at - 1; back >= this.#from; back -= 1) {
      const code = this.#text.charCodeAt(back);
      const kind = kindOf(code);
      if (kind !== gone) return plainOf(code);
    }
    return 0;
  }

  /** So many characters before one of the line, in plain form, without those that have no width. */
  #before(at: number, count: number): string {
    let before = '';
    for (let back = at - 1; back >= this.#from && before.length < count; back -= 1) {
      const code = this.#text.charCodeAt(back);
      const kind = kindOf(code);
      if (kind !== gone) before = String.fromCharCode(plainOf(code)) + before;
    }
    return before;
  }

  /** Whether a name may follow a word for an official that ends here: a page has many that none follows. */
  #leadsToName(at: number): boolean {
    for (let next = at + 1; next < this.#text.length; next += 1) {
      const code = this.#text.charCodeAt(next);
      const kind = kindOf(code);
      const plain = plainOf(code);
      if (kind !== gone && plain !== 0x20) return leadsToName.has(String.fromCharCode(plain));
    }
    return false;
  }

  /** Whether what stands behind a word may be what the word is suspected for. */
  #leadsOn(what: Word, at: number): boolean {
    if (what === 'officials') return this.#leadsToName(at);
    return what !== 'certificates' || leadsToNumber(this.#text, at);
  }

  #meetWords(words: readonly (readonly [word: string, what: Word])[], at: number): void {
    for (const [word, what] of words) {
      if (this.#knows(what)) continue;
      const rest = word.length - 1;
      if (rest > 1 && this.#before(at, rest) !== word.slice(0, rest)) continue;
      if (what === 'named') this.#named = at;
      else if (this.#leadsOn(what, at)) this.#suspect(what);
    }
  }

  #meet(kind: number, at: number): void {
    if (kind === digit) {
      if (this.#digits === 0) this.#begin = at;
      this.#digits += 1;
      this.#parted = 0;
      return;
    }
    if (kind === parting) {
      this.#parted += 1;
      if (this.#parted > mostBetween) this.#endRun(at);
    } else if (kind === cross && this.#digits > 0) {
      this.#digits += 1;
      this.#endRun(at + 1);
    } else if (kind === lineEnd) this.#endLine(at);
    else if (kind !== gone) this.#endRun(at);
    if (kind === sign) this.#meetSign(at);
    // Two units that are one character: rare enough for the closer look.
    if (kind === pair) this.#meetPair();
  }

  #meetPair(): void {
    for (const what of suspicions) if (what !== 'broken') this.#suspect(what);
  }

  /** Goes through the text once. */
  through(): SuspectLine[] {
    const text = this.#text;
    // Whether a run of digits is at hand; without one most characters are passed over at once.
    let running = false;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      if (!running) while (at < length && kindOf(text.charCodeAt(at)) <= cross) at += 1;
      if (at === length) break;
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === spelledDigit) {
        this.#spelled += 1;
        if (this.#spelled === leastDigits) this.#suspect('numbers');
      } else if (kind !== parting || this.#spelled === 0) this.#spelled = 0;
      if (kind === other || kind === spelledDigit) {
        if (this.#digits !== 0) this.#endRun(at);
      } else this.#meet(kind, at);
      running = this.#digits !== 0 || this.#spelled !== 0;
    }
    this.#endLine(text.length);
    return this.found;
  }
}

/**
 * The lines of a text that may hold what may not be on the web. A first look at each character, in plain
 * form, and no more: most lines of most texts hold no long number and none of the words.
 */
export function suspectLines(text: string): SuspectLine[] {
  return new Look(text).through();
}
