import { requirement } from './run/check.ts';
import { notebook, type Tag } from './run/walk.ts';
import type { SiteCheck } from './run/site.ts';

const columns = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开期限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
];
const file = 'disclosure/matters/index.html';
const inTable = (tag: Tag) => tag.around(({ attributes }) => 'data-matters' in attributes);

/** The catalogue of matters has all columns, and no cell is empty. */
const checkMatterColumns: SiteCheck = (site, tell) => {
  const notes = notebook();
  const head: string[] = [];
  let rows = 0;
  const cell = (tag: Tag) => {
    if (inTable(tag) === null) return;
    if (tag.within('thead')) {
      tag.whenEnded((words) => head.push(words.trim()));
      return;
    }
    const row = tag.parent;
    tag.whenEnded((words) => {
      if (words.trim() === '' && row !== null) notes(row).marks.add('empty');
    });
  };
  return {
    pages: (page) => page === file,
    tags: {
      th: cell,
      td: cell,
      tr: (row) => {
        if (!row.within('tbody') || inTable(row) === null) return;
        rows += 1;
        const index = rows;
        row.whenEnded(() => {
          if (!notes(row).marks.has('empty')) return;
          tell(`${file} 第 ${index} 行：有空格。请补 data/disclosure/matters.yaml。`);
        });
      },
    },
    finish: () => {
      if (!site.files.has(file)) {
        tell(`${file}：没有公开事项目录。请恢复该页。`);
        return;
      }
      for (const column of columns) {
        if (!head.includes(column)) tell(`${file}：缺少栏目“${column}”。请改 MatterTable。`);
      }
    },
    examined: () => rows,
  };
};

export default requirement({
  words: '公开事项目录的栏目齐全，公开时限和公开期限分开',
  sources: [{ name: '基层政务公开标准指引', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '公开事项目录的十二个栏目是否齐全、有没有空格，公开时限一栏是不是“多久之内公开”（公告要挂多久不算公开时限）',
  person: { judges: '各事项的内容、时限和期限是否与当地的标准目录一致', who: '公开机关' },
  tests: [],
  site: [{ check: checkMatterColumns, what: '个公开事项' }],
});
