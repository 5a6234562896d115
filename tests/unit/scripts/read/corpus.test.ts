import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeCorpus } from '../../../../scripts/read/corpus.ts';

const cases = 'tests/fixtures/policy';
const law = `甲市用地条例
（2024年3月1日甲市第九届人民代表大会常务委员会第五次会议通过）
第一章 总则
第一条 为了用地，制定本条例。
第二条 下列用地适用：
（一）旧厂；
（二）旧村。
前款以外的，另行规定。
第二章 附则
第三条 本条例自2024年5月1日起施行。
`;

test('a law in good order is counted right throughout', () => {
  const figures = judgeCorpus([{ file: '甲.txt', original: law }]);
  expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
  const counts = Object.fromEntries(figures.map(({ name, of }) => [name, of]));
  expect(counts).toMatchObject({ 条: 3, '编、章、节': 2, '款、项': 3, 标题: 1, 施行日期: 1 });
});

test('what is read otherwise than it is printed is counted wrong, with its place', () => {
  const figures = judgeCorpus([{ file: '乙.txt', original: `目 录\n${law}` }]);
  const title = figures.find(({ name }) => name === '标题');
  expect(title?.right).toBe(0);
  expect(title?.wrong[0]).toContain('乙.txt');
});

test('no fixture of a text loses a character', () => {
  const texts = readdirSync(cases).map((file) => {
    return { file, original: readFileSync(join(cases, file, 'source.txt'), 'utf8') };
  });
  expect(judgeCorpus(texts)[0]).toMatchObject({ name: '字符', wrong: [] });
});
