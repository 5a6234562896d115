import type { Audit } from '../../facts/kinds/search-audit.ts';

/** The day since which the search works as it does. */
export const methodSince = '2026-11-30';

/**
 * Whether an audit may have measured the search as it worked before: it says nothing of it as it works
 * now. One of the very day of the change may be of either.
 */
export const ofOtherMethod = ({ day }: Pick<Audit, 'day'>): boolean => day <= methodSince;
