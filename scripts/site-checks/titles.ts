import type { SiteCheckFactory } from './site-check.ts';

/** Every page has a title, and no two have the same: search results and tabs show nothing else. */
export const checkTitles: SiteCheckFactory = () => {
  const first = new Map<string, string>();
  return {
    visit: ({ file, $ }) => {
      const title = $('head > title').text().trim();
      if (title === '') return [`${file}：没有标题（<title>）。请给 Page 写明 title。`];
      const other = first.get(title);
      if (other !== undefined) return [`${file}：标题“${title}”与 ${other} 相同。请改得各不相同。`];
      first.set(title, file);
      return [];
    },
  };
};
