import type { Portal } from '../../facts/portal.ts';
import { readingKind, type Reading } from '../../facts/kinds/reading.ts';
import { oncePerPortal } from './once.ts';
import { shownRecords } from './records.ts';

/** All 阅读记录, text by text in the order of the texts. */
export const allReadings = oncePerPortal((portal): readonly Reading[] =>
  shownRecords(portal, readingKind),
);

/** What a text was read for on behalf of persons. */
export function readingsOfRoles(portal: Portal, policy: string): Reading[] {
  return allReadings(portal).filter((one) => one.policy === policy && one.role !== undefined);
}
