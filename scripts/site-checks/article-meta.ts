import { isStub, type SiteCheckFactory } from './site-check.ts';

const contentPage = /^(?:policies\/[a-z0-9-]+|projects\/[a-z]+-\d{3,})\/index\.html$/;

/** D-47: pages of texts and projects carry the tags of a content page. */
export const checkArticleMeta: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: (page) => {
      const { file, $ } = page;
      if (!contentPage.test(file) || isStub(page)) return [];
      pages += 1;
      const missing = ['ArticleTitle', 'ContentSource'].filter(
        (name) => ($(`head > meta[name="${name}"]`).attr('content') ?? '') === '',
      );
      return missing.map((name) => `${file}：没有标签 ${name}。请给 Page 传入 article。`);
    },
    examined: () => pages,
  };
};
