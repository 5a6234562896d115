import { newestQuery, queryKind, type Query } from '../../facts/kinds/query.ts';
import type { Portal } from '../../facts/portal.ts';
import { recordsOf } from '../../facts/written.ts';

/** The newest query for a matter, found or not, or undefined where nobody has looked. */
export function queryFor(
  portal: Portal,
  about: Parameters<typeof newestQuery>[1],
): Query | undefined {
  return newestQuery(recordsOf(portal, queryKind), about);
}
