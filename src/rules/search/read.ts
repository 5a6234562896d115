import type { UnitTable } from './catalogue.ts';
import { documentsNamed, unitsCited } from './cited.ts';
import type { SearchIndex } from './index.ts';
import { guess, type Guess, type Understood } from './guess.ts';
import { simplify, type SilentMatter, type Words } from './lexicon.ts';
import { matterIn } from './matter.ts';
import { otherNotations } from './numbers.ts';
import { listsMeant, listsOfTowns, type ListMeant, type TownNamed } from './lists.ts';
import {
  citiesIn,
  citiesOfPlaces,
  facetValues,
  namesIn,
  spokenName,
  withoutNames,
  wordsSaid,
} from './names.ts';
import { asTerm, termsOf, withoutLooseQuotes, type Query, type Term } from './parse.ts';
import { everydayCharacters } from './pinyin.ts';
import { synonymWeight, tokensOf, type Token } from './tokens.ts';
import { areaAsked, type AreaAsked } from './areas.ts';
import { articleNowhere, countyWithoutList, placeNowhere, type Missing } from './missing.ts';
import { townsOf, villagesIn, withoutSuffix, type VillageNamed } from './villages.ts';
import { yearsMeant } from './years.ts';

/** A query as the search understands it. */
export interface Reading {
  query: Query;
  /** The query without courtesy and what only asks. */
  core: string;
  /** Ways to hold the query literally, the most faithful first; the first that finds anything counts. */
  literal: Term[][];
  tokens: Token[];
  /** The last two characters, of which the last may begin a word that was not typed to its end. */
  ending: string;
  /** Cities and places that are named, by their official names. */
  cities: string[];
  places: string[];
  /** True where the query names places and nothing else. */
  onlyPlaces: boolean;
  /** Areas that projects are asked for by. */
  area: AreaAsked | null;
  /** What is named and the portal does not have. */
  missing: Missing | null;
  /** True where the query asks what a word means. */
  asksMeaning: boolean;
  /** True where the query asks what cities have in common, or which of them has it. */
  comparesCities: boolean;
  /** True where the query is that of somebody who does not agree: 不同意怎么办. */
  disagrees: boolean;
  /** Years that are meant, as printed or not: 95年, 八十年代. */
  years: number[];
  /** Stages and categories that are named where projects are asked for: 储备阶段的项目. */
  groups: string[];
  /** Roles that we tag clauses with: 承租人 for 租户. */
  roles: string[];
  /** Units named by a number or name of their own. */
  cited: number[];
  /** Official texts, by their place in the catalogue, that are named by their number. */
  documents: number[];
  /** Official lists that are asked for, narrowed as the query has it. */
  lists: ListMeant[];
  /** What was asked for and the texts do not say; null where nobody read them for it. */
  matter: SilentMatter | null;
  understood: Understood | null;
  /** Words that a query which stands nowhere is read as, the likeliest first: 开发 for 楷发. */
  meant: string[];
}

let everyday: ReadonlySet<string> | null = null;

/** True where all Chinese characters are those of everyday, which are simplified. */
function isEveryday(folded: string): boolean {
  const known = (everyday ??= new Set(everydayCharacters()));
  return Array.from(folded).every((c) => known.has(c) || !/\p{Script=Han}/u.test(c));
}

/** Leaves out what is said for courtesy, and what only asks, where something is left without it. */
export function withoutCourtesy(folded: string, courtesy: readonly string[]): string {
  const words = [...courtesy].sort((a, b) => b.length - a.length);
  let left = folded;
  for (const word of words) {
    const without = left.replaceAll(word, ' ');
    if (/[\p{L}\p{N}]/u.test(without)) left = without;
  }
  const bare = left
    .replace(
      /(?:[吗呢吧啊呀哦么嘛伐哇呗哈咧啦]+|(?<=\p{Script=Han}{2})(?:了没|了不|[不没]))(?= |$|[？！。，])/gu,
      ' ',
    )
    .replace(/(?<=^| )[是的了](?=\p{Script=Han}{2})/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ ，。？！；]+|[ ，。？！；]+$/gu, '');
  return bare === '' ? left.trim() : bare;
}

const acrossWeight = 0.7;

/** Pairs and numbers that only a space parts: phones put spaces where none belong. */
function acrossSpaces(text: string): Token[] {
  const parted = /(?<=(\p{Script=Han}|(?<!\d)\d+)) (?=(\p{Script=Han}|\d+))/gu;
  return [...text.matchAll(parted)].map(([, before = '', after = '']) => ({
    text: before + after,
    weight: acrossWeight,
  }));
}

const lighter = ({ text, weight }: Token): Token => ({ text, weight: weight / 4 });

/** A longer word is more of a query than a shorter one, and so is what stands for it. */
const lengthFactor = (word: string): number => Math.min(1 + 0.4 * Math.max(0, word.length - 2), 2);

/** What the texts say for people's words in a query. */
function synonymsIn(text: string, { synonyms }: Words): Token[] {
  const said = new Set(wordsSaid(text, Object.keys(synonyms)));
  return Object.entries(synonyms).flatMap(([word, others]) =>
    said.has(word)
      ? others.map((other, at) => ({
          text: other,
          weight: (synonymWeight - 0.08 * at) * lengthFactor(word),
          standsFor: word,
        }))
      : [],
  );
}

const ofProjects = /项目|片区|地块|名单|清单/u;

/**
 * Stages and categories of projects that a query names beside the word for projects itself, or that
 * people's words in it stand for.
 */
function groupsIn(text: string, said: readonly string[], table: UnitTable): string[] {
  const values = table.catalogue.documents.flatMap(({ facets }) => [
    ...(facets.stage ?? []),
    ...(facets.category ?? []),
  ]);
  // 38个低效工业片区 is a figure of a text, and no list is asked for.
  const isList = ofProjects.test(text) && !/\d个/.test(text);
  return [...new Set(values)].filter(
    (value) => said.includes(value) || (isList && text.includes(value.replace(/片区$/u, ''))),
  );
}

/** A single character or number between spaces is a part of a name rather than a term of its own. */
function joined(terms: readonly Term[]): Term[] | null {
  const loose = terms.some(({ folded }) => folded.length === 1 || /^\d+$/.test(folded));
  if (terms.length < 2 || !loose) return null;
  return [asTerm(terms.map(({ folded }) => folded).join(''))];
}

/** What is left of a question without its courtesy: a single character of it stands in many words. */
function coreTerms(core: string): Term[] {
  const terms = termsOf(core.replace(/[，。？！；]/gu, ' ').trim());
  const isLoose = terms.some(({ folded }) => /^\p{Script=Han}$/u.test(folded));
  return terms.length > 1 && isLoose ? [] : terms;
}

/** Ways to hold a query literally: as typed, then as written for the index, then without courtesy. */
function literalWays(query: Query, core: string): Term[][] {
  const asOne = joined(query.terms);
  const bare = withoutLooseQuotes(query.terms);
  const ways = [
    asOne ?? [],
    query.terms,
    bare,
    coreTerms(core),
    // A space that a phone put into a number or a date: 2024 -1-30.
    query.terms.length > 1 ? [asTerm(query.folded.replaceAll(' ', ''))] : [],
  ];
  const seen = new Set<string>();
  return ways.filter((terms) => {
    const key = terms.map(({ folded }) => folded).join(' ');
    const isNew = key !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** True where what was typed sounds like what is read: what is only written alike may be another thing. */
function isSpoken(guessed: Guess | null): guessed is Guess {
  return guessed !== null && ['sound', 'pinyin'].includes(guessed.understood.why);
}

const meaning =
  /什么是|什么叫|啥是|啥叫|何为|何谓|(?:什么|啥)意思|是(?:什么|啥)$|的?(?:含义|定义|意思)|一回事|指的?是?(?:什么|啥)|(?:什么|啥)(?:区别|不同)/u;

async function inSimplified(folded: string, index: SearchIndex): Promise<string> {
  return isEveryday(folded) ? folded : simplify(folded, await index.traditional());
}

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

const disagreement =
  /不(?:同意|服|签|答应|认可|搬|(?:肯|想|愿意?|让)[搬拆签卖])|钉子户|强[拆征迁]|硬[来拆要逼]|逼[签迁我]|反悔|[想要去]告|起诉|复议|申诉|上诉|评估.*低|太[低少]/u;

const comparison =
  /各[城地]?市|[哪几五]个?城市|[几五两]个市|(?:城市|各地|之间).*(?:对比|比较|差[别异]|区别|不同|一样)/u;

/** What a query names and the portal does not have, where nothing else is understood by it. */
async function missingIn(
  core: string,
  {
    elsewhere,
    cities,
    cited,
    villages,
    unplaced,
  }: {
    elsewhere: ReturnType<typeof countyWithoutList>;
    cities: readonly string[];
    cited: readonly number[];
    villages: readonly VillageNamed[];
    unplaced: string;
  },
  index: SearchIndex,
): Promise<Missing | null> {
  if (elsewhere !== null) return { what: 'list', ...elsewhere };
  if (cited.length > 0) return null;
  const article = await articleNowhere(core, cities, index);
  if (article !== null) return { what: 'article', article, cities: [...cities] };
  const [first] = villages;
  if (first !== undefined) {
    const towns = villages.flatMap((one) => (one.village === first.village ? one.town : []));
    return { what: 'village', village: first.village, towns };
  }
  const listed = await placeNowhere(unplaced, index);
  return listed === null ? null : { what: 'place', listed };
}

/** Understands a query: which words, numbers, cities and places it holds, and how else they are written. */
export async function read(query: Query, index: SearchIndex): Promise<Reading> {
  const { table, words } = index;
  const simplified = await inSimplified(query.folded, index);
  const core = withoutCourtesy(simplified.replaceAll('"', ' '), words.courtesy);
  const elsewhere = countyWithoutList(core, index);
  const named = [
    ...new Set([...citiesIn(core, table), ...(elsewhere === null ? [] : [elsewhere.city])]),
  ];
  const printed = namesIn(core, [
    ...facetValues(table, 'county'),
    ...facetValues(table, 'township'),
  ]);
  const townsNamed = await unlistedIn(core, index);
  const villages = await villagesIn(
    withoutNames(core, [...named, ...printed, ...townsNamed.map(({ town }) => town)]),
    [...printed, ...townsNamed.map(({ town }) => town)],
    index,
  );
  const around = townsOf(villages, table, words.unlisted);
  const towns = [...townsNamed, ...around.unlisted];
  const counties = towns.map(({ county }) => county);
  const places = [...new Set([...printed, ...around.listed, ...counties])];
  const unnamed = withoutNames(core, [
    ...named,
    ...towns.map(({ town }) => town),
    ...villages.flatMap(({ village }) => [village, withoutSuffix(village)]),
    ...(elsewhere === null ? [] : [elsewhere.county]),
  ]);
  const content = unnamed || counties.join(' ') || elsewhere?.city || core;
  const unplaced = withoutNames(unnamed, places);
  const literal = literalWays(query, core);
  if (simplified !== query.folded) literal.splice(1, 0, termsOf(simplified));
  const ofCity = withoutNames(core, named);
  if (named.length > 0 && ofCity !== '')
    literal.push(termsOf(`${named.map(spokenName).join(' ')} ${ofCity}`));
  const guessed = await guess(core, content, index);
  const spelled = isSpoken(guessed) ? guessed.understood.readings : [];
  const cities = [...named, ...namesIn(spelled.join(' '), facetValues(table, 'city'))];
  // Who names a town asks about its city.
  if (cities.length === 0) cities.push(...citiesOfPlaces(places, table));
  const said = [core.replaceAll(' ', ''), ...(guessed?.tokens ?? []).map(({ text }) => text)].join(
    ' ',
  );
  const synonyms = synonymsIn(said, words);
  const roles = Object.keys(table.catalogue.roles).filter(
    (role) => core.includes(role) || synonyms.some(({ text }) => text === role),
  );
  const tagged = roles.filter((role) => !core.includes(role));
  const notations = content
    .split(' ')
    .flatMap(otherNotations)
    .map((text) => ({ text, weight: 0.9 }));
  const cited = unitsCited(core, table, cities);
  const comparesCities = comparison.test(query.folded);
  // A whole query that is read as another word is that word: what was typed stands nowhere.
  const meant = guessed?.meant ?? [];
  const typed = [...tokensOf(content), ...acrossSpaces(content)].map((token) =>
    meant.length > 0 ? lighter(token) : token,
  );
  const isSimplified = simplified !== query.folded;
  const asTyped = [simplified, core].map((text) => text.replaceAll(' ', ''));
  return {
    query,
    core,
    literal,
    meant,
    ending: /\p{Script=Han}{2}$/u.exec(content)?.[0] ?? '',
    tokens: [
      ...typed,
      ...around.listed.map((text) => ({ text, weight: 1 })),
      ...notations,
      ...synonyms,
      ...(guessed?.tokens ?? []),
    ],
    cities,
    places,
    asksMeaning: meaning.test(query.folded) && !comparesCities,
    comparesCities,
    disagrees: disagreement.test(simplified),
    years: yearsMeant([content, ...notations.map(({ text }) => text)].join(' ')),
    roles,
    groups: groupsIn(
      core.replaceAll(' ', ''),
      synonyms.map(({ text }) => text),
      table,
    ),
    lists:
      towns.length > 0
        ? listsOfTowns(towns, table)
        : listsMeant(simplified.replaceAll(' ', ''), words, { cities, places }, table),
    cited,
    onlyPlaces: places.length > 0 && unplaced === '',
    area: areaAsked(unplaced),
    missing: await missingIn(core, { elsewhere, cities, cited, villages, unplaced }, index),
    documents: documentsNamed(core, table),
    matter: matterIn(
      [...asTyped, ...(isSpoken(guessed) ? guessed.understood.readings : [])],
      words,
      cities,
    ),
    understood: isSimplified
      ? { why: 'simplified', readings: [simplified] }
      : (guessed?.understood ?? (tagged.length > 0 ? { why: 'tag', readings: tagged } : null)),
  };
}
