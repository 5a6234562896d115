import { expect, test } from 'vitest';
import { readMetadata } from '../../../../src/rules/policy/metadata.ts';
import { oddities } from '../../../../src/rules/policy/oddities.ts';
import { parseText } from '../../../../src/rules/policy/parse.ts';

function codesOf(text: string): string[] {
  const parsed = parseText(text);
  const metadata = readMetadata(parsed.clauses, { fallbackTitle: '文件' });
  return oddities(parsed, metadata, '文件').map(({ code }) => code);
}

const head = '甲市用地办法\n甲政发〔2024〕1号\n';

test('a text that prints all has nothing odd', () => {
  expect(codesOf(`${head}第一条 为了用地，制定本办法。\n甲市人民政府\n2024年5月6日`)).toEqual([]);
});

test.each([
  ['READ-NUMBER', '甲市用地办法\n第一条 为了用地。\n甲市人民政府\n2024年5月6日'],
  ['READ-DATE', `${head}第一条 为了用地，制定本办法。`],
  ['READ-TITLE', `${'甲市关于做好'.repeat(12)}工作的办法\n甲政发〔2024〕1号\n第一条 为了用地。`],
  ['READ-TITLE', '首页＞政务公开＞甲市用地办法\n甲政发〔2024〕1号\n第一条 为了用地。'],
  ['READ-ARTICLE', `${head}一、为了用地，制定本办法。`],
  ['READ-REPEATED', `${head}第一条 为了用地。\n第一条 为了用地。`],
  [
    'READ-SIGNATURE',
    `${head}一、按月报送。\n甲市人民政府\n2024年5月6日\n甲市方案\n逐年推进，不得拖延。`,
  ],
])('%s is told', (code, text) => {
  expect(codesOf(text)).toContain(code);
});
