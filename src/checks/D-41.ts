import { requirement } from './run/check.ts';
import { compensationPage, mainWords, projectPage, projectSheet } from './run/parts.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Pages on compensation say that these texts hold principles and no sums. */
const checkPrincipleNotStandard: SiteCheck = (_, tell) => {
  let pages = 0;
  return {
    pages: (file) => compensationPage.test(file),
    tags: mainWords((words, file) => {
      pages += 1;
      if (words.includes('原则') && words.includes('区片综合地价')) return;
      tell(`${file}：没有写明文件只有原则、标准见区片综合地价等。请在补偿页写明。`);
    }),
    again: byItself,
    examined: () => pages,
  };
};

/** Pages and sheets of projects say, before anything else, that being listed is no expropriation. */
const checkListedMeans: SiteCheck = (_, tell) => {
  let pages = 0;
  return {
    pages: (file) => projectPage.test(file) || projectSheet.test(file),
    tags: mainWords((words, file) => {
      pages += 1;
      if (words.includes('列入名单不等于征收')) return;
      tell(`${file}：没有写明列入名单不等于征收。请在片区页面和信息单写明。`);
    }),
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words: '补偿页面写明原则不等于标准，片区页面和信息单写明列入名单不等于征收',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '补偿页面上有没有“原则”和“区片综合地价”这些词，片区页面和信息单上有没有“列入名单不等于征收”',
  person: { judges: '说明是否写清楚了原则和标准的区别', who: '审查人' },
  tests: [],
  site: [
    { check: checkPrincipleNotStandard, what: '页补偿页面' },
    { check: checkListedMeans, what: '页片区页面和信息单' },
  ],
});
