import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import type { Tag } from './run/page.ts';
import { hasClass } from './run/parts.ts';

const loaded = /未完成|逾期|违约|拖延|失信/g;

/** Pages whose own words speak of what is due: quotations apart, they judge nobody. */
const judged = /^(?:index\.html|commitments\/|tasks\/|progress\/|projects\/|changes\/|compare\/)/;

const isQuotation = (tag: Tag) =>
  ['q', 'blockquote', 'cite'].includes(tag.name) || hasClass(tag, 'quote');

/** None of the loaded words stands on such a page but in a quotation. */
const checkNeutralWording: SiteCheck = (_, tell) => {
  let pages = 0;
  let quoted: [from: number, to: number][] = [];
  const quotation = (tag: Tag) => {
    if (!isQuotation(tag)) return;
    tag.whenEnded((words) => quoted.push([tag.from, tag.from + words.length]));
  };
  return {
    pages: (file) => judged.test(file),
    tags: {
      main: (main, { file }) => {
        main.whenEnded((words) => {
          pages += 1;
          for (const { 0: word, index } of words.matchAll(loaded)) {
            const at = main.from + index;
            if (quoted.some(([from, to]) => at >= from && at < to)) continue;
            tell(`${file}：写有“${word}”。没有依据时应写“到期”和登记了什么，请改文字。`);
          }
        });
      },
      q: quotation,
      blockquote: quotation,
      cite: quotation,
    },
    attributes: {
      class: (_, tag) => {
        if (!['q', 'blockquote', 'cite'].includes(tag.name)) quotation(tag);
      },
    },
    end: () => (quoted = []),
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words: '时限事项用中性的话：没有依据不说“未完成”“逾期”',
  sources: [{ name: '《政府信息公开条例》第六条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '首页和项目、进度、时限、任务、变动、对照各页，除引文外有没有“未完成”“逾期”“违约”“拖延”“失信”这些词',
  person: { judges: '没有用这些词的句子是否也中性', who: '审查人' },
  tests: [],
  site: [{ check: checkNeutralWording, what: '页' }],
});
