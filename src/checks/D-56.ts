import { requirement } from './run/check.ts';

export default requirement({
  words: '每类页面、每种显示方式下 axe（含 wcag22aa）零违规',
  sources: [{ name: '《无障碍环境建设法》第三十二条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '每类页面、每种显示方式下 axe 有没有发现问题', who: '发布前运行测试的人' },
  tests: [
    'tests/browser/every-page-desk.test.ts',
    'tests/browser/every-page-phone.test.ts',
    'tests/browser/display-modes.test.ts',
  ],
});
