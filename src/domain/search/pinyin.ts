/** Reading of each character, without tone. */
export type Readings = ReadonlyMap<string, string>;

/** Takes strings of a syllable and the characters so read (`bu补不`); gives the reading of each. */
export function readReadings(lines: readonly string[]): Readings {
  return new Map(
    lines.flatMap((line) => {
      const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
      return Array.from(line.slice(syllable.length), (character) => [character, syllable] as const);
    }),
  );
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

/** Takes words and the readings of characters; gives the words by syllable, one string a syllable. */
export function writeReadings(readings: Readings): string[] {
  const lines = new Map<string, string>();
  for (const [character, syllable] of readings) {
    lines.set(syllable, (lines.get(syllable) ?? syllable) + character);
  }
  return [...lines.values()].sort();
}
