import type { DataCheck } from '../facts.ts';
import { finding, outcomeOf } from '../outcome.ts';

const wellFormed = /^\p{Script=Han}+〔(\d{4})〕\d+号$/u;

/** D-33: numbers are well formed, and their year is that of the text; where not, people look at it. */
export const checkDatesAndNumbers: DataCheck = ({ policies, dataFolder }) => {
  const numbered = policies.filter(({ metadata }) => metadata.docNumber !== null);
  const findings = numbered.flatMap(({ slug, city, metadata }) => {
    const where = `${dataFolder}/${city}/policies/${slug}/policy.json › metadata`;
    const number = metadata.docNumber ?? '';
    const year = wellFormed.exec(number)?.[1];
    if (year === undefined) {
      return [
        finding(where, `文号“${number}”不合格式`, '应为“机关代字〔年份〕序号号”，请核对原件'),
      ];
    }
    const day = metadata.formedOn ?? metadata.issuedOn;
    if (day === null || day.startsWith(year)) return [];
    return [
      finding(
        where,
        `文号的年份是 ${year}，成文日期是 ${day}`,
        '两者可以不同；请核对原件，页面两者都写明',
      ),
    ];
  });
  return outcomeOf(findings, { count: numbered.length, what: '份有文号的文件' });
};
