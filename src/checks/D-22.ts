import { requirement } from './run/check.ts';
import type { SiteCheck } from './run/site.ts';
import { builtPolicies, builtProjects, squeeze } from './run/built-data.ts';
import { mainWords } from './run/parts.ts';

/** Without any script a text's page holds all its clauses and their tables, and a project's page its values. */
const checkFullText: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const projects = builtProjects(site);
  const wanted = new Map<string, readonly string[]>([
    ...policies.map(({ slug, clauses }) => {
      const parts = clauses.flatMap(({ text, table }) => [
        ...text.split('\n'),
        ...(table === null ? [] : [table.columns, ...table.rows].flat()),
      ]);
      return [`policies/${slug}/index.html`, parts] as const;
    }),
    ...projects.map(({ id, name, county, category, location }) => {
      return [
        `projects/${id}/index.html`,
        [name, county ?? '', category ?? '', location ?? ''],
      ] as const;
    }),
  ]);
  const seen = new Set<string>();
  return {
    pages: (file) => wanted.has(file),
    tags: mainWords((words, file) => {
      seen.add(file);
      let text: string | undefined;
      for (const part of wanted.get(file) ?? []) {
        // Most parts stand there as they are; others the page breaks into lines.
        if (words.includes(part) || (text ??= squeeze(words)).includes(squeeze(part))) continue;
        tell(`${file}：正文缺少“${part.slice(0, 20)}……”。请检查该页的组件是否用脚本才显示内容。`);
      }
    }),
    finish: () => {
      for (const file of wanted.keys()) {
        if (!seen.has(file)) tell(`${file}：没有这一页。请重新构建。`);
      }
    },
    again: {
      restsOn: (path) => wanted.get(path),
      learned: (path) => (seen.has(path) ? ['seen'] : []),
      learn: (path) => seen.add(path),
    },
    examined: () => seen.size,
  };
};

export default requirement({
  words: '不用脚本也能查阅文件全文和文件里的表格',
  sources: [{ name: '《政府信息公开条例》第二十四条', mark: 'law' }],
  applies: ['policy', 'project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '每份文件的页面是否不用脚本就有全部条款和条款里各表的每一格，每个片区的页面是否有名称、区县、类别和位置',
  person: null,
  tests: ['tests/browser/every-page-phone.test.ts', 'tests/browser/broken-scripts.test.ts'],
  site: [{ check: checkFullText, what: '页' }],
});
