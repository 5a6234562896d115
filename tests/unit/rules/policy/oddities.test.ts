import { expect, test } from 'vitest';
import { readMetadata } from '../../../../src/rules/policy/metadata.ts';
import { oddities } from '../../../../src/rules/policy/oddities.ts';
import { parseText } from '../../../../src/rules/policy/parse.ts';

function codesOf(text: string): string[] {
  const parsed = parseText(text);
  const metadata = readMetadata(parsed.clauses, { fallbackTitle: '文件' });
  return oddities(text, parsed, metadata, '文件').map(({ code }) => code);
}

const head = '甲市用地办法\n甲政发〔2024〕1号\n';

test('a text that prints all has nothing odd', () => {
  expect(codesOf(`${head}第一条 为了用地，制定本办法。\n甲市人民政府\n2024年5月6日`)).toEqual([]);
});

test.each([
  ['READ-MISSING', '甲市用地办法\n第一条 为了用地。\n甲市人民政府\n2024年5月6日'],
  ['READ-MISSING', `${head}第一条 为了用地，制定本办法。`],
  ['READ-TITLE', `${'甲市关于做好'.repeat(12)}工作的办法\n甲政发〔2024〕1号\n第一条 为了用地。`],
  ['READ-TITLE', '首页＞政务公开＞甲市用地办法\n甲政发〔2024〕1号\n第一条 为了用地。'],
  ['READ-ARTICLE', `${head}一、为了用地，制定本办法。`],
  ['READ-REPEATED', `${head}第一条 为了用地。\n第一条 为了用地。`],
  [
    'READ-SEVERAL',
    `${head}一、按月报送。\n甲市人民政府\n2024年5月6日\n甲市方案\n逐年推进，不得拖延。`,
  ],
  ['READ-SIGNATURE', `${head}一、按月报送。\n甲市人民政府\n2024年5月6日\n样表一\n登记表`],
  ['READ-TITLE', '听证会\n甲政发〔2024〕1号\n第一条 为了用地。'],
  ['READ-TITLE', '甲市《用地办法的通知\n甲政发〔2024〕1号\n第一条 为了用地。'],
  ['READ-HEAD', `${head}第三批\n第一条 为了用地。\n甲市人民政府\n2024年5月6日`],
  ['READ-ISSUER', `甲市财政局文件\n${head}第一条 为了用地。\n甲市住房局\n2024年5月6日`],
  ['READ-DATE', `${head}2023年1月5日\n第一条 为了用地。\n甲市人民政府\n2024年5月6日`],
  [
    'READ-ATTACHMENT',
    `${head}一、报送。\n附件：1.甲表\n2.乙表\n甲市政府\n2024年5月6日\n附件1\n甲表\n二亩。`,
  ],
])('%s is told', (code, text) => {
  expect(codesOf(text)).toContain(code);
});

test.each([
  ['READ-BARE', '听证时间\n定于下月六日。\n听证地点\n市民中心。'],
  ['READ-MARK', '3、2、3号楼除外。'],
  ['READ-DATE', '甲市第二次会议通过 2024年5月1日'],
  ['READ-TABLE', '片区 面积 责任单位\n东区　　二百亩　　尽快'],
  ['READ-TABLE', '表1 分区任务\n东区应当完成二百亩。'],
  ['READ-RUN', '要求：（一）摸底；（二）登记；（三）处置。'],
])('a line that looks otherwise than it was read is told: %s', (code, lines) => {
  const text = `${head}第一条 为了用地，制定本办法。\n${lines}\n甲市人民政府\n2024年5月7日`;
  expect(codesOf(text)).toContain(code);
});

test.each(['（联系处室：规划处）', '（咨询电话：12345678）'])(
  'a remark in brackets behind the date begins no second text: %s',
  (remark) => {
    const text = `${head}第一条 为了用地，制定本办法。\n甲市人民政府\n2024年5月6日\n${remark}\n抄送：甲市财政局。`;
    expect(codesOf(text)).not.toContain('READ-SEVERAL');
  },
);

test('what is read as it looks is not told', () => {
  const parts = [
    '第一章 总则\n第一条 为了用地，制定本办法。\n（一）摸底；\n（二）登记。\n第二条 标准见表1。',
    '表1 标准\n区\t亩\n东区\t3\n西区\t4\n注：1.以台账为准。\n2.每年更新。',
    '附件：1.登记表\n甲市人民政府\n2024年5月6日\n附件1\n登记表\n联系人：____',
  ];
  expect(codesOf(`${head}${parts.join('\n')}`)).toEqual([]);
});
