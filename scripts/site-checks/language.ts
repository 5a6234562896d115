import type { SiteCheckFactory } from './site-check.ts';

/** Every page says that it is in Simplified Chinese, for screen readers and fonts. */
export const checkLanguage: SiteCheckFactory = () => ({
  visit: ({ file, $ }) => {
    const language = $('html').attr('lang');
    return language === 'zh-CN'
      ? []
      : [`${file}：html 的 lang 应为 zh-CN，实为“${language ?? ''}”。请用 Page 或 Bare 布局。`];
  },
});
