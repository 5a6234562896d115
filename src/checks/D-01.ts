import { requirement } from './run/check.ts';
import { isOfHost } from './run/parts.ts';
import type { Page, Tag } from './run/page.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import { cannotTell } from '../rules/disclosure/outcome.ts';

/** Every address of the site's own begins with the base path; a site at `/` cannot show it. */
const checkBasePath: SiteCheck = ({ base }, tell) => {
  const hear = (address: string, tag: Tag, { file }: Page) => {
    if (!address.startsWith('/') || address.startsWith('//') || address.startsWith(base)) return;
    // The host's own header and footer lead to the host's site, beside this one.
    if (isOfHost(tag)) return;
    tell(`${file}：地址 ${address} 不在 ${base} 之下。请用 src/view/address.ts 的 href() 写地址。`);
  };
  return { attributes: { href: hear, src: hear }, again: byItself };
};

export default requirement({
  words: '可以作为专栏放在政府网站的任意路径下，链接不断',
  sources: [
    { name: '国办公开办函〔2019〕61号', mark: 'page' },
    { name: '国办发〔2017〕47号', mark: 'page' },
  ],
  applies: ['site'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '放在子路径下构建时，每页的链接和文件地址是否都在该路径之下',
  person: null,
  tests: ['tests/unit/checks/site-cases.test.ts', 'tests/browser/column-site.test.ts'],
  site: [
    {
      check: checkBasePath,
      what: '页',
      excused: ({ base }) =>
        base === '/'
          ? cannotTell('本次构建放在根路径，看不出放在别的路径下会怎样。', '发布前运行测试的人')
          : null,
    },
  ],
});
