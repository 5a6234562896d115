import type { Policy } from '../../facts/kinds/policy.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { holdsWord } from '../words/whole-words.ts';

/** A topic that nobody has recorded a reading of, with the sentences that use its words. */
export interface ReadingSuggestion {
  readonly topic: string;
  readonly name: string;
  readonly about: string;
  readonly found: readonly { anchor: string; path: string; line: number; sentence: string }[];
}

/**
 * What a person has still to read a text for. Words found are a help to find the place, and no
 * answer: a topic without any may be there in other words.
 *
 * @param read topics of which a reading is recorded
 */
export function suggestReadings(
  { clauses }: Pick<Policy, 'clauses'>,
  topics: readonly Topic[],
  read: ReadonlySet<string>,
): ReadingSuggestion[] {
  const sentences = clauses
    .filter(({ kind }) => kind !== 'head' && kind !== 'end')
    .flatMap(({ anchor, path, line, heading, headingEnd, text, table }) => {
      const own = [`${heading ?? ''}${headingEnd}`, ...text.split(/(?<=[。！？])|\n/u)];
      const cells = table?.rows.flatMap((row) => row.cells) ?? [];
      return [...own, ...cells].map((words) => ({ anchor, path, line, sentence: words.trim() }));
    })
    .filter(({ sentence }) => sentence.length > 1);
  return topics
    .filter(({ slug }) => !read.has(slug))
    .map(({ slug, name, about, words, except }) => ({
      topic: slug,
      name,
      about,
      found: sentences.filter(({ sentence }) => {
        const searched = except.reduce((text, word) => text.replaceAll(word, '\u3000'), sentence);
        return words.some((word) => holdsWord(searched, word));
      }),
    }));
}
