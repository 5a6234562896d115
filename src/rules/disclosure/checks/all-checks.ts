import type { DataCheck } from '../facts.ts';
import { checkAudience } from './audience.ts';
import { checkBasis } from './basis.ts';
import { checkCalendar } from './calendar.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkDatesAndNumbers } from './dates-and-numbers.ts';
import { checkEightCategories } from './eight-categories.ts';
import { checkEnterprise } from './enterprise.ts';
import { checkExpiry } from './expiry.ts';
import { checkFreshness } from './freshness.ts';
import { checkHostLinks } from './host-links.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkLicence } from './licence.ts';
import { checkLocalDuties } from './local-duties.ts';
import { checkMapApproval } from './map-approval.ts';
import { checkMode } from './mode.ts';
import { checkNoticeLength } from './notice-length.ts';
import { checkPublicationLedger } from './publication-ledger.ts';
import { checkPublicationTime } from './publication-time.ts';
import { checkPublisher } from './publisher.ts';
import { checkReprint } from './reprint.ts';
import { checkReview } from './review.ts';
import { checkSpecialClocks } from './special-clocks.ts';
import { checkTwentyWorkdays } from './twenty-workdays.ts';

/** The checks on data, by the name that requirements.yaml gives. */
export const dataChecks: Readonly<Record<string, DataCheck>> = {
  identifiers: checkIdentifiers,
  publisher: checkPublisher,
  reprint: checkReprint,
  basis: checkBasis,
  mode: checkMode,
  review: checkReview,
  audience: checkAudience,
  enterprise: checkEnterprise,
  'twenty-workdays': checkTwentyWorkdays,
  'special-clocks': checkSpecialClocks,
  'notice-length': checkNoticeLength,
  calendar: checkCalendar,
  'host-links': checkHostLinks,
  freshness: checkFreshness,
  expiry: checkExpiry,
  'dates-and-numbers': checkDatesAndNumbers,
  'data-dictionary': checkLicence,
  'publication-ledger': checkPublicationLedger,
  'article-meta': checkPublicationTime,
  'eight-categories': checkEightCategories,
  'local-duties': checkLocalDuties,
  'map-approval': checkMapApproval,
  coordinates: checkCoordinates,
};
