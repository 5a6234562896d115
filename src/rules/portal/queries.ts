import { newestQuery, type Query } from '../../facts/kinds/query.ts';
import type { Portal } from '../../facts/portal.ts';

/** The newest query for a matter, found or not, or undefined where nobody has looked. */
export function queryFor(
  { queries }: Portal,
  about: Parameters<typeof newestQuery>[1],
): Query | undefined {
  return newestQuery(queries, about);
}
