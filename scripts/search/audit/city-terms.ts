import type { SearchDocument } from '../../../src/rules/search/catalogue.ts';
import { foldText } from '../../../src/rules/search/fold.ts';
import { spokenName } from '../../../src/rules/search/names.ts';
import { aliasesLabel } from '../../../src/rules/words/aliases.ts';
import type { PeoplesQuery } from './people.ts';

/** A term says where it stands only if few units hold it. */
const mostHolders = 6;

/**
 * The way people ask most: a city, a space, a term. Each city with each term of the glossary or the
 * topics that stands in few of its clauses, which are the answers.
 */
export function cityTerms(documents: readonly SearchDocument[]): PeoplesQuery[] {
  const terms = documents
    .filter(({ kind }) => kind === 'term' || kind === 'topic')
    .flatMap(({ kind, title, units }) =>
      kind === 'topic' ? [title] : units.map(({ heading }) => heading),
    )
    .flatMap((heading) => heading.replace(aliasesLabel, '').split(/[（）、与和]/u))
    .filter((term) => /^\p{Script=Han}{2,8}$/u.test(term));
  const policies = documents.filter(({ kind }) => kind === 'clause');
  return policies.flatMap(({ url, facets, units }) =>
    [...new Set(terms)].flatMap((term): PeoplesQuery[] => {
      const right = units.filter(({ text }) => foldText(text).includes(term));
      if (right.length === 0 || right.length > mostHolders) return [];
      const official = facets.city?.[0] ?? '';
      const isGroup = documents.some(
        ({ facets: { city, stage = [], category = [] } }) =>
          city?.[0] === official && [...stage, ...category].includes(term),
      );
      return [
        {
          form: '城市 空格 词',
          query: `${spokenName(official)} ${term}`,
          // A stage or a category of projects asks for those projects.
          right: [
            ...right.map(({ anchor }) => `${url}#${anchor}`),
            ...(isGroup ? ['/projects/'] : []),
          ],
          unsaid: false,
        },
      ];
    }),
  );
}
