import { builtPolicies, builtProjects, readBuiltJson, squeeze } from './built-data.ts';
import { wordsOf } from './page-words.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-22: without any script a text's page holds all its clauses, and a project's page its values. */
export const checkFullText: SiteCheckFactory = (site) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const projects = readBuiltJson(site, 'data/projects.json', builtProjects)?.projects ?? [];
  const wanted = new Map<string, { name: string; parts: string[] }>([
    ...policies.map(({ slug, title, clauses }) => {
      const parts = clauses.flatMap(({ text }) => text.split('\n'));
      return [`policies/${slug}/index.html`, { name: title, parts }] as const;
    }),
    ...projects.map(({ id, name, county, category, location }) => {
      const parts = [name, county, category, location ?? ''];
      return [`projects/${id}/index.html`, { name, parts }] as const;
    }),
  ]);
  const seen = new Set<string>();
  return {
    visit: ({ file, $ }) => {
      const page = wanted.get(file);
      if (page === undefined) return [];
      seen.add(file);
      const text = squeeze(wordsOf($('main').get(), new Set(['script'])).text);
      const missing = page.parts.map(squeeze).filter((part) => !text.includes(part));
      return missing.map(
        (part) =>
          `${file}：正文缺少“${part.slice(0, 20)}……”。请检查该页的组件是否用脚本才显示内容。`,
      );
    },
    finish: () =>
      [...wanted.keys()]
        .filter((file) => !seen.has(file))
        .map((file) => `${file}：没有这一页。请重新构建。`),
    examined: () => seen.size,
  };
};
