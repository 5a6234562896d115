import { builtPolicies, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-29: the standing of a text stands before its first sentence, as the data have it. */
export const checkStatusFirst: SiteCheckFactory = (site) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const byFile = new Map(policies.map((one) => [`policies/${one.slug}/index.html`, one]));
  let seen = 0;
  return {
    visit: ({ file, $ }) => {
      const policy = byFile.get(file);
      if (policy === undefined) return [];
      seen += 1;
      const all = $('main *').toArray();
      const banner = $('main policy-status').first();
      const at = all.indexOf(banner.get(0) as (typeof all)[number]);
      const text = all.indexOf($('main article').get(0) as (typeof all)[number]);
      if (at < 0 || !banner.text().includes(policy.status)) {
        return [`${file}：没有写明效力状态“${policy.status}”。请检查 StatusBanner。`];
      }
      return text < 0 || at < text
        ? []
        : [`${file}：效力状态在正文之后。请把 StatusBanner 放在正文之前。`];
    },
    examined: () => seen,
  };
};
