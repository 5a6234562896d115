import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';

const modes = ['大字', '高对比', '简约'];

/** Every page offers the display modes and leads to the statement on accessibility. */
const checkDisplayModes: SiteCheck = (site, tell) => {
  let pages = 0;
  let framed = false;
  let offered: string | null = null;
  let stated = false;
  return {
    tags: {
      footer: (tag) => {
        if (tag.isTop) framed = true;
      },
      'display-modes': (tag) => {
        tag.whenEnded((words) => (offered = words));
      },
      a: ({ attributes }) => {
        if (attributes['href']?.includes('/accessibility/') === true) stated = true;
      },
    },
    end: ({ file, stub }) => {
      if (framed && !stub) {
        pages += 1;
        const missing = modes.filter((mode) => offered?.includes(mode) !== true);
        if (missing.length > 0) {
          tell(`${file}：没有显示方式的切换（${missing.join('、')}）。请用 Page 布局。`);
        }
        if (!stated) tell(`${file}：没有无障碍说明的链接。请用 Page 布局。`);
      }
      framed = false;
      offered = null;
      stated = false;
    },
    finish: () => {
      if (site.files.has('accessibility/index.html')) return;
      tell('accessibility/index.html：没有无障碍说明。请恢复该页。');
    },
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words: '有大字、高对比、简约等显示方式和无障碍说明',
  sources: [{ name: '《互联网网站适老化通用设计规范》', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每页有没有大字、高对比、简约的切换和无障碍说明的链接',
  person: { judges: '切换以后是否真的看得清、读得出', who: '发布前运行测试的人' },
  tests: ['tests/browser/display-modes.test.ts', 'tests/browser/read-aloud.test.ts'],
  site: [{ check: checkDisplayModes, what: '页' }],
});
