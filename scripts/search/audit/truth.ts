import type { SearchDocument } from '../../../src/domain/search/catalogue.ts';
import { foldText } from '../../../src/domain/search/fold.ts';

/** Address of each unit and its folded text. */
export interface TrueUnit {
  url: string;
  text: string;
}

/** The units of all documents, as plain folded text: what the index is held against. */
export function trueUnits(documents: readonly SearchDocument[]): TrueUnit[] {
  return documents.flatMap(({ url, units }) =>
    units.map(({ anchor, text }) => ({
      url: anchor === '' ? url : `${url}#${anchor}`,
      text: foldText(text),
    })),
  );
}

/** All distinct stretches of two, three and four characters, in a fixed order. */
export function allStretches(units: readonly TrueUnit[]): string[] {
  const stretches = new Set<string>();
  for (const { text } of units) {
    const characters = Array.from(text);
    for (const length of [2, 3, 4]) {
      for (let at = 0; at + length <= characters.length; at += 1) {
        stretches.add(characters.slice(at, at + length).join(''));
      }
    }
  }
  return [...stretches].sort();
}

/** Every so many-th of a list, so that a sample of any size runs through all of it. */
export function sampleOf<T>(all: readonly T[], size: number): T[] {
  if (size >= all.length) return [...all];
  const stride = all.length / size;
  return Array.from({ length: size }, (_, at) => all[Math.floor(at * stride)]).filter(
    (entry) => entry !== undefined,
  );
}

/**
 * Addresses of the units that hold a stretch. A pair of quotation marks around it only holds a
 * phrase together: what is looked for is the phrase.
 */
export function holding(units: readonly TrueUnit[], stretch: string): Set<string> {
  const phrase = /^"([^"]+)"$/.exec(stretch)?.[1] ?? stretch;
  return new Set(units.filter(({ text }) => text.includes(phrase)).map(({ url }) => url));
}
