import type { SiteCheckFactory } from './site-check.ts';

const words = ['复核', '鉴定', '听证', '复议', '诉讼'];

/** Topics of rights that are about compensation. */
export const compensationPage = /^rights\/compensation[a-z-]*\/index\.html$/;

/** D-40: pages on compensation name the remedies, whose periods the notice itself gives. */
export const checkRemedies: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: ({ file, $ }) => {
      if (!compensationPage.test(file)) return [];
      pages += 1;
      const text = $('main').text();
      const missing = [...words, '以公告'].filter((word) => !text.includes(word));
      return missing.map((word) => `${file}：没有写“${word}”。请在补偿页写明救济途径。`);
    },
    examined: () => pages,
  };
};
