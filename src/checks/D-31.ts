import { requirement } from './run/check.ts';
import { builtPolicies } from './run/built-data.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** A draft says before its text that nobody can rely on it. */
const checkDrafts: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const drafts = new Set(
    policies
      .filter(({ status }) => status === '征求意见稿')
      .map(({ slug }) => `policies/${slug}/index.html`),
  );
  let said = '';
  return {
    pages: (file) => drafts.has(file),
    tags: {
      'policy-status': (tag) => {
        if (tag.within('main')) tag.whenEnded((words) => (said += words));
      },
    },
    end: ({ file }) => {
      if (!/不(?:能)?作为办事和补偿(?:的)?依据/.test(said)) {
        tell(`${file}：征求意见稿没有写明不作为办事和补偿的依据。请检查 StatusBanner。`);
      }
      said = '';
    },
    again: byItself,
    examined: () => drafts.size,
  };
};

export default requirement({
  words: '征求意见稿写明不作为依据',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '征求意见稿的页面上，效力状态一栏有没有写明不作为办事和补偿的依据',
  person: null,
  tests: [],
  site: [{ check: checkDrafts, what: '份征求意见稿' }],
});
