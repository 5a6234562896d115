import type { SiteCheckFactory } from './site-check.ts';

/** D-53: a drawn map carries its 审图号, or says that it is no map of boundaries. */
export const checkMapNotes: SiteCheckFactory = () => {
  let maps = 0;
  return {
    visit: ({ file, $ }) =>
      $('figure')
        .toArray()
        .filter((figure) => $(figure).find('.map-outline').length > 0)
        .flatMap((figure) => {
          maps += 1;
          return /审图号：|示意图，不是行政区域界线/.test($(figure).text())
            ? []
            : [`${file}：地图上没有审图号，也没有“示意图，不是行政区域界线”。请检查地图组件。`];
        }),
    examined: () => maps,
  };
};
