import { expect, test } from 'vitest';
import { readMetadata } from '../../../../src/rules/policy/metadata.ts';
import { parseText } from '../../../../src/rules/policy/parse.ts';
import { policyStatus } from '../../../../src/rules/policy/status.ts';

function metadataOf(text: string) {
  const { clauses, webHead } = parseText(text);
  return readMetadata(clauses, { fallbackTitle: '文件', webHead });
}

const notice = (title: string): string =>
  `甲市人民政府文件\n甲政发〔2025〕7号\n${title}\n各区人民政府：\n现印发给你们，请执行。\n甲市人民政府\n2025年8月6日\n一、目标\n盘活二百亩。`;

test.each([
  '甲市人民政府关于印发甲市\n低效用地行动方案\n（2025—2027年）的通知',
  '甲市人民政府关于印发\n甲市低效用地认定办法\n（试行）的通知',
])('a title goes on with brackets and what belongs behind them: %s', (title) => {
  expect(metadataOf(notice(title)).title).toBe(title.replaceAll('\n', ''));
});

test.each([
  ['2019年3月5日甲市人民政府甲政发〔2019〕5号印发　根据2025年6月12日《决定》修订', '甲市人民政府'],
  ['2019年3月5日甲市自然资源局以甲自然资规〔2019〕5号文件印发', '甲市自然资源局'],
])('who issued a text and its number stand behind the day below its title: %s', (note, issuer) => {
  const metadata = metadataOf(`甲市用地办法\n（${note}）\n第一条 为了用地，制定本办法。`);
  expect(metadata).toMatchObject({ issuer, issuedOn: '2019-03-05' });
  expect(metadata.docNumber).toMatch(/^甲\S{2,5}〔2019〕5号$/u);
});

test('links below the text name its attachments; the text itself as a file is none', () => {
  const links =
    '附件：1.甲市用地意见.pdf\n2.登记表.docx\n3.汇总表.xlsx\n【打印】【关闭】\n上一篇：没有了';
  const text = `甲市用地意见\n甲政发〔2025〕7号\n一、目标\n盘活二百亩。\n甲市人民政府\n2025年8月6日\n${links}`;
  expect(metadataOf(text).attachments).toEqual([{ name: '登记表.docx' }, { name: '汇总表.xlsx' }]);
});

test.each(['《甲市用地办法》政策解读', '《甲市用地办法》起草说明'])(
  'days and terms that %s tells are those of the text that it is about',
  (title) => {
    const text = `${title}\n发布日期：2025-09-12\n一、何时施行？\n本办法自2025年10月1日起施行，有效期三年。`;
    const { clauses, webHead } = parseText(text);
    const metadata = readMetadata(clauses, { fallbackTitle: '文件', webHead });
    expect(metadata).toMatchObject({ effectiveFrom: null, validUntil: null });
    expect(metadata).not.toHaveProperty('validity');
    const policy = { metadata, clauses, standing: null } as Parameters<typeof policyStatus>[0];
    expect(policyStatus(policy, '2026-01-01').status).toBe('效力待核');
  },
);
