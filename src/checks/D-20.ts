import { requirement } from './run/check.ts';

export default requirement({
  words: '带引号、全角、不同括号的检索词与平常的检索词结果相同',
  sources: [{ name: '《政府信息公开条例》第二十四条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '各种写法的检索词结果是否相同', who: '发布前运行测试的人' },
  tests: ['tests/browser/search.test.ts'],
});
