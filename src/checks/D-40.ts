import { compensationPage } from './run/parts.ts';
import { requirement } from './run/check.ts';
import { byItself, type SiteCheck } from './run/site.ts';

/** What has to stand on such a page, by the ids of `remedies.yaml`, in words for the clerk. */
const demanded: Readonly<Record<string, string>> = {
  'hearing-collective': '征收集体土地的听证',
  'hearing-renewal': '旧城区改建的听证',
  valuation: '复核评估和鉴定',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  'information-request': '依申请公开',
};

/** A sentence that leaves the periods which the law sets to a notice. */
const leftToNotice = /(?:复议|诉讼|起诉)[^。]{0,20}以公告[^。]{0,8}为准|期限以公告载明的为准/u;

/**
 * Pages on compensation show the remedies that `remedies.yaml` takes from the law. That they are there
 * is all that a machine can see; whether they are right, a person reads.
 */
const checkRemedies: SiteCheck = (_, tell) => {
  let pages = 0;
  const shown = new Set<string>();
  return {
    pages: (file) => compensationPage.test(file) || file === 'remedies/index.html',
    attributes: {
      'data-remedy': (id, tag) => {
        if (tag.within('main')) shown.add(id);
      },
    },
    tags: {
      main: (main, { file }) => {
        main.whenEnded((words) => {
          const wrong = leftToNotice.exec(words)?.[0];
          if (wrong === undefined) return;
          tell(
            `${file}：“${wrong}”不对，复议、诉讼的期限由法律规定。请改为《行政复议法》第二十条、《行政诉讼法》第四十五条、第四十六条的期限。`,
          );
        });
      },
    },
    end: ({ file }) => {
      pages += 1;
      for (const [id, name] of Object.entries(demanded)) {
        if (shown.has(id)) continue;
        tell(
          `${file}：没有“${name}”。请在 remedies.yaml 中补上 ${id}，并在 laws.yaml 中写明所据条文和核对情况。`,
        );
      }
      shown.clear();
    },
    again: byItself,
    examined: () => pages,
  };
};

export default requirement({
  words:
    '补偿页面按法律写明听证、复核评估、鉴定、行政复议、行政诉讼和依申请公开；核对过的期限写明，没有核对的写明没有核对',
  sources: [
    {
      name: '《国有土地上房屋征收与补偿条例》第十一条、第十三条、第十四条、第十九条、第二十六条',
      mark: 'law',
    },
    { name: '《土地管理法》第四十七条', mark: 'law' },
    { name: '《行政复议法》第二十条', mark: 'law' },
    { name: '《行政诉讼法》第四十五条、第四十六条', mark: 'law' },
  ],
  applies: ['policy', 'project'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines:
    '补偿页面上有没有听证（两种）、复核评估和鉴定、行政复议、行政诉讼、依申请公开各项，有没有把法定期限写成以公告为准',
  person: { judges: '每种途径的条件、期限和法律依据是否正确', who: '熟悉行政法的审查人' },
  tests: [],
  site: [{ check: checkRemedies, what: '页' }],
});
