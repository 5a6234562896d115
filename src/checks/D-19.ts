import { requirement } from './run/check.ts';

export default requirement({
  words: '中文检索有效：常用词都能找到',
  sources: [{ name: '《政府信息公开条例》第二十四条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '常用词能否都检索到', who: '发布前运行测试的人' },
  tests: ['tests/browser/search.test.ts'],
});
