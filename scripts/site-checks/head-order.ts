import type { SiteCheckFactory } from './site-check.ts';

/** Fields of the heads of 湖州市人民政府's pages, in their order. */
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

/** D-32: the head of each text has these fields in this order. */
export const checkHeadOrder: SiteCheckFactory = () => {
  let heads = 0;
  return {
    visit: ({ file, $ }) => {
      const terms = $('dl.policy-head')
        .first()
        .find('dt')
        .map((_, term) => $(term).text().trim())
        .get();
      if (terms.length === 0) return [];
      heads += 1;
      const found = terms.filter((term) => fields.includes(term));
      return found.join() === fields.join()
        ? []
        : [
            `${file}：元数据次序是 ${found.join('、')}，应为 ${fields.join('、')}。请改 PolicyHead。`,
          ];
    },
    examined: () => heads,
  };
};
