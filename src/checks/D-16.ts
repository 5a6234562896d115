import { requirement } from './run/check.ts';

export default requirement({
  words: '日期一律按北京时间，与机器所在时区无关',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['process'],
  audience: 'clerk',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '日期的计算与机器所在的时区是否无关', who: '发布前运行测试的人' },
  tests: ['tests/unit/rules/disclosure/workdays.test.ts'],
});
