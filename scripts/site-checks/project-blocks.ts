import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import type { SiteCheckFactory } from './site-check.ts';

const projectPage = /^projects\/[a-z]+-\d{3,}\/index\.html$/;

function block(
  selector: string,
  { name, least }: { name: string; least: () => number },
): SiteCheckFactory {
  return () => {
    const expected = least();
    let pages = 0;
    return {
      visit: ({ file, $ }) => {
        if (!projectPage.test(file)) return [];
        pages += 1;
        const parts = $(selector).toArray();
        const empty = parts.filter((part) => $(part).text().trim() === '').length;
        if (parts.length >= expected && empty === 0) return [];
        return [
          `${file}：${name}不全（${parts.length} 项，${empty} 项是空的）。请检查 ProjectDisclosure。`,
        ];
      },
      examined: () => pages,
    };
  };
}

/** D-42: each project page has the eight categories of 94号, no cell empty. */
export const checkEightCategoryBlock = block('[data-eight-categories] tbody :is(th, td)', {
  name: '八类信息',
  least: () => 16,
});

/**
 * D-44: each project page has the duties that local texts impose, with their states; where no text
 * imposes any, one line says so.
 */
export const checkLocalDutyBlock = block('[data-local-duties] > li', {
  name: '地方文件规定的公开事项',
  least: () => Math.max(1, disclosureFacts().duties.length),
});
