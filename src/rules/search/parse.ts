import { fold, isBlank } from './fold.ts';
import { plainDocumentNumbers } from './document-numbers.ts';

/** One term of a query: folded with its spaces, as notations need them, and without. */
export interface Term {
  spaced: string;
  folded: string;
}

export interface Query {
  /** The query as typed, shortened where it is too long. */
  typed: string;
  /** The same, folded, each stretch of white space as one space. */
  folded: string;
  terms: Term[];
  /** True where the query was longer than is looked up. */
  shortened: boolean;
}

/** Characters that are looked up; a longer query is cut, and the reader told. */
export const longestQuery = 120;

/** Folds a text but keeps its white space, as one space each. */
function foldSpaced(text: string): string {
  return Array.from(text, (character) => {
    if (/\s/u.test(character)) return ' ';
    return isBlank(character) ? '' : fold(character);
  })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Splits at spaces, but not within a pair of quotation marks, which is left out. */
function splitTerms(folded: string): string[] {
  return [...folded.matchAll(/"[^"]+"(?= |$)|[^ ]+/g)]
    .map(([term]) => /^"([^"]+)"$/.exec(term)?.[1]?.trim() ?? term)
    .filter((term) => term !== '');
}

export function asTerm(text: string): Term {
  return { spaced: text, folded: text.replaceAll(' ', '') };
}

/** Takes a folded text with its spaces; gives its terms. */
export function termsOf(folded: string): Term[] {
  return splitTerms(folded).map(asTerm);
}

/** The terms without quotation marks that have no partner: somebody is still typing. */
export function withoutLooseQuotes(terms: readonly Term[]): Term[] {
  return terms
    .map(({ folded }) => folded.replace(/^["']+|["']+$/g, ''))
    .filter((folded) => folded !== '')
    .map(asTerm);
}

/**
 * Reads what a person typed. Spaces mean "and"; quotation marks hold a phrase together and are not
 * looked up themselves. Document numbers and dates are one term, spaces or not.
 */
export function parse(typed: string): Query {
  const shortened = typed.length > longestQuery;
  const text = typed.slice(0, longestQuery);
  // Half of a surrogate pair, from a cut or a broken paste, stands for nothing.
  const folded = foldSpaced(text.replace(/\p{Surrogate}/gu, ''));
  const whole = asTerm(folded.replaceAll('"', ''));
  const isOneThing =
    / /.test(folded) &&
    /^\p{Script=Han}+（\d{4}）\d+号$/u.test(plainDocumentNumbers(whole.spaced).replaceAll(' ', ''));
  const terms = isOneThing ? [whole] : termsOf(folded);
  return { typed: text, folded, terms, shortened };
}
