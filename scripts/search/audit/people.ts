import { z } from 'zod';
import { readStrict } from '../../../src/facts/read/strict-file.ts';

const fileSchema = z.strictObject({
  texts: z.record(z.string(), z.string()),
  groups: z.array(
    z.strictObject({
      form: z.string(),
      cases: z.array(z.strictObject({ q: z.string(), right: z.array(z.string()) })).nonempty(),
    }),
  ),
});

/** A query as a person types it, and the addresses that answer it; none where nothing should be found. */
export interface PeoplesQuery {
  form: string;
  query: string;
  right: string[];
}

/**
 * Reads people's queries with their right answers.
 *
 * @param set `queries` that the search was made with; the others were written without it
 */
export function loadPeoplesQueries(
  root: string,
  set: 'queries' | 'holdout' | 'holdout-2',
): PeoplesQuery[] {
  const file = `tests/fixtures/search/${set}.yaml`;
  const { texts, groups } = readStrict(root, file, fileSchema);
  const addressOf = (short: string): string => {
    if (short.startsWith('/')) return short;
    if (/^p\d{3}$/.test(short)) return `/projects/huzhou-${short.slice(1)}/`;
    const [text = '', anchor = ''] = short.split('#');
    const slug = texts[text];
    if (slug === undefined) throw new Error(`${file}：不认识的缩写“${short}”。`);
    return `/policies/${slug}/#${anchor}`;
  };
  return groups.flatMap(({ form, cases }) =>
    cases.map(({ q, right }) => ({ form, query: q, right: right.map(addressOf) })),
  );
}

/** True where one of the first three hits answers the query, or nothing is found where nothing should be. */
export function isAnswered({ right }: PeoplesQuery, urls: readonly string[]): boolean {
  if (right.length === 0) return urls.length === 0;
  return urls.slice(0, 3).some((url) => right.includes(url));
}
