import { checkContentSecurity } from './content-security.ts';
import { checkDemoBanner } from './demo-banner.ts';
import { checkExternalLinks } from './external-links.ts';
import { checkGovernmentMarks } from './government-marks.ts';
import { checkHosts } from './hosts.ts';
import { checkLanguage } from './language.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLinks } from './links.ts';
import { checkOldBrowsers } from './old-browsers.ts';
import { checkPageSize } from './page-size.ts';
import { checkShareImages } from './share-images.ts';
import type { SiteCheckFactory } from './site-check.ts';
import { checkTitles } from './titles.ts';

/** What every built site must keep before it replaces the published one. */
export const siteChecks: readonly SiteCheckFactory[] = [
  checkTitles,
  checkLanguage,
  checkLeftovers,
  checkLinks,
  checkHosts,
  checkContentSecurity,
  checkDemoBanner,
  checkExternalLinks,
  checkGovernmentMarks,
  checkPageSize,
  checkOldBrowsers,
  checkShareImages,
];
