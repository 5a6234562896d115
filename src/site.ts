import { dayInShanghai } from './rules/words/date.ts';
import { loadHostPart, loadSite } from './facts/read/site.ts';

/** Who publishes, read once per build. */
export const site = loadSite(process.cwd());

/** HTML of the host's header and footer, in place of ours; null: ours. */
export const hostHeader = loadHostPart(process.cwd(), site.hostHeader);
export const hostFooter = loadHostPart(process.cwd(), site.hostFooter);

function buildInstant(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
}

/** The day for which the site is built; statuses and days left are computed for it. */
export const buildDay = process.env['MINGDI_BUILD_DATE'] ?? dayInShanghai(buildInstant());

export const navigation = [
  { address: '/projects/', label: '查项目' },
  { address: '/progress/', label: '看进度' },
  { address: '/policies/', label: '政策文件' },
  { address: '/rights/', label: '权利与补偿' },
  { address: '/compare/', label: '各市对照' },
  { address: '/commitments/', label: '承诺事项' },
  { address: '/changes/', label: '变动' },
  { address: '/data/', label: '数据' },
  { address: '/glossary/', label: '术语' },
] as const;

export const footerNavigation = [
  { address: '/disclosure/', label: '公开情况' },
  { address: '/tasks/', label: '任务分工' },
  { address: '/about/', label: '关于本站' },
  { address: '/accessibility/', label: '无障碍说明' },
  { address: '/corrections/', label: '纠错' },
  { address: '/sitemap/', label: '站点地图' },
] as const;
