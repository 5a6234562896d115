import type { DataCheck } from '../facts.ts';
import { notApplicable, outcomeOf } from '../outcome.ts';

/**
 * D-39: the publication ledger. Its chain was verified when it was read, or nothing would have been
 * built; this counts what it holds.
 */
export const checkPublicationLedger: DataCheck = ({ records }) => {
  const shown = records.filter(({ shownOn }) => shownOn !== null);
  return shown.length === 0
    ? notApplicable('公开台账还没有登记：本站尚未正式发布过任何一件。')
    : outcomeOf([], { count: shown.length, what: '件已登记首次公开日期的信息' });
};
