import type { UnitTable } from './catalogue.ts';
import type { SearchIndex } from './index.ts';
import type { Villages } from './lexicon.ts';
import { facetValues } from './names.ts';

/** A village or community that a query names and no text does, with the town in which it lies. */
export interface VillageNamed {
  village: string;
  /** As people say it: 晟舍 for 晟舍村. */
  spoken: string;
  town: string;
}

const suffix = /(?:村|社区)$/u;
const leastName = 2;

/** Files that villages are written to, by their first character. */
const filesOfVillages = 16;
const fileOf = (name: string): number => (name.codePointAt(0) ?? 0) % filesOfVillages;

/** Takes all villages by town; gives the villages of each file. */
export function writeVillages(villages: Villages): Villages[] {
  return Array.from({ length: filesOfVillages }, (_, file) => {
    const own = Object.entries(villages).map(([town, names]): [string, string] => [
      town,
      names
        .split(' ')
        .filter((name) => fileOf(name) === file)
        .join(' '),
    ]);
    return Object.fromEntries(own.filter(([, names]) => names !== ''));
  });
}

/** Where the name of a village may begin: with a word, or shortly before what ends such names. */
const beginnings =
  /(?:^|(?<= ))\p{Script=Han}|\p{Script=Han}(?=\p{Script=Han}{1,5}(?:村|社区|居委会))/gu;

/** Files that hold the villages which a text may name. */
function filesFor(text: string): number[] {
  return [...new Set([...text.matchAll(beginnings)].map(([first]) => fileOf(first)))];
}

const withoutSuffix = (village: string): string => village.replace(suffix, '');

/** True where a text names a village: in full, or as people say it at the beginning of a word. */
function isNamed(text: string, village: string): boolean {
  if (text.includes(village)) return true;
  const spoken = withoutSuffix(village);
  return spoken.length >= leastName && ` ${text}`.includes(` ${spoken}`);
}

/** Villages of some files that a text names; one within a longer name is none: 西村 in 庙西村. */
function named(text: string, files: readonly Villages[]): VillageNamed[] {
  const towns = files.flatMap((villages) => Object.entries(villages));
  const found = towns.flatMap(([town, names]) =>
    names
      .split(' ')
      .filter((village) => isNamed(text, village))
      .map((village) => ({ village, spoken: withoutSuffix(village), town })),
  );
  return found.filter(
    ({ village }) =>
      !found.some((other) => other.village !== village && other.village.includes(village)),
  );
}

/**
 * Villages that a text names and no text of the portal does, by the files that may hold them.
 *
 * @param places towns and counties that the query names: a village of another town is not meant
 */
export async function villagesNamed(
  text: string,
  places: readonly string[],
  index: SearchIndex,
): Promise<VillageNamed[]> {
  const files = await Promise.all(filesFor(text).map((file) => index.villages(file)));
  const all = named(text, files);
  const within = all.filter(({ town }) => places.includes(town));
  const meant = within.length > 0 ? within : all;
  const isFree = await Promise.all(
    meant.map(async ({ village, spoken }) => {
      const said = text.includes(village) ? village : spoken;
      return (await index.findInTexts(said)).size === 0;
    }),
  );
  return meant.filter((_, at) => isFree[at]);
}

/** The towns of villages that projects name, for the rest the towns that none does, with their county. */
export function townsOf(
  villages: readonly VillageNamed[],
  table: UnitTable,
  unlisted: Readonly<Record<string, readonly string[]>>,
): { listed: string[]; unlisted: { town: string; county: string }[] } {
  const towns = [...new Set(villages.map(({ town }) => town))];
  const known = facetValues(table, 'township');
  return {
    listed: towns.filter((town) => known.includes(town)),
    unlisted: Object.entries(unlisted).flatMap(([county, names]) =>
      towns.filter((town) => names.includes(town)).map((town) => ({ town, county })),
    ),
  };
}
