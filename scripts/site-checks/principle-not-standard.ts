import { compensationPage } from './remedies.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-41: pages on compensation say that these texts hold principles and no sums. */
export const checkPrincipleNotStandard: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: ({ file, $ }) => {
      if (!compensationPage.test(file)) return [];
      pages += 1;
      const text = $('main').text();
      return /原则/.test(text) && /区片综合地价/.test(text)
        ? []
        : [`${file}：没有写明文件只有原则、标准见区片综合地价等。请在补偿页写明。`];
    },
    examined: () => pages,
  };
};
