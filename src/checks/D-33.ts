import { requirement } from './run/check.ts';
import { formatDate } from '../rules/words/date.ts';
import type { Policy } from '../facts/kinds/policy.ts';
import type { DataCheck } from '../rules/disclosure/facts.ts';
import { clerkLine, finding, outcomeOf } from '../rules/disclosure/outcome.ts';
import { textFile } from '../facts/portal-files.ts';

const wellFormed = /^\p{Script=Han}+〔(\d{4})〕\d+号$/u;

/** A day as texts print it, 2015年1月5日, or the page around them, 2015-01-05. */
function printsDay({ clauses, pageHead = [] }: Policy, day: string): boolean {
  const [year = '', month = '', date = ''] = day.split('-');
  const printed = `${year}年${Number(month)}月${Number(date)}日`;
  const numeric = new RegExp(
    `${year}[-/.年]0?${Number(month)}[-/.月]0?${Number(date)}(?!\\d)`,
    'u',
  );
  return (
    clauses.some(({ text }) => text.replace(/\s/g, '').includes(printed)) ||
    pageHead.some((line) => numeric.test(line))
  );
}

/**
 * Numbers are well formed and days stand in the text. A number of another year than the text's
 * day is no mistake by itself: a text may be signed the year after its number was given.
 */
const checkDatesAndNumbers: DataCheck = ({ policies, dataFolder }) => {
  const dated = policies.filter(
    ({ metadata: { docNumber, formedOn, issuedOn } }) =>
      docNumber !== null || formedOn !== null || issuedOn !== null,
  );
  const placeOf = ({ city, slug }: Policy) =>
    `${dataFolder}/${textFile({ city, slug }, 'policy')} › metadata`;
  const at = ({ slug, metadata }: Policy) => ({
    address: `/policies/${slug}/`,
    label: metadata.title,
  });
  const malformed = dated.flatMap((policy) => {
    const number = policy.metadata.docNumber;
    if (number === null || wellFormed.test(number)) return [];
    const problem = `文号“${number}”不合格式`;
    const remedy = '应为“机关代字〔年份〕序号号”，请核对原件';
    return [
      finding(clerkLine(placeOf(policy), problem, remedy), { at: [at(policy)], words: problem }),
    ];
  });
  const unprinted = dated.flatMap((policy) =>
    [policy.metadata.formedOn, policy.metadata.issuedOn]
      .filter((day) => day !== null && !printsDay(policy, day))
      .map((day) => {
        const problem = `日期 ${day ?? ''} 在原文里找不到`;
        return finding(
          clerkLine(
            placeOf(policy),
            problem,
            '这个文件由程序写，不手改：请运行 npm run import 照原件重新读一遍',
          ),
          { at: [at(policy)], words: problem },
        );
      }),
  );
  const reminders = dated.flatMap((policy) => {
    const { docNumber, formedOn, issuedOn } = policy.metadata;
    const year = wellFormed.exec(docNumber ?? '')?.[1];
    const day = formedOn ?? issuedOn;
    if (year === undefined || day === null || day.startsWith(year)) return [];
    const problem = `文号的年份是${year}年，成文日期是${formatDate(day)}`;
    return [
      finding(clerkLine(placeOf(policy), problem, '两者可以不同；请核对原件，页面两者都写明'), {
        at: [at(policy)],
        words: `${problem}，两者可以不同，页面照原文写明`,
      }),
    ];
  });
  const examined = { count: dated.length, what: '份有文号或日期的文件', reminders };
  return outcomeOf([...malformed, ...unprinted], examined);
};

export default requirement({
  words: '成文日期与正文一致，文号格式正确',
  sources: [{ name: 'GB/T 9704—2012', mark: 'page' }],
  applies: ['policy'],
  audience: 'reader',
  gate: 'warns',
  demo: null,
  examines: '成文、印发日期是否逐字印在正文里，文号是否合“机关代字〔年份〕序号”的格式',
  person: null,
  tests: [],
  data: checkDatesAndNumbers,
});
