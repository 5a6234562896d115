import { requirement } from './run/check.ts';
import { notebook, type Tag } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Each chart has a table, and each page with a map a list of areas. */
const checkTableTwins: SiteCheck = (_, tell) => {
  const notes = notebook();
  let drawings = 0;
  let maps = 0;
  let listed = false;
  const mark = (tag: Tag, name: string) => {
    const figure = tag.around((one) => one.name === 'figure');
    if (figure !== null) notes(figure).marks.add(name);
  };
  const title = (tag: Tag) => {
    const figure = tag.around(({ name }) => name === 'figure');
    if (figure === null || notes(figure).parts.length > 0) return;
    notes(figure).parts.push('');
    tag.whenEnded((words) => (notes(figure).parts[0] = words.trim()));
  };
  return {
    tags: {
      figure: (figure, { file }) => {
        figure.whenEnded(() => {
          if (!notes(figure).marks.has('chart')) return;
          drawings += 1;
          if (notes(figure).marks.has('table')) return;
          tell(`${file}：图“${notes(figure).parts[0] ?? ''}”没有同内容的表格。请在图下加表格。`);
        });
      },
      'chart-figure': (tag) => {
        mark(tag, 'chart');
      },
      table: (tag) => {
        mark(tag, 'table');
      },
      h2: title,
      h3: title,
      'project-map': () => (maps += 1),
      a: (tag) => {
        if (listed || tag.attributes['href']?.includes('/projects/') !== true) return;
        listed = tag.within('main');
      },
    },
    end: ({ file }) => {
      drawings += maps;
      if (maps > 0 && !listed) tell(`${file}：地图没有同内容的列表。请在地图旁列出片区。`);
      maps = 0;
      listed = false;
    },
    again: byItself,
    examined: () => drawings,
  };
};

export default requirement({
  words: '图表和地图有同内容的表格，不只靠颜色',
  sources: [{ name: 'WCAG 2.2', mark: 'page' }],
  applies: ['project', 'site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每幅图表有没有表格，有地图的页面有没有片区的列表',
  person: { judges: '表格与图的内容是否相同、不看颜色能否读懂', who: '发布前运行测试的人' },
  tests: ['tests/unit/view/styles/contrast.test.ts'],
  site: [{ check: checkTableTwins, what: '幅图' }],
});
