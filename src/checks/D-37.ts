import { requirement } from './run/check.ts';
import { builtPolicies, readBuiltJson } from './run/built-data.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** Each text links to its official explanation or says that there is none here. */
const checkInterpretation: SiteCheck = (site, tell) => {
  const policies = readBuiltJson(site, 'data/policies.json', builtPolicies);
  const files = new Set(policies.map(({ slug }) => `policies/${slug}/index.html`));
  let seen = 0;
  let record = '';
  return {
    pages: (file) => files.has(file),
    attributes: {
      'data-disclosure-record': (_, tag) => {
        tag.whenEnded((words) => (record += words));
      },
    },
    end: ({ file }) => {
      seen += 1;
      if (!record.includes('政策解读') || !/官方解读|本站未收录/.test(record)) {
        tell(`${file}：没有官方解读的链接，也没有写明本站未收录。请检查 DisclosureRecord。`);
      }
      record = '';
    },
    again: byItself,
    examined: () => seen,
  };
};

export default requirement({
  words: '文件与解读互相链接；没有解读的写明',
  sources: [{ name: '国办发〔2017〕47号', mark: 'page' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '每份文件页上有没有官方解读的链接，或者写明本站未收录',
  person: { judges: '解读的页面有没有链接回文件，本站未收录的是否确实没有', who: '经办人员' },
  tests: [],
  site: [{ check: checkInterpretation, what: '份文件' }],
});
