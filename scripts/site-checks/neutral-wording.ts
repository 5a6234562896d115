import type { SiteCheckFactory } from './site-check.ts';

const loaded = /未完成|逾期|违约|拖延|失信/;

/** D-45: pages on commitments judge nobody: quotations apart, none of these words stands there. */
export const checkNeutralWording: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: ({ file, $ }) => {
      if (!file.startsWith('commitments/')) return [];
      pages += 1;
      const main = $('main').clone();
      main.find('q, blockquote, script, .quote').remove();
      const word = loaded.exec(main.text())?.[0];
      return word === undefined
        ? []
        : [`${file}：写有“${word}”。没有依据时应写“到期 · 本站未检索到公开结果”，请改文字。`];
    },
    examined: () => pages,
  };
};
