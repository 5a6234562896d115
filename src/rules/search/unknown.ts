import type { SearchIndex } from './index.ts';

/** What of a query the texts do not know, as places of its characters. */
export interface Unknown {
  /** Those that belong to pairs which stand nowhere. */
  places: Set<number>;
  /** True where a character belongs to such pairs alone: where words meet, each pair is known on one side. */
  isLoose: boolean;
}

/** Which characters of a text stand beside each other nowhere. */
export async function unknownIn(text: string, index: SearchIndex): Promise<Unknown> {
  const characters = Array.from(text);
  const places = new Set<number>();
  const known = new Set<number>();
  await Promise.all(
    characters.slice(1).map(async (character, at) => {
      const pair = `${characters[at] ?? ''}${character}`;
      const isKnown = !/^\p{Script=Han}{2}$/u.test(pair) || (await index.find(pair)).size > 0;
      (isKnown ? known : places).add(at).add(at + 1);
    }),
  );
  return { places, isLoose: [...places].some((at) => !known.has(at)) };
}

/** A part of a query that may be mistyped: what it is, and which of its characters are unknown. */
export interface Doubtful {
  term: string;
  unknown: Unknown;
  /** True of a query that is a name or one word. */
  isName: boolean;
}
