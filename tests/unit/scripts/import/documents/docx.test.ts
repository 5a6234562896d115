import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../scripts/import/documents/docx.ts';
import { writeNumeral } from '../../../../../src/rules/policy/numerals.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';
import { aDocx, cell, paragraph, table, w, type NumberLevel } from '../../../../support/docx.ts';

const levels: readonly NumberLevel[] = [
  ['chineseCountingThousand', '第%1章'],
  ['chineseCountingThousand', '第%2条'],
  ['chineseCountingThousand', '（%3）'],
  ['decimal', '%4.'],
];

test('automatic numbers stand as Word prints them, each level counted on its own', async () => {
  const body = [
    paragraph('甲市用地办法'),
    paragraph('总则', [1, 0]),
    paragraph('为了用地，制定本办法。', [1, 1]),
    paragraph('下列用地适用：', [1, 1]),
    paragraph('旧厂；', [1, 2]),
    paragraph('停产的；', [1, 3]),
    paragraph('旧村。', [1, 2]),
    paragraph('附则', [1, 0]),
    paragraph('本办法自2025年3月1日起施行。', [1, 1]),
  ].join('');
  const { text, notices } = await readDocx(aDocx(body, levels));
  expect(text.split('\n')).toEqual([
    '甲市用地办法',
    '第一章 总则',
    '第一条 为了用地，制定本办法。',
    '第二条 下列用地适用：',
    '（一）旧厂；',
    '1.停产的；',
    '（二）旧村。',
    '第二章 附则',
    '第一条 本办法自2025年3月1日起施行。',
    '',
  ]);
  expect(notices[0]).toContain('自动编号 8 处');
});

test('merged cells keep their columns, a cell of two paragraphs stays one', async () => {
  const one = (text: string): string => cell(paragraph(text));
  const body = [
    paragraph('附件1'),
    paragraph('任务表'),
    table([
      [one('区'), one('片区'), one('面积')],
      [cell(paragraph('东区'), { merge: 'restart' }), one('一厂'), one('100')],
      [cell(paragraph(''), { merge: 'continue' }), one('二厂'), one('200')],
      [one('西区'), cell(paragraph('三厂') + paragraph('（含北院）')), one('300')],
      [cell(paragraph('合计'), { span: 2 }), one('600')],
    ]),
  ].join('');
  const { text, hints } = await readDocx(aDocx(body));
  const found = parseText(text, hints).clauses.find((clause) => clause.table !== null)?.table;
  expect(found?.columns).toEqual(['区', '片区', '面积']);
  expect(found?.rows.map(({ cells }) => cells)).toEqual([
    ['东区', '一厂', '100'],
    ['东区', '二厂', '200'],
    ['西区', '三厂\n（含北院）', '300'],
    ['合计', '', '600'],
  ]);
});

test.each([
  [3, '三'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [101, '一百零一'],
  [112, '一百一十二'],
])('%d is printed as %s', (value, words) => {
  expect(writeNumeral(value)).toBe(words);
});

test('a level without its number is refused, one without a print is told', async () => {
  const body = paragraph('甲市用地办法') + paragraph('总则', [1, 0]) + paragraph('旧厂。', [1, 1]);
  const broken = aDocx(body.replace('<w:ilvl w:val="1"/>', '<w:ilvl/>'), levels);
  await expect(readDocx(broken)).rejects.toThrow('ilvl 没有数值');
  const { notices } = await readDocx(
    aDocx(body, [
      ['decimal', '第%1章'],
      ['decimal', null],
    ]),
  );
  expect(notices.join()).toContain('自动编号没有定义');
});

const numbered =
  paragraph('甲市用地办法') + paragraph('总则', [1, 0]) + paragraph('旧厂。', [1, 1]);

/** The same document with something else in its definitions of numbers. */
function redefined(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array());
  expect(numbering).toContain(from);
  return zipSync({ ...parts, 'word/numbering.xml': strToU8(numbering.replace(from, to)) });
}

test.each([
  ['a level under another name', '<w:ilvl w:val="1"/>', '<wvl w:val="1"/>', '自动编号的标记里有'],
  ['a value under another name', '<w:ilvl w:val="1"/>', '<w:ilvl :val="1"/>', 'ilvl 没有数值'],
  ['a level among words', '<w:ilvl w:val="1"/>', '<w:t>1</w:t>', '自动编号的标记里有'],
])('damaged numbers of paragraphs are refused: %s', async (_, from, to, why) => {
  expect(numbered).toContain(from);
  await expect(readDocx(aDocx(numbered.replace(from, to), levels))).rejects.toThrow(why);
});

test.each([
  [
    'a print without its words',
    '<w:lvlText w:val="第%2条"/>',
    '<w:lvlText W:val="第%2条"/>',
    'lvlText 没有值',
  ],
  ['a style without its name', '<w:numFmt w:val="decimal"/>', '<w:numFmt/>', 'numFmt 没有值'],
  [
    'an element out of its place',
    '<w:abstractNum ',
    '<w:abstractNum x="1"><w:numFmt w:val="decimal"/></w:abstractNum><w:abstractNum ',
    'w:numFmt 不在它的位置',
  ],
])('damaged definitions of numbers are refused: %s', async (_, from, to, why) => {
  await expect(readDocx(redefined(aDocx(numbered, levels), from, to))).rejects.toThrow(why);
});

test('a paragraph within another is refused: Word does not open it', async () => {
  const inner = paragraph('程序', [1, 0]);
  const body = `<w:p><w:r><w:t>旧仓库。</w:t></w:r><w:r>${inner}</w:r></w:p>`;
  await expect(readDocx(aDocx(body, levels))).rejects.toThrow('一段文字套在另一段里');
});

test('a cell that goes on none above it is refused: those behind it would shift', async () => {
  const one = (text: string): string => cell(paragraph(text));
  const rows = [[one('区')], [one('东区'), cell(paragraph(''), { merge: 'continue' }), one('100')]];
  await expect(readDocx(aDocx(table(rows)))).rejects.toThrow('合并单元格与上一行对不上');
});

const styled = (text: string, style: string): string =>
  paragraph(text).replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
const numberedStyle = (id: string, number: string, basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr><w:numPr>${number}</w:numPr></w:pPr></w:style>`;
const lvl = (at: number, text: string, inner = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, abstract: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/></w:num>`;

describe('the numbers that styles bring', () => {
  const body = ['一级', '二级', '二级', '一级'].map((style) => styled('旧厂。', style)).join('');
  const right = ['一、旧厂。', '（一）旧厂。', '（二）旧厂。', '二、旧厂。', ''];
  const one = '<w:numId w:val="1"/>';

  test.each([
    [
      'a level of its own, the numbering of the style below it',
      numberedStyle('一级', one) + numberedStyle('二级', '<w:ilvl w:val="1"/>', '一级'),
      `<w:abstractNum w:abstractNumId="0">${lvl(0, '%1、')}${lvl(1, '（%2）')}</w:abstractNum>${num(1, 0)}`,
    ],
    [
      'the level that the numbering binds to the style',
      numberedStyle('一级', one) + numberedStyle('二级', one),
      `<w:abstractNum w:abstractNumId="0">${lvl(0, '%1、', '<w:pStyle w:val="一级"/>')}${lvl(1, '（%2）', '<w:pStyle w:val="二级"/>')}</w:abstractNum>${num(1, 0)}`,
    ],
    [
      'a definition that another style of lists holds',
      numberedStyle('一级', one) + numberedStyle('二级', `<w:ilvl w:val="1"/>${one}`),
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="表"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="表"/>${lvl(0, '%1、')}${lvl(1, '（%2）')}</w:abstractNum>${num(1, 0)}${num(2, 1)}`,
    ],
  ])('%s', async (_, styles, numbering) => {
    const parts = {
      'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
      'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
    };
    expect((await readDocx(aDocx(body, [], parts))).text.split('\n')).toEqual(right);
  });
});

test.each([
  [
    '未接受的修订',
    '<w:del w:id="1" w:author="a"><w:r><w:delText>八成</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>全额</w:t></w:r></w:ins>',
    '接受全部修订以后',
  ],
  ['1 处隐藏的文字', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>全额</w:t></w:r>', '照样读作正文'],
])('%s is told, and how it was read', async (what, runs, how) => {
  const { text, notices } = await readDocx(
    aDocx(`<w:p><w:r><w:t>按</w:t></w:r>${runs}<w:r><w:t>补偿。</w:t></w:r></w:p>`),
  );
  expect(text).toBe('按全额补偿。\n');
  expect(notices.join()).toContain(`${what}，`);
  expect(notices.join()).toContain(how);
});

describe('words beside the paragraphs', () => {
  const box = (inner: string): string =>
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const holding = (inner: string): string =>
    paragraph('旧厂。').replace('</w:p>', `${inner}</w:p>`);

  test('a text box is read, and its place is told', async () => {
    const { text, notices } = await readDocx(aDocx(holding(box(paragraph('由区财政支付。')))));
    expect(text).toContain('由区财政支付。');
    expect(notices.join('')).toMatch(/文本框里的文字“由区财政支付。”/u);
  });

  test('a text box that nobody reads refuses the file', async () => {
    const drawn = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent>${paragraph('由区财政支付。')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>`;
    await expect(readDocx(aDocx(holding(drawn)))).rejects.toThrow(/文本框里的“由区财政支付。”/u);
  });

  test.each([
    ['征求意见稿', 1],
    ['第 1 页 共 3 页', 0],
    ['— 2 —', 0],
  ])('a running head “%s” is told where it says something', async (words, count) => {
    const parts = { 'word/header1.xml': `<w:hdr ${w}>${paragraph(words)}</w:hdr>` };
    const { notices } = await readDocx(aDocx(paragraph('旧厂。'), [], parts));
    expect(notices.filter((notice) => notice.includes('页眉'))).toHaveLength(count);
  });
});
