import { builtPolicies, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-37: each text links to its official explanation or says that none was collected. */
export const checkInterpretation: SiteCheckFactory = (site) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const files = new Set(policies.map(({ slug }) => `policies/${slug}/index.html`));
  let seen = 0;
  return {
    visit: ({ file, $ }) => {
      if (!files.has(file)) return [];
      seen += 1;
      const record = $('[data-disclosure-record]').text();
      return record.includes('政策解读') && record.includes('官方解读')
        ? []
        : [`${file}：没有官方解读的链接，也没有写明暂无。请检查 DisclosureRecord。`];
    },
    examined: () => seen,
  };
};
