import type { PolicyStatus } from '../facts/kinds/policy-status.ts';
import { formatStatus, titleMark } from '../rules/words/status.ts';
import { requirement } from './run/check.ts';
import { builtPolicies } from './run/built-data.ts';
import { mainWords } from './run/parts.ts';
import type { SiteCheck } from './run/site.ts';

/** The standing of a text stands before its first sentence, as the data have it; of a draft in its title. */
const checkStatusFirst: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const byFile = new Map(policies.map((one) => [`policies/${one.slug}/index.html`, one]));
  let seen = 0;
  let banner: string | null = null;
  let late = false;
  let title = '';
  return {
    pages: (file) => byFile.has(file),
    tags: {
      html: () => {
        banner = null;
        late = false;
      },
      title: (tag) => {
        if (tag.within('head')) tag.whenEnded((words) => (title = words));
      },
      article: (tag) => {
        if (banner === null && tag.within('main')) late = true;
      },
      'policy-status': (tag) => {
        if (banner === null && tag.within('main')) tag.whenEnded((words) => (banner = words));
      },
    },
    end: ({ file }) => {
      seen += 1;
      const status = byFile.get(file)?.status ?? '';
      if (banner?.includes(status) !== true) {
        tell(`${file}：没有写明效力状态“${status}”。请检查 StatusBanner。`);
      } else if (late) {
        tell(`${file}：效力状态在正文之后。请把 StatusBanner 放在正文之前。`);
      } else if (!title.includes(titleMark(status as PolicyStatus))) {
        tell(`${file}：标题（<title>）没有写明效力状态“${status}”。请检查 Page 的 title。`);
      }
      banner = null;
      late = false;
      title = '';
    },
    again: { restsOn: (path) => byFile.get(path)?.status },
    examined: () => seen,
  };
};

const clauseAddress = /\/policies\/([^/#?]+)\/(?:\?[^#]*)?#/u;

/** A page that quotes a text or leads to its clauses says what standing that text has. */
const checkCitedStanding: SiteCheck = (site, tell) => {
  const policies = builtPolicies(site);
  const standings = new Map(
    policies.map(({ slug, status }) => [slug, formatStatus(status as PolicyStatus)]),
  );
  const rests = [...standings];
  const cited = new Set<string>();
  const says: string[] = [];
  let seen = 0;
  return {
    attributes: {
      href: (address, tag) => {
        const slug = clauseAddress.exec(address)?.[1];
        if (slug !== undefined && tag.within('main')) cited.add(slug);
      },
    },
    tags: mainWords((words) => says.push(words)),
    end: ({ file }) => {
      if (cited.size > 0) seen += 1;
      for (const slug of cited) {
        const standing = standings.get(slug);
        if (standing === undefined || says.some((words) => words.includes(standing))) continue;
        tell(`${file}：引用了 ${slug} 的条款，没有写明它的效力状态“${standing}”。请写在引文旁边。`);
      }
      cited.clear();
      says.length = 0;
    },
    again: { restsOn: () => rests },
    examined: () => seen,
  };
};

export default requirement({
  words: '政策文件的效力状态先于正文，引用它的页面也写明',
  sources: [{ name: '国办发〔2017〕47号', mark: 'page' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '文件页上的效力状态是否与数据相同，是否在正文之前，不是现行文件的标题里有没有；引用条款的页面有没有写明所引文件的效力状态',
  person: null,
  tests: [],
  site: [
    { check: checkStatusFirst, what: '份文件' },
    { check: checkCitedStanding, what: '个引用条款的页面' },
  ],
});
