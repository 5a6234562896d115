/** The parts of the portal in its head, in this order. */
export const navigation = [
  { address: '/projects/', label: '查项目' },
  { address: '/progress/', label: '看进度' },
  { address: '/policies/', label: '政策文件' },
  { address: '/rights/', label: '权利与补偿' },
  { address: '/compare/', label: '各市对照' },
  { address: '/commitments/', label: '时限事项' },
  { address: '/changes/', label: '变动' },
  { address: '/data/', label: '数据' },
  { address: '/glossary/', label: '术语' },
] as const;

/** What stands in its foot. */
export const footerNavigation = [
  { address: '/disclosure/', label: '公开情况' },
  { address: '/tasks/', label: '任务分工' },
  { address: '/about/', label: '关于本站' },
  { address: '/accessibility/', label: '无障碍说明' },
  { address: '/corrections/', label: '纠错' },
  { address: '/sitemap/', label: '站点地图' },
] as const;
