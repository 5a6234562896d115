import type { SiteCheckFactory } from './site-check.ts';

/** In demo mode every page says that this is no government site. */
export const checkDemoBanner: SiteCheckFactory = (site) => ({
  visit: ({ file, $ }) => {
    if (site.publisher.mode !== 'demo' || $('body').text().includes('演示站，非政府网站'))
      return [];
    return [`${file}：演示模式下缺少“演示站，非政府网站”横幅。请用 Page 或 Bare 布局。`];
  },
});
