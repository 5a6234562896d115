import { requirement } from './run/check.ts';
import { checkReport } from './run/report-input.ts';

export default requirement({
  words: '每次生成网站都给出公开工作台账',
  sources: [{ name: '《政府信息公开条例》第十七条、第四十六条', mark: 'law' }],
  applies: ['process'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '台账有没有写明每条不符合、每个提醒、每份未审查的原件和日期',
  person: null,
  tests: [],
  results: checkReport,
});
