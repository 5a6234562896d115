import { requirement } from './run/check.ts';
import { notebook, type Tag } from './run/page.ts';
import { hasClass } from './run/parts.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Fields of the heads of a government's pages of texts, in their order. */
const fields = [
  '索引号',
  '成文日期',
  '公开方式',
  '公开时限',
  '文件编号',
  '发布机构',
  '统一编号',
  '有效性',
];

/** The head of each text has these fields in this order. */
const checkHeadOrder: SiteCheck = (_, tell) => {
  const notes = notebook();
  let heads = 0;
  let last = '';
  const headOf = (tag: Tag) => tag.around((one) => hasClass(one, 'policy-head'));
  return {
    tags: {
      dl: (tag, { file }) => {
        if (!hasClass(tag, 'policy-head') || file === last) return;
        last = file;
        notes(tag).marks.add('first');
        tag.whenEnded(() => {
          if (notes(tag).parts.length === 0) return;
          heads += 1;
          const found = notes(tag).parts.filter((term) => fields.includes(term));
          if (found.join() === fields.join()) return;
          tell(
            `${file}：元数据次序是 ${found.join('、')}，应为 ${fields.join('、')}。请改 PolicyHead。`,
          );
        });
      },
      dt: (tag) => {
        const head = headOf(tag);
        if (head !== null && notes(head).marks.has('first')) {
          tag.whenEnded((words) =>
            notes(head).parts.push(words.trim().replace('（原件所列）', '')),
          );
        }
      },
    },
    again: byItself,
    examined: () => heads,
  };
};

export default requirement({
  words: '文件页的元数据按发布机关网站的栏目次序',
  sources: [],
  applies: ['policy'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '每份文件页的八项元数据是否齐全，次序是否与核对过的一个政府网站相同',
  person: { judges: '各份文件的发布机关自己的网站用什么次序', who: '经办人员' },
  tests: [],
  site: [{ check: checkHeadOrder, what: '份文件' }],
});
