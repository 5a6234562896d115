import { requirement } from './run/check.ts';

export default requirement({
  words: '全程键盘可用，320 像素宽不横向滚动，焦点可见',
  sources: [{ name: 'GB/T 37668—2019', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'human',
  demo: null,
  examines: null,
  person: { judges: '键盘、窄屏和焦点是否可用', who: '发布前运行测试的人' },
  tests: [
    'tests/browser/every-page-desk.test.ts',
    'tests/browser/every-page-phone.test.ts',
    'tests/browser/keyboard.test.ts',
    'tests/browser/display-modes.test.ts',
  ],
});
