import { isListed } from '../facts/kinds/stage.ts';
import { requirement } from './run/check.ts';
import type { Portal } from '../facts/portal.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { ageBand, ageingMonths, oldMonths } from '../rules/freshness/age-band.ts';
import { ageBandNames } from '../rules/words/disclosure.ts';
import { formatDate } from '../rules/words/date.ts';
import { formatNumber } from '../rules/words/number.ts';
import { disclosureFacts } from '../rules/portal/disclosure.ts';
import { listAge } from '../rules/portal/freshness.ts';
import { mainWords } from './run/parts.ts';
import type { SiteCheck } from './run/site.ts';

/**
 * How old each city's list is. Old data break nothing as long as pages say so, which the check
 * of the built site tells; the clerk is reminded of them.
 */
const checkFreshness: DataCheck = ({ freshness, today }) => {
  const reminders = freshness.flatMap(({ city, age }) => {
    const band = ageBand(age.asOf, today);
    if (band === 'fresh') return [];
    const limit = band === 'old' ? oldMonths : ageingMonths;
    const days = formatNumber(age.ageDays);
    const words = `截至${formatDate(age.asOf)}，已 ${days} 天，超过 ${limit} 个月`;
    return [
      finding(
        clerkLine(
          `${city}重点片区名单`,
          words,
          '有新名单时运行 npm run publish -- 名单文件；没有的照常公开，页面已标出',
        ),
        { at: [{ address: '/projects/', label: `${city}重点片区名单` }], words },
      ),
    ];
  });
  return outcomeOf([], { count: freshness.length, what: '份名单', reminders });
};

/** Words that a page has to have, by its file. */
type WantedWords = ReadonlyMap<string, readonly string[]>;

function ages(portal: Portal): WantedWords {
  const { freshness, projects, today } = disclosureFacts(portal);
  const lists = freshness.map(({ age }) => ageBandNames[ageBand(age.asOf, today)]);
  // Of an area taken off the lists the page says when it was last listed.
  const listed = projects.filter(isListed);
  return new Map([
    ...(lists.length === 0 ? [] : [['disclosure/index.html', lists] as const]),
    ...listed.map((project): [string, string[]] => [
      `projects/${project.id}/index.html`,
      [`距今 ${formatNumber(listAge(portal, project))} 天`],
    ]),
  ]);
}

/** Pages say how old their data are: each area how many days, `/disclosure/` also what to think of it. */
const checkAgeShown: SiteCheck = ({ portal }, tell) => {
  const wanted = ages(portal);
  let pages = 0;
  return {
    pages: (file) => wanted.has(file),
    tags: mainWords((words, file) => {
      pages += 1;
      for (const one of wanted.get(file) ?? []) {
        if (words.includes(one)) continue;
        tell(`${file}：没有写明数据的新旧（“${one}”）。请检查 ProjectFacts、FreshnessList。`);
      }
    }),
    again: { restsOn: (path) => wanted.get(path) },
    examined: () => pages,
  };
};

export default requirement({
  words: '数据的新旧看得见：超过两个月提示，超过六个月警示',
  sources: [
    { name: '《政府信息公开条例》第五十三条', mark: 'law' },
    { name: '两个月、六个月：本站设计', mark: 'design' },
  ],
  applies: ['project', 'dataset'],
  audience: 'reader',
  gate: 'warns',
  demo: null,
  examines: '名单的截至日期距今多久，片区页面和公开情况页有没有写出来',
  person: null,
  tests: [],
  data: checkFreshness,
  site: [{ check: checkAgeShown, what: '页' }],
});
