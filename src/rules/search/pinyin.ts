import { everydayCharacters } from './characters.ts';

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
