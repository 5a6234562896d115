import { builtPolicies, readBuiltJson } from './built-data.ts';
import type { SiteCheckFactory } from './site-check.ts';

/** D-31: a draft says before its text that nobody can rely on it. */
export const checkDrafts: SiteCheckFactory = (site) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies) ?? [];
  const drafts = new Set(
    policies
      .filter(({ status }) => status === '征求意见稿')
      .map(({ slug }) => `policies/${slug}/index.html`),
  );
  return {
    visit: ({ file, $ }) =>
      !drafts.has(file) || /不(?:能)?作为办事和补偿(?:的)?依据/.test($('main policy-status').text())
        ? []
        : [`${file}：征求意见稿没有写明不作为办事和补偿的依据。请检查 StatusBanner。`],
    examined: () => drafts.size,
  };
};
