import { fruitlessQuery, type Query } from '../../facts/kinds/query.ts';
import type { Portal } from '../../facts/portal.ts';

/** The query on which a page may say 本站未检索到, or undefined where nobody has looked. */
export function queryFor(
  { queries }: Portal,
  about: Parameters<typeof fruitlessQuery>[1],
): Query | undefined {
  return fruitlessQuery(queries, about);
}
