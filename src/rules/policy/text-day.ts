import type { PolicyMetadata } from '../../facts/kinds/policy.ts';

type Days = Pick<PolicyMetadata, 'issuedOn' | 'formedOn' | 'publishedOn'>;

/** The day that a text is of: 印发日期, or 成文日期 where it prints no other; null where it prints neither. */
export const dayMade = ({ issuedOn, formedOn }: Omit<Days, 'publishedOn'>): string | null =>
  issuedOn ?? formedOn;

/** The day by which a text is cited and found: where it prints none of its own, that of its publication. */
export const dayCited = (days: Days): string | null => dayMade(days) ?? days.publishedOn;
