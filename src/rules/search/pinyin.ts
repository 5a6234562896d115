/** Reading of each character, without tone. */
export type Readings = ReadonlyMap<string, string>;

/** Readings written shortly, as they are sent to the browser. */
export interface WrittenReadings {
  /**
   * Readings of the everyday characters in their order, each syllable with the number of
   * neighbours that share it: `a2ai13`; `_` for those without a reading.
   */
  everyday: string;
  /** Other characters by syllable: `jian囝`. */
  others: string[];
}

/**
 * The 3,755 everyday characters of GB 2312, which people mistype with. The standard orders them by
 * their reading, so that a table of readings need not name them.
 */
export function everydayCharacters(): string[] {
  return charactersOfRows(0xb0, 0xd7);
}

/** The 6,763 characters of GB 2312, of which few are traditional ones: 於. */
export function standardCharacters(): string[] {
  return charactersOfRows(0xb0, 0xf7);
}

function charactersOfRows(first: number, last: number): string[] {
  const bytes: number[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

function readEveryday(runs: string): [string, string][] {
  const characters = everydayCharacters();
  const readings: [string, string][] = [];
  let at = 0;
  for (const [, syllable = '', count = ''] of runs.matchAll(/([a-z]+|_)(\d+)/g)) {
    for (const end = at + Number(count); at < end; at += 1) {
      const character = characters[at];
      if (character !== undefined && syllable !== '_') readings.push([character, syllable]);
    }
  }
  return readings;
}

function readOthers(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
    return Array.from(line.slice(syllable.length), (character): [string, string] => [
      character,
      syllable,
    ]);
  });
}

/** Takes written readings; gives the reading of each character. */
export function readReadings({ everyday, others }: WrittenReadings): Readings {
  return new Map([...readEveryday(everyday), ...readOthers(others)]);
}

/** Takes a word; gives its syllables, or null where a character has no reading. */
export function readingOf(word: string, readings: Readings): string[] | null {
  const syllables: string[] = [];
  for (const character of word) {
    const syllable = readings.get(character);
    if (syllable === undefined) return null;
    syllables.push(syllable);
  }
  return syllables;
}

/** Takes the readings of characters; gives them written shortly. */
export function writeReadings(readings: Readings): WrittenReadings {
  const everyday = everydayCharacters();
  const runs: [syllable: string, count: number][] = [];
  for (const character of everyday) {
    const syllable = readings.get(character) ?? '_';
    const last = runs.at(-1);
    if (last?.[0] === syllable) last[1] += 1;
    else runs.push([syllable, 1]);
  }
  const known = new Set(everyday);
  const lines = new Map<string, string>();
  for (const [character, syllable] of readings) {
    if (!known.has(character)) {
      lines.set(syllable, (lines.get(syllable) ?? syllable) + character);
    }
  }
  return {
    everyday: runs.map(([syllable, count]) => `${syllable}${count}`).join(''),
    others: [...lines.values()].sort(),
  };
}
