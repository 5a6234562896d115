import type { SearchIndex } from './index.ts';
import { facetValues, spokenName } from './names.ts';
import { townsOf, villagesNamed, type VillageNamed } from './villages.ts';

/** What may follow the name of a city without making a word with its last character: 三明的, not 三明确. */
const behindName = /[的有市和与跟在里么吗呢呀啊那这]/u;

/** True where a name at a place of a text is made of parts of other words: 大连 in 扩大连片. */
async function isByChance(
  text: string,
  name: string,
  at: number,
  index: SearchIndex,
): Promise<boolean> {
  const isWord = async (pair: string): Promise<boolean> =>
    /^\p{Script=Han}{2}$/u.test(pair) && (await index.find(pair)).size > 0;
  const next = text.charAt(at + name.length);
  return (
    (await isWord(text.charAt(at - 1) + name.charAt(0))) ||
    (!behindName.test(next) && (await isWord(name.slice(-1) + next)))
  );
}

/**
 * The city that a query names, where it stands in none of the texts and the portal has none of its own.
 *
 * @param text the query without courtesy
 */
async function cityWithoutTexts(text: string, index: SearchIndex): Promise<string | null> {
  const held = facetValues(index.table, 'city').map(spokenName);
  for (const name of (await index.otherCities()).split(' ')) {
    const at = name === '' || held.includes(name) ? -1 : text.indexOf(name);
    if (at === -1 || (await index.find(name)).size > 0) continue;
    if (!(await isByChance(text, name, at, index))) return name;
  }
  return null;
}

/** Places that a query names and the texts do not. */
export interface Unheld {
  /** A city of which the portal has nothing. */
  city: string | null;
  villages: VillageNamed[];
  /** The towns of these villages that projects name, and those that none does. */
  towns: ReturnType<typeof townsOf>;
}

/**
 * Places that a query may name, of which the texts do not know all characters: loaded where there are such.
 *
 * @param core the query without courtesy, in which a city may be named; empty where none can be
 * @param unnamed the same without cities, counties and towns, in which a village may be
 * @param known towns and counties that the query names
 */
export async function unheldIn(
  core: string,
  unnamed: string,
  known: readonly string[],
  index: SearchIndex,
): Promise<Unheld> {
  const [city, villages] = await Promise.all([
    core === '' ? null : cityWithoutTexts(core, index),
    unnamed === '' ? [] : villagesNamed(unnamed, known, index),
  ]);
  return { city, villages, towns: townsOf(villages, index.table, index.words.unlisted) };
}
