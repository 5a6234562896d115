import type { SiteCheckFactory } from './site-check.ts';

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

/** D-43: the catalogue of matters has all columns, and no cell is empty. */
export const checkMatterColumns: SiteCheckFactory = (site) => {
  let rows = 0;
  return {
    visit: (page) => {
      if (page.file !== file) return [];
      const { $ } = page;
      const head = $('[data-matters] thead th')
        .map((_, cell) => $(cell).text().trim())
        .get();
      const missing = columns.filter((column) => !head.includes(column));
      const body = $('[data-matters] tbody tr').toArray();
      rows = body.length;
      const empty = body.flatMap((row, index) =>
        $(row)
          .find('th, td')
          .toArray()
          .some((cell) => $(cell).text().trim() === '')
          ? [`${file} 第 ${index + 1} 行：有空格。请补 data/disclosure/matters.yaml。`]
          : [],
      );
      return [
        ...missing.map((column) => `${file}：缺少栏目“${column}”。请改 MatterTable。`),
        ...empty,
      ];
    },
    finish: () => (site.files.has(file) ? [] : [`${file}：没有公开事项目录。请恢复该页。`]),
    examined: () => rows,
  };
};
