import { standardCharacters } from './characters.ts';
import { guess } from './guess.ts';
import type { Understood } from './guess-words.ts';
import type { SearchIndex } from './index.ts';
import { simplify, type Words } from './lexicon.ts';
import { asksForList } from './lists.ts';
import type { Query } from './parse.ts';
import { askedIn, type Asked } from './read/asked.ts';
import { withoutCourtesy } from './read/courtesy.ts';
import { namedIn, statedIn, type Named } from './read/named.ts';
import { wordingOf, type Heard, type Wording } from './read/wording.ts';

/** A query as the search understands it. */
export interface Reading {
  query: Query;
  /** The query without courtesy and what only asks. */
  core: string;
  /** Places, clauses and texts that it names. */
  named: Named;
  /** The words to look for. */
  wording: Wording;
  /** What it asks for. */
  asked: Asked;
  /** How it was read beyond what was typed. */
  understood: Understood | null;
}

let standard: ReadonlySet<string> | null = null;

/** True where all Chinese characters are of the standard set, and none is a traditional one. */
function isSimplified(folded: string, { traditional }: Words): boolean {
  const known = (standard ??= new Set(standardCharacters()));
  return Array.from(folded).every(
    (c) => (known.has(c) && !traditional.includes(c)) || !/\p{Script=Han}/u.test(c),
  );
}

/** Characters that are typed one by one are a word: 杭 州. */
const joined = (text: string): string =>
  text.replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '');

async function inSimplified(folded: string, index: SearchIndex): Promise<string> {
  return isSimplified(folded, index.words) ? folded : simplify(folded, await index.traditional());
}

function understoodOf(
  { query, simplified, core, guessed }: Heard,
  { roles }: Asked,
): Understood | null {
  if (simplified !== query.folded) return { why: 'simplified', readings: [simplified] };
  if (guessed !== null) return guessed.understood;
  const tagged = roles.filter((role) => !core.includes(role));
  return tagged.length > 0 ? { why: 'tag', readings: tagged } : null;
}

/**
 * Understands a query step by step: heard (simplified characters, no courtesy, what it may be mistyped
 * for), then what it names, which words to look for, and what it asks for.
 */
export async function read(query: Query, index: SearchIndex): Promise<Reading> {
  const simplified = await inSimplified(query.folded, index);
  const core = withoutCourtesy(joined(simplified.replaceAll('"', ' ')), index.words.courtesy);
  const stated = await statedIn(core, index);
  // A place with words that ask for its list is understood: 有项目 is no misspelt 邮箱.
  const isList = stated.places.length > 0 && asksForList(stated.unplaced, index.words);
  const guessed = isList ? null : await guess(core, stated.content, index);
  const heard = { query, simplified, core, guessed };
  const named = await namedIn(core, stated, guessed, index);
  const wording = await wordingOf(heard, stated, index.words);
  const asked = await askedIn(heard, named, wording, index);
  return { query, core, named, wording, asked, understood: understoodOf(heard, asked) };
}
