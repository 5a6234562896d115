import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Every page with a footer leads to 纠错, and the log of corrections is there. */
const checkCorrections: SiteCheck = (site, tell) => {
  let pages = 0;
  let framed = false;
  let offered = false;
  return {
    tags: {
      footer: (tag) => {
        if (tag.isTop) framed = true;
      },
      a: ({ attributes }) => {
        if (attributes['href']?.includes('/corrections/') === true) offered = true;
      },
    },
    end: ({ file, stub }) => {
      if (framed && !stub) {
        pages += 1;
        if (!offered) tell(`${file}：没有纠错入口。请用 Page 布局，或在页脚加上。`);
      }
      framed = false;
      offered = false;
    },
    finish: () => {
      if (site.files.has('corrections/index.html')) return;
      tell('corrections/index.html：没有勘误页。请恢复 src/pages/corrections。');
    },
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words: '有勘误页，带页脚的每一页都有纠错入口；更正公开',
  sources: [{ name: '《政府信息公开条例》第六条、第四十一条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '带页脚的每一页有没有纠错入口（卡片、嵌入页和公示单没有页脚，不在内），有没有勘误页',
  person: { judges: '更正有没有都公开，纠错的意见有没有人收、多久答复', who: '主办单位' },
  tests: [],
  site: [{ check: checkCorrections, what: '页' }],
});
