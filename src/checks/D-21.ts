import { requirement } from './run/check.ts';

export default requirement({
  words: '可按区县、乡镇、类别、阶段、状态筛选，数量与数据一致',
  sources: [{ name: '国办发〔2017〕47号', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '各个筛选的数量与数据是否一致', who: '发布前运行测试的人' },
  tests: ['tests/browser/search.test.ts'],
});
