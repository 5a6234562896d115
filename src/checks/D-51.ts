import { requirement } from './run/check.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { outcomeOf } from '../rules/disclosure/outcome.ts';
import type { Tag } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Parts that are filled later, by a script, or not shown. */
const filledLater = (tag: Tag) =>
  tag.attribute('hidden') !== undefined ||
  ['template', 'site-search', 'project-map'].includes(tag.name);

/** No page of a column is blank, and none shows an empty table or list. */
const checkEmptyColumns: SiteCheck = (_, tell) => {
  let pages = 0;
  let empty = 0;
  let said = 0;
  const list = (tag: Tag) => {
    if (!tag.within('main') || filledLater(tag) || tag.around(filledLater) !== null) return;
    tag.whenEnded(() => {
      if (tag.children === 0) empty += 1;
    });
  };
  return {
    tags: {
      ...{ tbody: list, ul: list, ol: list },
      main: (tag) => {
        tag.whenEnded((words) => (said += words.trim().length));
      },
    },
    end: ({ file, stub }) => {
      if (!stub) {
        pages += 1;
        if (said < 20) {
          tell(`${file}：页面几乎是空的。没有内容的栏目请不要生成，或写明本站未收录。`);
        }
        if (empty > 0) {
          tell(`${file}：有 ${empty} 个空的表格或列表。请写明本站未收录，或不显示。`);
        }
      }
      empty = 0;
      said = 0;
    },
    again: byItself,
    examined: () => pages,
  };
};

/** Columns whose pages only say that we have nothing are not called filled; the publisher judges them. */
const checkFedColumns: DataCheck = ({ lists, policies }) => {
  const unfed = [
    ...(lists.length > 0 ? [] : ['重点片区名单']),
    ...(policies.length > 0 ? [] : ['政策文件']),
  ];
  const open =
    unfed.length === 0
      ? null
      : {
          words: `${unfed.join('、')}本站未收录，有关栏目里只写了这一句，是否算空白栏目本站不能判断。`,
          judge: '公开机关',
        };
  return outcomeOf([], { count: 2, what: '类内容', open });
};

export default requirement({
  words: '没有空白栏目',
  sources: [{ name: '国办秘函〔2019〕19号', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '名单和政策文件两类内容是否都有，每页正文有没有内容，有没有空的表格和列表',
  person: null,
  tests: [],
  data: checkFedColumns,
  site: [{ check: checkEmptyColumns, what: '页' }],
});
