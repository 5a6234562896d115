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

/** The neighbours that stand most often, joined. */
function frequentWords(symbols: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  symbols.forEach((symbol, at) => {
    const next = symbols[at + 1] ?? '';
    if (isHan(symbol) && isHan(next)) {
      counts.set(symbol + next, (counts.get(symbol + next) ?? 0) + 1);
    }
  });
  const often = [...counts].filter(([, count]) => count >= leastOften);
  const first = often.sort((a, b) => b[1] - a[1]).slice(0, joinedAtOnce);
  return new Set(first.map(([word]) => word));
}

/** A text as the symbols that are coded: characters, and Chinese words that stand often. */
function symbolsOf(text: string): string[] {
  let symbols = Array.from(text);
  for (let round = 0; round < rounds; round += 1) {
    const words = frequentWords(symbols);
    if (words.size === 0) break;
    const joined: string[] = [];
    for (let at = 0; at < symbols.length; at += 1) {
      const word = (symbols[at] ?? '') + (symbols[at + 1] ?? '');
      const isWord = words.has(word) && isHan(symbols[at + 1] ?? '');
      joined.push(isWord ? word : (symbols[at] ?? ''));
      if (isWord) at += 1;
    }
    symbols = joined;
  }
  return symbols;
}

const lengthOf = (symbol: string): number => Array.from(symbol).length;

/** Symbols a line for each length, those of a kind (letters, figures, marks) together. */
function writeSymbols(symbols: readonly string[]): { lines: string; ordered: string[] } {
  const longest = Math.max(0, ...symbols.map(lengthOf));
  const ordered = Array.from({ length: longest }, (_, at) =>
    symbols.filter((symbol) => lengthOf(symbol) === at + 1).sort(),
  );
  return { lines: ordered.map((some) => some.join('')).join('\n'), ordered: ordered.flat() };
}

/** Reads what `writeSymbols` wrote. */
function readSymbols(lines: string): string[] {
  return lines
    .split('\n')
    .flatMap((line, at) => line.match(new RegExp(`.{${at + 1}}`, 'gsu')) ?? []);
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
  const names = new TextEncoder().encode(parts.map(({ lines }) => lines).join(parting));
  if (names.length > longestNames) return null;
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
