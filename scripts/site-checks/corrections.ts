import { isStub, type SiteCheckFactory } from './site-check.ts';

/** D-38: every page leads to 纠错, and the log of corrections is there. */
export const checkCorrections: SiteCheckFactory = (site) => {
  let pages = 0;
  return {
    visit: (page) => {
      const { file, $ } = page;
      if (isStub(page) || $('body > footer').length === 0) return [];
      pages += 1;
      return $('a[href*="/corrections/"]').length > 0
        ? []
        : [`${file}：没有纠错入口。请用 Page 布局，或在页脚加上。`];
    },
    finish: () =>
      site.files.has('corrections/index.html')
        ? []
        : ['corrections/index.html：没有勘误页。请恢复 src/pages/corrections。'],
    examined: () => pages,
  };
};
