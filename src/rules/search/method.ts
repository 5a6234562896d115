import type { Audit } from '../../facts/kinds/search-audit.ts';

/**
 * The number of today's way of searching and the day since which it is: raised with each change of
 * reading, ranking or index that can give other hits. An audit says which way it measured.
 */
export const method = { number: 4, since: '2026-12-01' } as const;

/** Whether an audit measured another way of searching: it says nothing of how the search works now. */
export const ofOtherMethod = (audit: Pick<Audit, 'method'>): boolean =>
  audit.method !== method.number;
