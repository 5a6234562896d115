import { foldText } from './fold.ts';

/**
 * Where things stand: every character of every unit has a number, running through all units, and
 * each pair of neighbouring characters has the list of its numbers. Pairs whose numbers follow each
 * other are a phrase, so that hits and their count are exact before any text is loaded.
 */
export type Places = readonly number[];

/** Follows the last character of a text, so that it begins a pair too, and no phrase runs beyond. */
const end = '\n';

/** What is looked in of a unit: its text, and how people ask for it. */
interface Searched {
  readonly text: string;
  readonly everyday: string;
}

/** Takes all units; gives each pair with its places, people's own words behind each text. */
export function placesOfPairs(units: readonly Searched[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  let place = 0;
  for (const { text, everyday } of units) {
    for (const part of [text, everyday]) {
      const characters = Array.from(foldText(part));
      characters.forEach((character, at) => {
        const pair = character + (characters[at + 1] ?? end);
        const known = places.get(pair);
        if (known === undefined) places.set(pair, [place]);
        else known.push(place);
        place += 1;
      });
      // A place between two texts belongs to none, so that no phrase runs from one into the next.
      place += 1;
    }
  }
  return places;
}

/** Writes ascending places as the steps between them, in base 36. */
export function writePlaces(places: Places): string {
  return places.map((place, at) => (place - (places[at - 1] ?? 0)).toString(36)).join(' ');
}

/** Reads what `writePlaces` wrote. */
export function readPlaces(written: string): number[] {
  let place = 0;
  return written.split(' ').map((step) => (place += Number.parseInt(step, 36)));
}

/**
 * Takes a folded phrase of two characters or more; gives pairs that cover all its characters, each
 * with its place in the phrase: every other pair, and the last. Where these stand at their distances,
 * the phrase stands.
 */
export function coveringPairs(phrase: string): { pair: string; at: number }[] {
  const characters = Array.from(phrase);
  const pairs: { pair: string; at: number }[] = [];
  for (let next = 0; next < characters.length; next += 2) {
    const at = Math.min(next, characters.length - 2);
    pairs.push({ pair: characters.slice(at, at + 2).join(''), at });
  }
  return pairs;
}

/** Takes the places of covering pairs; gives the places where the phrase begins. */
export function joinPlaces(pairs: readonly { at: number; places: Places }[]): number[] {
  const [rarest, ...others] = [...pairs].sort((a, b) => a.places.length - b.places.length);
  if (rarest === undefined) return [];
  const sets = others.map(({ at, places }) => ({ at, known: new Set(places) }));
  return rarest.places
    .map((place) => place - rarest.at)
    .filter((start) => sets.every(({ at, known }) => known.has(start + at)));
}

/** The files that the pairs are written to, in the order of their pairs. */
export interface PlacesFile {
  first: string;
  content: Record<string, string>;
}

/** Compares by code unit, as the pairs in the files are ordered. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const shortestFile = 1200;

/**
 * Sorts pairs into files. Smaller files make a query cheaper, as it loads those that hold its pairs, and
 * the list of files longer, which a first query loads: files that grow with the square root of all keep
 * both small, and long questions, which load forty files, want them rather shorter than longer.
 */
export function filesOfPlaces(places: ReadonlyMap<string, Places>): PlacesFile[] {
  const written = [...places]
    .sort(([a], [b]) => byCode(a, b))
    .map(([pair, list]): [string, string] => [pair, writePlaces(list)]);
  const all = written.reduce((sum, [, list]) => sum + list.length + 8, 0);
  const most = Math.max(shortestFile, 0.8 * Math.sqrt(all));
  const files: PlacesFile[] = [];
  let room = 0;
  for (const [pair, list] of written) {
    if (room <= 0 || list.length > most) {
      files.push({ first: pair, content: {} });
      room = most;
    }
    const file = files.at(-1);
    if (file !== undefined) file.content[pair] = list;
    room -= list.length + 8;
  }
  return files;
}
