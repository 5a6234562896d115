/**
 * Files of the index in fewer bytes. A Chinese character is three bytes of UTF-8, of which the
 * packer (gzip) sees a window of 32 kB: here the frequent characters and words of a file are one byte,
 * the others two, and a list in front says which.
 */
const packedMark = 2;
/** Symbols of one byte; the codes from here on begin one of two bytes. */
const short = 244;
const most = short + (256 - short) * 256;

/** How often neighbours are joined to words, how many of them at a time, and how often they must stand. */
const rounds = 16;
const joinedAtOnce = 60;
const leastOften = 10;

/** Chinese characters, and words of them. */
const isHan = (symbol: string): boolean => symbol >= '一' && symbol < '\ua000';

/** Symbols by numbers, and the words that two of them make: with texts it takes many times as long. */
class Symbols {
  readonly names: string[] = [];
  readonly han: boolean[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the first and the second of two symbols the word that they make. */
  readonly #joined: (Map<number, number> | undefined)[] = [];

  numberOf(symbol: string): number {
    const known = this.#numbers.get(symbol);
    if (known !== undefined) return known;
    const number = this.names.push(symbol) - 1;
    this.han.push(isHan(symbol));
    this.#numbers.set(symbol, number);
    return number;
  }

  /** The word of two symbols; different ones may make the same. */
  joined(first: number, second: number): number {
    const known = (this.#joined[first] ??= new Map<number, number>());
    const before = known.get(second);
    if (before !== undefined) return before;
    const word = this.numberOf((this.names[first] ?? '') + (this.names[second] ?? ''));
    known.set(second, word);
    return word;
  }
}

/** A place whose word is not known yet, and one that makes none with the next. */
const unknown = -2;
const none = -1;

/** A text while its symbols become longer: the symbol of each place, and its word with the next. */
interface Places {
  readonly length: number;
  readonly symbols: Int32Array;
  readonly words: Int32Array;
}

/** Finds the words that are not known: where both symbols are Chinese. */
function joinNeighbours({ length, symbols, words }: Places, known: Symbols): void {
  for (let at = 0; at < length; at += 1) {
    if (words[at] !== unknown) continue;
    const symbol = symbols[at] ?? 0;
    const next = symbols[at + 1] ?? 0;
    const isWord = at + 1 < length && known.han[symbol] === true && known.han[next] === true;
    words[at] = isWord ? known.joined(symbol, next) : none;
  }
}

/** Marks the words that stand most often; null where none does often enough. */
function frequentWords({ length, words }: Places, { names }: Symbols): Uint8Array | null {
  const counts = new Int32Array(names.length);
  const met: number[] = [];
  for (let at = 0; at < length; at += 1) {
    const word = words[at] ?? none;
    if (word < 0) continue;
    const count = counts[word] ?? 0;
    if (count === 0) met.push(word);
    counts[word] = count + 1;
  }
  const countOf = (word: number) => counts[word] ?? 0;
  const often = met.filter((word) => countOf(word) >= leastOften);
  if (often.length === 0) return null;
  const marks = new Uint8Array(names.length);
  const first = often.sort((a, b) => countOf(b) - countOf(a)).slice(0, joinedAtOnce);
  for (const word of first) marks[word] = 1;
  return marks;
}

/** Puts words in the place of their two symbols, and keeps what is known of all others. */
function joinWords({ length, symbols, words }: Places, often: Uint8Array): Places {
  let to = 0;
  for (let at = 0; at < length; at += 1, to += 1) {
    const word = words[at] ?? none;
    const isWord = word >= 0 && often[word] === 1;
    symbols[to] = isWord ? word : (symbols[at] ?? 0);
    words[to] = isWord ? unknown : word;
    if (!isWord) continue;
    if (to > 0) words[to - 1] = unknown;
    at += 1;
  }
  return { length: to, symbols, words };
}

/** A text as the symbols that are coded: characters, and Chinese words that stand often. */
function symbolsOf(text: string): string[] {
  const known = new Symbols();
  const symbols = Int32Array.from(Array.from(text, (character) => known.numberOf(character)));
  const words = new Int32Array(symbols.length).fill(unknown);
  let places: Places = { length: symbols.length, symbols, words };
  for (let round = 0; round < rounds; round += 1) {
    joinNeighbours(places, known);
    const often = frequentWords(places, known);
    if (often === null) break;
    places = joinWords(places, often);
  }
  return Array.from(symbols.subarray(0, places.length), (symbol) => known.names[symbol] ?? '');
}

const lengthOf = (symbol: string): number => Array.from(symbol).length;
const pointOf = (symbol: string): number => symbol.codePointAt(0) ?? 0;

/** By code points, where the comparison of texts takes halves of surrogate pairs. */
const byPoints = (a: string, b: string): number =>
  pointOf(a) - pointOf(b) || (a < b ? -1 : Number(a > b));

/** Added to what lies between characters, so that none is a line break or a tab. */
const firstGap = 32;

/** Characters in their order as what lies between them, of which most are neighbours: a byte each. */
function writeGaps(characters: readonly string[]): string {
  const points = characters.map(pointOf);
  return points
    .map((point, at) => String.fromCodePoint(point - (points[at - 1] ?? 0) + firstGap))
    .join('');
}

/** Reads what `writeGaps` wrote. */
function readGaps(written: string): string[] {
  let point = 0;
  return Array.from(written, (gap) => {
    point += pointOf(gap) - firstGap;
    return String.fromCodePoint(point);
  });
}

/** Symbols a line for each length, in the order of their codes. */
function writeSymbols(symbols: readonly string[]): { lines: string; ordered: string[] } {
  const longest = Math.max(0, ...symbols.map(lengthOf));
  const ordered = Array.from({ length: longest }, (_, at) =>
    symbols.filter((symbol) => lengthOf(symbol) === at + 1).sort(byPoints),
  );
  const [characters = [], ...words] = ordered;
  const lines = [writeGaps(characters), ...words.map((some) => some.join(''))].join('\n');
  return { lines, ordered: ordered.flat() };
}

/** Reads what `writeSymbols` wrote. */
function readSymbols(lines: string): string[] {
  const [gaps = '', ...words] = lines.split('\n');
  return [
    ...readGaps(gaps),
    ...words.flatMap((line, at) => line.match(new RegExp(`.{${at + 2}}`, 'gsu')) ?? []),
  ];
}

/** Their length stands in two bytes. */
const longestNames = 0xffff;
/** Between the symbols of one byte and those of two; JSON writes it otherwise. */
const parting = '\t';

/**
 * Takes a text without line breaks and tabs, as JSON is; gives its bytes; null where it has more
 * symbols than can be told.
 */
function packedBytes(text: string): Uint8Array | null {
  const symbols = symbolsOf(text);
  const counts = new Map<string, number>();
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1]).map(([symbol]) => symbol);
  if (byFrequency.length > most || /[\n\t]/.test(text)) return null;
  const parts = [byFrequency.slice(0, short), byFrequency.slice(short)].map(writeSymbols);
  const codes = new Map(parts.flatMap(({ ordered }) => ordered).map((symbol, at) => [symbol, at]));
  const lines = parts.map((part) => part.lines).join(parting);
  const names = new TextEncoder().encode(lines);
  // What lies between two characters may be half of a surrogate pair, which no bytes stand for.
  if (names.length > longestNames || /\p{Surrogate}/u.test(lines)) return null;
  const bytes = [packedMark, names.length & 255, names.length >> 8, ...names];
  for (const symbol of symbols) {
    const code = codes.get(symbol) ?? 0;
    if (code < short) bytes.push(code);
    else bytes.push(short + ((code - short) >> 8), (code - short) & 255);
  }
  return Uint8Array.from(bytes);
}

/** The forms in which a text can be written; whoever writes it takes the one that packs best. */
export function writtenForms(text: string): Uint8Array[] {
  const packed = packedBytes(text);
  return [new TextEncoder().encode(text), ...(packed === null ? [] : [packed])];
}

/** Whether bytes are a text of `writtenForms` in which no word stands as it is. */
export function isWrittenShort(bytes: Uint8Array): boolean {
  return bytes[0] === packedMark;
}

/** Reads what `writtenForms` wrote, in either form. */
export function readWritten(bytes: Uint8Array): string {
  if (!isWrittenShort(bytes)) return new TextDecoder().decode(bytes);
  const start = 3 + (bytes[1] ?? 0) + (bytes[2] ?? 0) * 256;
  const symbols = new TextDecoder()
    .decode(bytes.subarray(3, start))
    .split(parting)
    .flatMap(readSymbols);
  const text: string[] = [];
  for (let at = start; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < short) {
      text.push(symbols[first] ?? '');
    } else {
      at += 1;
      text.push(symbols[short + ((first - short) << 8) + (bytes[at] ?? 0)] ?? '');
    }
  }
  return text.join('');
}
