import { expect, test } from 'vitest';
import { atLineEnds, headLine } from '../../../../src/rules/policy/head-lines.ts';

const facts = {
  title: '甲市人民政府关于印发甲市低效用地再开发实施方案的通知',
  docNumber: '甲政发〔2024〕2号',
  issuer: '甲市人民政府',
};

test.each([
  ['甲市人民政府文件', 'mark'],
  ['甲政发〔2024〕 2号', 'mark'],
  ['（征求意见稿）', 'mark'],
  ['甲市人民政府关于印发 甲市低效用地再开发实施方案的通知', 'title'],
  ['甲市低效用地再开发实施方案', 'title'],
  ['各区县人民政府，市政府直属各单位：', 'addressee'],
  ['各县(市)区人民政府:', 'addressee'],
  ['现将实施方案印发给你们，请认真贯彻执行。', 'words'],
  ['甲市人民政府', 'signature'],
  ['2025年10月17日', 'signature'],
  ['二〇二五年十月十七日', 'signature'],
  ['2024年1月', 'signature'],
  ['二〇二四年一月', 'signature'],
  ['2025年10月17日印发', 'signature'],
  ['（2025年10月17日）', 'mark'],
])('%s is set as %s', (line, kind) => {
  expect(headLine(line, facts)).toBe(kind);
});

test('gaps of line ends stand apart, and no character is lost', () => {
  const words = '甲市关于印发 甲市试点工作 实施方案（2023—2027 年）的通知 Word 2024 年';
  const parts = atLineEnds(words);
  expect(parts.join('')).toBe(words);
  expect(parts.filter((_, at) => at % 2 === 1)).toEqual([' ', ' ']);
});
