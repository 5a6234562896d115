import type { PolicyMetadata } from '../../facts/kinds/policy.ts';
import { lastDay } from '../deadline/calendar.ts';

/** The last day for which a text holds, else the last of its pilot; null where it prints neither. */
export function lastDayOf({
  validUntil,
  pilotEnd,
}: Pick<PolicyMetadata, 'validUntil' | 'pilotEnd'>): string | null {
  return validUntil ?? (pilotEnd === null ? null : lastDay(pilotEnd));
}
