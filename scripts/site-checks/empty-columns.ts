import { isStub, type SiteCheckFactory } from './site-check.ts';

/** D-51: no page of a column is blank, and none shows an empty table or list. */
export const checkEmptyColumns: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: (page) => {
      if (isStub(page)) return [];
      const { file, $ } = page;
      pages += 1;
      const findings: string[] = [];
      if ($('main').text().trim().length < 20) {
        findings.push(`${file}：页面几乎是空的。没有内容的栏目请不要生成，或写明暂无。`);
      }
      const empty = $('main :is(tbody, ul, ol)').filter(
        (_, list) =>
          $(list).children().length === 0 &&
          $(list).closest('[hidden], template, site-search, project-map').length === 0,
      );
      if (empty.length > 0) {
        findings.push(`${file}：有 ${empty.length} 个空的表格或列表。请写明暂无，或不显示。`);
      }
      return findings;
    },
    examined: () => pages,
  };
};
