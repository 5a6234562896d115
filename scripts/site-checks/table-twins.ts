import type { SiteCheckFactory } from './site-check.ts';

/** D-58: each chart has its table, and each page with a map a list of the same areas. */
export const checkTableTwins: SiteCheckFactory = () => {
  let drawings = 0;
  return {
    visit: ({ file, $ }) => {
      const charts = $('figure')
        .toArray()
        .filter((figure) => $(figure).find('chart-figure').length > 0);
      const maps = $('project-map').length;
      drawings += charts.length + maps;
      const bare = charts.filter((figure) => $(figure).find('table').length === 0);
      const listless = maps > 0 && $('main a[href*="/projects/"]').length === 0;
      return [
        ...bare.map((figure) => {
          const title = $(figure).find('h2, h3').first().text().trim();
          return `${file}：图“${title}”没有同内容的表格。请在图下加表格。`;
        }),
        ...(listless ? [`${file}：地图没有同内容的列表。请在地图旁列出片区。`] : []),
      ];
    },
    examined: () => drawings,
  };
};
