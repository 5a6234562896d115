import type { SiteCheckFactory } from './site-check.ts';

/** D-27: every chart says as of which day, and offers or names what it was made of. */
export const checkFigureSources: SiteCheckFactory = () => {
  let charts = 0;
  return {
    visit: ({ file, $ }) =>
      $('figure')
        .toArray()
        .filter((figure) => $(figure).find('chart-figure').length > 0)
        .flatMap((figure) => {
          charts += 1;
          const caption = $(figure).find('figcaption');
          const title = $(figure).find('h2, h3').first().text().trim();
          const missing = [
            ...(/截至.*\d{4}年/.test(caption.text()) ? [] : ['截至日期']),
            ...(caption.find('a[href]').length > 0 || caption.text().includes('来源')
              ? []
              : ['来源或数据下载']),
          ];
          return missing.map((what) => `${file}：图“${title}”没有${what}。请在图注中写明。`);
        }),
    examined: () => charts,
  };
};
