import { isStub, type SiteCheckFactory } from './site-check.ts';

/** D-59: every page offers the display modes and leads to the statement on accessibility. */
export const checkDisplayModes: SiteCheckFactory = (site) => {
  let pages = 0;
  return {
    visit: (page) => {
      const { file, $ } = page;
      if (isStub(page) || $('body > footer').length === 0) return [];
      pages += 1;
      return [
        ...($('display-modes').length > 0 ? [] : [`${file}：没有显示方式的切换。请用 Page 布局。`]),
        ...($('a[href*="/accessibility/"]').length > 0
          ? []
          : [`${file}：没有无障碍说明的链接。请用 Page 布局。`]),
      ];
    },
    finish: () =>
      site.files.has('accessibility/index.html')
        ? []
        : ['accessibility/index.html：没有无障碍说明。请恢复该页。'],
    examined: () => pages,
  };
};
