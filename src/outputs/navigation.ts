import type { Portal } from '../facts/portal.ts';
import { comparesCities } from '../rules/portal/comparison.ts';

/** A part of the portal, as menus name it. */
export interface Part {
  readonly address: string;
  readonly label: string;
}

const comparison: Part = { address: '/compare/', label: '各市对照' };

const parts: readonly Part[] = [
  { address: '/projects/', label: '查项目' },
  { address: '/progress/', label: '看进度' },
  { address: '/policies/', label: '政策文件' },
  { address: '/rights/', label: '权利与补偿' },
  comparison,
  { address: '/commitments/', label: '时限事项' },
  { address: '/changes/', label: '变动' },
  { address: '/data/', label: '数据' },
  { address: '/glossary/', label: '术语' },
];

/** What a portal's pages may lead to: the comparison only where there are cities to compare. */
export function leadsTo<T extends { readonly address: string }>(
  portal: Pick<Portal, 'cities'>,
  to: readonly T[],
): T[] {
  return to.filter(({ address }) => address !== comparison.address || comparesCities(portal));
}

/** The parts of the portal in its head, in this order. */
export function navigation(portal: Pick<Portal, 'cities'>): Part[] {
  return leadsTo(portal, parts);
}

/** What stands in its foot. */
export const footerNavigation: readonly Part[] = [
  { address: '/disclosure/', label: '公开情况' },
  { address: '/tasks/', label: '任务分工' },
  { address: '/about/', label: '关于本站' },
  { address: '/accessibility/', label: '无障碍说明' },
  { address: '/corrections/', label: '纠错' },
  { address: '/sitemap/', label: '站点地图' },
];
