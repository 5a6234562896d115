import type { Asking } from '../../facts/kinds/asking.ts';
import type { WrittenReadings } from './pinyin.ts';

/** Traditional characters: asked for where a query holds one, or a character of neither set. */
export interface Traditional {
  traditional: string;
  /** At the same places, the simplified ones that the texts use. */
  simplified: string;
}

/**
 * Town → its villages and communities, apart by spaces: asked for where a query names a place that no
 * text does, those that begin as its words do.
 */
export type Villages = Readonly<Record<string, string>>;

/**
 * Names of cities, apart by spaces, to tell of those that the portal has nothing of: asked for where a
 * query names what no text does.
 */
export type CityNames = string;

/** How people ask for a matter that texts may not say. */
export interface AskedMatter {
  /** Ways of asking; words joined by `+` stand in the query together. */
  asked: string[];
  /** Words that make it another question. */
  unless: string[];
  /** The topic that it is, whose own words ask for it too. */
  topic?: string;
  /** True where it is a figure: told where one is asked for. */
  figure?: boolean;
  /** True where it leads to nothing that the law gives: no answer to who asks for a step of the law. */
  besideLaw?: boolean;
  /** As of the matter itself. */
  ofCity: boolean;
  /** Cities of texts that do not say it, or that nobody has read for it. */
  cities: string[];
}

/** A text that was read for a matter and does not say it. */
export interface TextRead {
  city: string;
  title: string;
  /** Day of the reading. */
  on: string;
  /** True where it touches the matter all the same: it is not silent of it. */
  names: boolean;
  /** Address and place of clauses that name it, or mention what is near it. */
  touched: [address: string, path: string][];
}

/**
 * A matter that people ask for, with the texts that were read for it and do not say it: loaded where it
 * is asked for.
 */
export interface SilentMatter {
  /** What it is, as it stands in a sentence: 停产停业损失怎样补偿. */
  name: string;
  /** True where other texts say it, or its words stand for much: told only of a city that a query names. */
  ofCity: boolean;
  /** Texts that were read for it and do not say it. */
  texts: TextRead[];
  /** Cities of texts that nobody has read for it. */
  unread: string[];
  /** How many texts the portal has; those beyond `texts` say it, or were not read for it. */
  of: number;
  /** True where it is a figure: a text that touches it has no value of it. */
  figure?: boolean;
  /** Topics whose clauses would pose as an answer: a fine is no compensation. */
  not: string[];
  /** Topics whose clauses come nearest to it. */
  near: string[];
  /** Where the reader can go on. */
  way: { label: string; address: string }[];
}

/** What a first query loads beside the catalogue. */
export interface Words {
  /** People's words and what the texts say instead. */
  synonyms: Record<string, string[]>;
  /** Words of courtesy and of questions, which say nothing about the matter. */
  courtesy: string[];
  /** A form of words → others that ask the same: 什么时候 → 几时, 哪天. */
  alike: Record<string, string[]>;
  /** How people say what they ask for, whatever the matter. */
  asking: Asking;
  /** Topic → how people ask for it in their own words, kept apart. */
  topics: Record<string, string>;
  /** Address of what the law of one province gives → cities of that province. */
  provincial: Record<string, string[]>;
  /** In the order of the matters themselves. */
  matters: AskedMatter[];
  /** County → its towns that no project of the list of its city names. */
  unlisted: Record<string, string[]>;
  /** City → its counties, for cities of which no list is published. */
  counties: Record<string, string[]>;
  /** Traditional characters that the standard set of simplified ones holds too: 於. */
  traditional: string;
  /** Years that the texts print. */
  years: number[];
  /** Units that speak of a span of time: years from and to, null where open. */
  spans: [unit: number, from: number | null, to: number | null][];
}

/**
 * The vocabulary as it is written to its file: words of the texts, names of places first, then the
 * weightiest first.
 */
export interface WrittenVocabulary {
  /** Where words stand, for whoever has all texts. */
  standing?: string;
  words: string[];
  readings: WrittenReadings;
}

/** Gives a folded text in the characters that the texts use. */
export function simplify(folded: string, { traditional, simplified }: Traditional): string {
  const to = Array.from(simplified);
  const pairs = new Map(Array.from(traditional, (from, at) => [from, to[at] ?? from]));
  return Array.from(folded, (character) => pairs.get(character) ?? character).join('');
}
