import type { Everyday } from '../../facts/kinds/everyday.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Topic } from '../../facts/kinds/topic.ts';

/** A line that everyday.yaml lacks: a clause, and how people ask for the topics whose words it holds. */
export interface EverydaySuggestion {
  readonly anchor: string;
  readonly path: string;
  readonly words: string;
}

/** Ways of asking that are taken over from each topic; a person writes what is the clause's own. */
const waysOfTopic = 3;

/**
 * Proposes people's words for clauses that nobody has written any for.
 *
 * @param known lines that are there
 */
export function suggestEveryday(
  { clauses }: Policy,
  topics: readonly Topic[],
  known: Everyday,
): EverydaySuggestion[] {
  return clauses.flatMap(({ anchor, path, heading, text }) => {
    if (known[anchor] !== undefined) return [];
    const printed = `${heading ?? ''}${text}`;
    const words = topics
      .filter((topic) => topic.words.some((word) => printed.includes(word)))
      .flatMap(({ everyday = '' }) => everyday.split(' ').slice(0, waysOfTopic))
      .filter((word) => word !== '');
    return words.length === 0 ? [] : [{ anchor, path, words: [...new Set(words)].join(' ') }];
  });
}
