import { withoutWays } from '../asking.ts';
import type { Guess } from '../guess-words.ts';
import type { Words } from '../lexicon.ts';
import { spokenName, withoutNames, wordsSaid } from '../names.ts';
import { notationsOf } from '../notations.ts';
import { asTerm, termsOf, withoutLooseQuotes, type Query, type Term } from '../parse.ts';
import { synonymWeight, tokensOf, type Token } from '../tokens.ts';
import type { Stated } from './named.ts';

/** A query as it was heard: in simplified characters, without courtesy, and how else it may be meant. */
export interface Heard {
  query: Query;
  simplified: string;
  /** The query without courtesy and what only asks. */
  core: string;
  guessed: Guess | null;
}

/** The words to look for. */
export interface Wording {
  /** Ways to hold the query literally, the most faithful first; the first that finds anything counts. */
  literal: Term[][];
  tokens: Token[];
  /** What the texts say for people's words. */
  synonyms: Token[];
  /** Numbers, dates and document numbers as the texts may write them. */
  notations: string[];
  /** The last two characters, of which the last may begin a word that was not typed to its end. */
  ending: string;
  /** Words that a query which stands nowhere is read as, the likeliest first: 开发 for 楷发. */
  meant: string[];
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

/** What the texts say for people's words in a query, as typed and as guessed. */
function synonymsIn({ core, guessed }: Heard, { synonyms }: Words): Token[] {
  const text = [core.replaceAll(' ', ''), ...(guessed?.tokens ?? []).map((token) => token.text)];
  const said = new Set(wordsSaid(text.join(' '), Object.keys(synonyms)));
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

/** A single character or number between spaces is a part of a name rather than a term of its own. */
function joined(terms: readonly Term[]): Term[] {
  const loose = terms.some(({ folded }) => folded.length === 1 || /^\d+$/.test(folded));
  return terms.length > 1 && loose ? [asTerm(terms.map(({ folded }) => folded).join(''))] : [];
}

/** What is left of a question without its courtesy: a single character of it stands in many words. */
function coreTerms(core: string): Term[] {
  const terms = termsOf(core.replace(/[，。？！；]/gu, ' ').trim());
  const isLoose = terms.some(({ folded }) => /^\p{Script=Han}$/u.test(folded));
  return terms.length > 1 && isLoose ? [] : terms;
}

/**
 * Ways to hold a query literally: as typed, then as written for the index, then without courtesy, then
 * with its cities apart.
 */
function literalWays({ query, simplified, core }: Heard, cities: readonly string[]): Term[][] {
  const ofCity = withoutNames(core, cities);
  const ways = [
    joined(query.terms),
    query.terms,
    withoutLooseQuotes(query.terms),
    coreTerms(core),
    // A space that a phone put into a number or a date: 2024 -1-30.
    query.terms.length > 1 ? [asTerm(query.folded.replaceAll(' ', ''))] : [],
  ];
  const seen = new Set<string>();
  const literal = ways.filter((terms) => {
    const key = terms.map(({ folded }) => folded).join(' ');
    const isNew = key !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
  if (simplified !== query.folded) literal.splice(1, 0, termsOf(simplified));
  if (cities.length > 0 && ofCity !== '') {
    literal.push(termsOf(`${cities.map(spokenName).join(' ')} ${ofCity}`));
  }
  return literal;
}

/** Tokens of a text; those that only ask for a comparison (五个城市, 最高) stand in many texts for other reasons. */
function typedIn(content: string, { asking }: Words): Token[] {
  const matter = withoutWays(content, [...asking.comparison, ...asking.extreme]);
  const ofMatter = new Set(tokensOf(matter).map(({ text }) => text));
  return tokensOf(content).map((token) => (ofMatter.has(token.text) ? token : lighter(token)));
}

/** The words to look for, of a query as it was heard and the places that it states. */
export async function wordingOf(
  heard: Heard,
  { cities, content, around }: Stated,
  words: Words,
): Promise<Wording> {
  const { guessed } = heard;
  // A whole query that is read as another word is that word: what was typed stands nowhere.
  const meant = guessed?.meant ?? [];
  const typed = [...typedIn(content, words), ...acrossSpaces(content)].map((token) =>
    meant.length > 0 ? lighter(token) : token,
  );
  const notations = (await Promise.all(content.split(' ').map(notationsOf))).flat();
  const synonyms = synonymsIn(heard, words);
  return {
    literal: literalWays(heard, cities),
    tokens: [
      ...typed,
      ...around.map((text) => ({ text, weight: 1 })),
      ...notations.map((text) => ({ text, weight: 0.9 })),
      ...synonyms,
      ...(guessed?.tokens ?? []),
    ],
    synonyms,
    notations,
    ending: /\p{Script=Han}{2}$/u.exec(content)?.[0] ?? '',
    meant,
  };
}
