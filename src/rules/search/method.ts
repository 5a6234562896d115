import type { Audit } from '../../facts/kinds/search-audit.ts';

/** The day since which the search works as it does. */
export const methodSince = '2026-11-28';

/** Whether an audit measured the search as it worked before: it says nothing of it as it works now. */
export const ofOtherMethod = ({ day }: Pick<Audit, 'day'>): boolean => day < methodSince;
