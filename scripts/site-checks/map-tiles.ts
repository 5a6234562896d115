import type { SiteCheckFactory } from './site-check.ts';

const tiles =
  /(?:tile\.openstreetmap|amap\.com|autonavi|bdimg|google(?:apis)?\.com|tianditu\.gov\.cn)/;

/** D-54: no page names a tile server, but 天地图 where a key is configured. */
export const checkMapTiles: SiteCheckFactory = ({ publisher }) => {
  let maps = 0;
  return {
    visit: ({ file, $, html }) => {
      maps += $('project-map').length;
      const host = tiles.exec(html)?.[0];
      const allowed = host === 'tianditu.gov.cn' && publisher.tiandituKey !== null;
      return host === undefined || allowed
        ? []
        : [`${file}：写有地图瓦片主机 ${host}。请删去；天地图须在 site.yaml 配置 tiandituKey。`];
    },
    examined: () => maps,
  };
};
