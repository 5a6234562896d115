import { checkAgeShown } from './age-shown.ts';
import { checkArticleMeta } from './article-meta.ts';
import { checkBasePath } from './base-path.ts';
import type { BuiltSite, SiteCheckFactory } from './site-check.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkContentSecurity } from './content-security.ts';
import { checkCorrections } from './corrections.ts';
import { checkDataDictionary } from './data-dictionary.ts';
import { checkDemoBanner } from './demo-banner.ts';
import { checkDisplayModes } from './display-modes.ts';
import { checkDownloads } from './downloads.ts';
import { checkDrafts } from './drafts.ts';
import { checkEmptyColumns } from './empty-columns.ts';
import { checkExternalLinks } from './external-links.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFigureSources } from './figure-sources.ts';
import { checkFullText } from './full-text.ts';
import { checkGovernmentMarks } from './government-marks.ts';
import { checkHeadOrder } from './head-order.ts';
import { checkHeadings, checkTextOutline } from './headings.ts';
import { checkHosts } from './hosts.ts';
import { checkInterpretation } from './interpretation.ts';
import { checkLinks } from './links.ts';
import { checkMapNotes } from './map-notes.ts';
import { checkMapTiles } from './map-tiles.ts';
import { checkMatterColumns } from './matter-columns.ts';
import { checkNeutralWording } from './neutral-wording.ts';
import { checkNoDataIsNotZero } from './no-data-is-not-zero.ts';
import { checkPageSize } from './page-size.ts';
import { checkPermanentAddresses } from './permanent-addresses.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkPrincipleNotStandard } from './principle-not-standard.ts';
import { checkPrivateMaterial } from './private-material.ts';
import { checkEightCategoryBlock, checkLocalDutyBlock } from './project-blocks.ts';
import { checkRemedies } from './remedies.ts';
import { checkSameNumbers } from './same-numbers.ts';
import { checkStatusFirst } from './status-first.ts';
import { checkTableTwins } from './table-twins.ts';

/** How the built site is held against one requirement. */
export interface SiteRequirementCheck {
  readonly checks: readonly SiteCheckFactory[];
  /** What is counted, with measure word. */
  readonly what: string;
  /** Why the requirement does not concern this site; null where it does. */
  readonly excused?: (site: BuiltSite) => string | null;
}

const demoOnly = ({ publisher }: BuiltSite) =>
  publisher.mode === 'demo' ? null : '本站是政府网站的专栏，不是演示站。';
const columnOnly = ({ publisher }: BuiltSite) =>
  publisher.mode === 'column' ? null : '演示站没有主办单位和政府网站标识，页脚如实写明是演示站。';

/** The checks on the built site, by the name that requirements.yaml gives. */
export const siteRequirementChecks: Readonly<Record<string, SiteRequirementCheck>> = {
  'base-path': {
    checks: [checkBasePath],
    what: '页',
    excused: ({ base }) =>
      base === '/' ? '本次构建放在根路径；放在子路径下（SITE_BASE）构建时核验。' : null,
  },
  'demo-banner': {
    checks: [checkDemoBanner, checkGovernmentMarks],
    what: '页',
    excused: demoOnly,
  },
  'personal-data': { checks: [checkPersonalData], what: '个文件' },
  audience: { checks: [checkPrivateMaterial], what: '段不上网的内容' },
  review: { checks: [checkPrivateMaterial], what: '段不上网的内容' },
  catalogue: { checks: [checkCatalogue], what: '条目录' },
  'full-text': { checks: [checkFullText], what: '页' },
  downloads: { checks: [checkDownloads], what: '个文件' },
  'data-dictionary': { checks: [checkDataDictionary], what: '个数据文件' },
  'same-numbers': { checks: [checkSameNumbers], what: '个片区' },
  'no-data-is-not-zero': { checks: [checkNoDataIsNotZero], what: '页' },
  freshness: { checks: [checkAgeShown], what: '页' },
  'figure-sources': { checks: [checkFigureSources], what: '幅图' },
  'status-first': { checks: [checkStatusFirst], what: '份文件' },
  drafts: { checks: [checkDrafts], what: '份征求意见稿' },
  'head-order': { checks: [checkHeadOrder], what: '份文件' },
  fidelity: { checks: [checkFidelity, checkFullText], what: '页' },
  'permanent-addresses': { checks: [checkPermanentAddresses], what: '个已公布的地址' },
  headings: { checks: [checkHeadings, checkTextOutline], what: '页' },
  interpretation: { checks: [checkInterpretation], what: '份文件' },
  corrections: { checks: [checkCorrections], what: '页' },
  remedies: { checks: [checkRemedies], what: '页' },
  'principle-not-standard': { checks: [checkPrincipleNotStandard], what: '页' },
  'eight-categories': { checks: [checkEightCategoryBlock], what: '页' },
  'matter-columns': { checks: [checkMatterColumns], what: '个公开事项' },
  'local-duties': { checks: [checkLocalDutyBlock], what: '页' },
  'neutral-wording': { checks: [checkNeutralWording], what: '页' },
  'site-meta': { checks: [checkGovernmentMarks], what: '页' },
  'article-meta': { checks: [checkArticleMeta], what: '页' },
  footer: { checks: [checkGovernmentMarks], what: '页', excused: columnOnly },
  links: { checks: [checkLinks], what: '页' },
  hosts: { checks: [checkHosts, checkExternalLinks, checkContentSecurity], what: '页' },
  'empty-columns': { checks: [checkEmptyColumns], what: '页' },
  'page-size': { checks: [checkPageSize], what: '页' },
  'map-approval': { checks: [checkMapNotes], what: '处页面上的地图' },
  'map-tiles': { checks: [checkMapTiles], what: '张地图' },
  'table-twins': { checks: [checkTableTwins], what: '幅图' },
  'display-modes': { checks: [checkDisplayModes], what: '页' },
};
