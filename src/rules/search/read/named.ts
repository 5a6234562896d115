import type { UnitTable } from '../catalogue.ts';
import { documentsNamed, unitsNamed } from '../cited.ts';
import { isSpoken } from '../guess.ts';
import type { Guess } from '../guess-words.ts';
import type { SearchIndex } from '../index.ts';
import type { TownNamed } from '../lists.ts';
import {
  articleNowhere,
  citiesWithoutList,
  countyWithoutList,
  placeNowhere,
  type Missing,
} from '../missing.ts';
import { hasFigures } from '../notations.ts';
import {
  citiesIn,
  citiesOfPlaces,
  facetValues,
  namesIn,
  spokenName,
  withoutNames,
} from '../names.ts';
import type { Unheld } from '../unheld.ts';
import { unknownIn } from '../unknown.ts';
import type { VillageNamed } from '../villages.ts';

/** Places that a query states, and what is left of it without them. */
export interface Stated {
  /** Cities, by their official names. */
  cities: string[];
  /** Counties and townships of projects, by their official names. */
  places: string[];
  /** Towns that no project names. */
  towns: TownNamed[];
  villages: VillageNamed[];
  /** Towns of these villages that projects name. */
  around: string[];
  /** A county of a city whose list the portal does not have. */
  elsewhere: { county: string; city: string } | null;
  /** A city of which the portal has nothing. */
  unheld: string | null;
  /** The query without cities, and without places that no project names. */
  content: string;
  /** The same without all places; empty where the query names nothing else. */
  unplaced: string;
}

/** All that a query names: places, clauses and texts. */
export interface Named extends Stated {
  /** Units named by a number or a name of their own. */
  cited: number[];
  /** Official texts, by their place in the catalogue, that are named by their number. */
  documents: number[];
  /** What is named and the portal does not have. */
  missing: Missing | null;
}

/** True where a query names places and nothing else. */
export const namesOnlyPlaces = ({ places, unplaced }: Stated): boolean =>
  places.length > 0 && unplaced === '';

/** Towns that a query names and no project does: 八里店 for 八里店镇. */
async function unlistedIn(core: string, index: SearchIndex): Promise<TownNamed[]> {
  const towns = Object.entries(index.words.unlisted).flatMap(([county, names]) =>
    namesIn(core, names).map((town) => ({ town, county })),
  );
  const isFree = await Promise.all(
    towns.map(async ({ town }) => {
      if (core.includes(town)) return true;
      const found = await index.findInTexts(spokenName(town));
      return ![...found.keys()].some((unit) => index.table.document(unit).kind === 'project');
    }),
  );
  return towns.filter((_, at) => isFree[at]);
}

const villageWord = /村|社区/u;

/**
 * Places that a query names and the texts do not. Of most queries the texts know all characters: they
 * name none, and do without the code that looks for them.
 */
async function unheldPlaces(
  core: string,
  unnamed: string,
  known: readonly string[],
  index: SearchIndex,
): Promise<Unheld> {
  const [ofCity, ofVillage] = await Promise.all([
    unknownIn(core, index),
    unknownIn(unnamed, index),
  ]);
  const isVillage = ofVillage.isLoose || (ofVillage.places.size > 0 && villageWord.test(unnamed));
  if (!ofCity.isLoose && !isVillage) {
    return { city: null, villages: [], towns: { listed: [], unlisted: [] } };
  }
  if (ofVillage.isLoose) index.prepareVocabulary();
  const { unheldIn } = await import('../unheld.ts');
  return unheldIn(ofCity.isLoose ? core : '', isVillage ? unnamed : '', known, index);
}

/** The places that a query states; `core` is the query without courtesy. */
export async function statedIn(core: string, index: SearchIndex): Promise<Stated> {
  const { table } = index;
  const elsewhere = countyWithoutList(core, index);
  const cities = [
    ...new Set([...citiesIn(core, table), ...(elsewhere === null ? [] : [elsewhere.city])]),
  ];
  const listed = namesIn(core, [
    ...facetValues(table, 'county'),
    ...facetValues(table, 'township'),
  ]);
  const unlisted = await unlistedIn(core, index);
  const known = [...listed, ...unlisted.map(({ town }) => town)];
  const unplacedYet = withoutNames(core, [...cities, ...known]);
  const {
    city: unheld,
    villages,
    towns: around,
  } = await unheldPlaces(core, unplacedYet, known, index);
  const towns = [...unlisted, ...around.unlisted];
  const counties = towns.map(({ county }) => county);
  const places = [...new Set([...listed, ...around.listed, ...counties])];
  const unnamed = withoutNames(core, [
    ...cities,
    ...(unheld === null ? [] : [`${unheld}市`, unheld]),
    ...towns.map(({ town }) => town),
    ...villages.flatMap(({ village, spoken }) => [village, spoken]),
    ...(elsewhere === null ? [] : [elsewhere.county]),
  ]);
  const content = unnamed || counties.join(' ') || elsewhere?.city || (unheld === null ? core : '');
  const unplaced = withoutNames(unnamed, places);
  return {
    ...{ cities, places, towns, villages, around: around.listed },
    ...{ elsewhere, unheld, content, unplaced },
  };
}

/** Cities that a query names or spells, else the city of the places that it names. */
function citiesMeant(
  { cities, places }: Stated,
  guessed: Guess | null,
  table: UnitTable,
): string[] {
  const spelled = isSpoken(guessed) ? guessed.understood.readings : [];
  const named = [...cities, ...namesIn(spelled.join(' '), facetValues(table, 'city'))];
  return named.length > 0 ? named : citiesOfPlaces(places, table);
}

async function missingIn(
  core: string,
  { elsewhere, unheld, villages, cities, cited, unplaced }: Omit<Named, 'missing'>,
  guessed: Guess | null,
  index: SearchIndex,
): Promise<Missing | null> {
  if (elsewhere !== null) return { what: 'list', ...elsewhere };
  if (unheld !== null) {
    return { what: 'city', city: unheld, held: [...facetValues(index.table, 'city')] };
  }
  if (cited.length > 0) return null;
  const city = citiesWithoutList(unplaced, cities, index);
  if (city !== null) return { what: 'list', county: null, city };
  const article = await articleNowhere(core, cities, index);
  if (article !== null) return { what: 'article', article, cities: [...cities] };
  const [first] = villages;
  if (first !== undefined) {
    const towns = villages.flatMap((one) => (one.village === first.village ? one.town : []));
    return { what: 'village', village: first.village, towns };
  }
  // What sounds like a name that the portal knows is a misspelling of it: 织理镇.
  return isSpoken(guessed) ? null : placeNowhere(unplaced, index);
}

/** Units that a query names by a number or a name; what reads numbers is loaded where there are any. */
async function citedIn(
  core: string,
  cities: readonly string[],
  { table }: SearchIndex,
): Promise<number[]> {
  if (!hasFigures(core)) return unitsNamed(core, table, cities, null);
  const { unitsCited } = await import('../citation.ts');
  return unitsCited(core, table, cities);
}

/** What a query names, with the places that it states, and how it was guessed to be meant. */
export async function namedIn(
  core: string,
  stated: Stated,
  guessed: Guess | null,
  index: SearchIndex,
): Promise<Named> {
  const cities = citiesMeant(stated, guessed, index.table);
  const named = {
    ...stated,
    cities,
    cited: await citedIn(core, cities, index),
    documents: documentsNamed(core, index.table),
  };
  return { ...named, missing: await missingIn(core, named, guessed, index) };
}
