import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import type { Page, Tag } from './run/page.ts';
import { notApplicable } from '../rules/disclosure/outcome.ts';
import { demoMark as banner } from '../rules/words/site-mark.ts';

const identifiers = /ICP备|公网安备|网站标识码|党政机关网站标识/;

/** Hosts of the pictures and links by which government sites are told. */
const badges = /(?:bszs\.conac\.cn|beian\.miit\.gov\.cn|beian\.mps\.gov\.cn|zfwzgl\.www\.gov\.cn)/;

/** Every page of a demonstration says that it is none of a government, and carries no mark of one. */
const checkDemoMarks: SiteCheck = ({ publisher }, tell) => {
  if (publisher.mode !== 'demo') return { pages: () => false, examined: () => 0, again: byItself };
  const frame = (tag: Tag, { file }: Page) => {
    if (!tag.isTop) return;
    tag.whenEnded((words) => {
      const found = identifiers.exec(words)?.[0];
      if (found !== undefined) {
        tell(`${file}：演示站的页头页脚里出现“${found}”。请从页头页脚删去。`);
      }
    });
  };
  const address = (value: string, _: Tag, { file }: Page) => {
    const found = badges.exec(value)?.[0];
    if (found !== undefined) {
      tell(`${file}：演示站链接到政府网站标识的主机 ${found}。请删去。`);
    }
  };
  return {
    tags: { header: frame, footer: frame },
    attributes: { href: address, src: address },
    again: byItself,
    end: ({ file, words, bodyFrom }) => {
      if (words.includes(banner, bodyFrom)) return;
      tell(`${file}：演示模式下缺少“${banner}”横幅。请用 Page 或 Bare 布局。`);
    },
  };
};

export default requirement({
  words: '演示站不冒充政府网站：写明“演示站，非政府网站”，不带任何政府网站标识',
  sources: [{ name: '国办秘函〔2019〕19号', mark: 'page' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '每页有没有“演示站，非政府网站”，页头页脚有没有备案号、标识码的文字，有没有指向政府网站标识的链接和图片',
  person: null,
  tests: ['tests/browser/column-site.test.ts'],
  site: [
    {
      check: checkDemoMarks,
      what: '页',
      excused: ({ publisher }) =>
        publisher.mode === 'demo' ? null : notApplicable('本站是政府网站的专栏，不是演示站。'),
    },
  ],
});
