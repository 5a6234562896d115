import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scanOriginal } from '../../../../scripts/scan/scan-file.ts';
import { unwrapped } from '../../../../scripts/scan/unwrapped.ts';
import { docx, html, ods, pdfOf, xls, xlsx } from '../../../support/planted-files.ts';

const options = { allowedPhones: new Set<string>() };
const join = (rows: readonly string[]): Uint8Array => strToU8(rows.join('\r\n'));

/** The formats whose tables keep their columns, with the same rows in each. */
const formats: Readonly<Record<string, (rows: readonly string[]) => Uint8Array>> = {
  csv: (rows) => join(rows.map((row) => row.replaceAll('\t', ','))),
  txt: join,
  xlsx: (rows) => xlsx([{ name: '清单', rows }]),
  xls: (rows) => xls([{ name: '清单', rows }]),
  ods: (rows) => ods({ rows }),
  docx: (rows) => docx(rows),
  html: (rows) => html(rows),
};

const found = (format: string, rows: readonly string[]): boolean =>
  scanOriginal(`list.${format}`, formats[format]?.(rows) ?? new Uint8Array(), options).some(
    (line) => line.includes('个人姓名'),
  );

// Nobody's.
const persons: readonly (readonly [string, readonly string[]])[] = [
  ['户主', ['序号\t户主\t坐落', '1\t张小明\t一号', '2\t李国强\t二号']],
  ['被拆迁人, a masked one among them', ['被拆迁人\t编号', '王某\t1', '周霞\t2', '欧阳明\t3']],
  [
    '联系人 beside a landline',
    ['单位\t联系人\t电话', '甲局\t赵敏\t0599-2123456', '乙局\t陈静\t0599-2123457'],
  ],
  ['产权人姓名', ['产权人姓名\t面积', '刘建国等3户\t80', '黄丽（已故）\t90']],
  ['权利人 of the family 家', ['权利人\t面积', '张家豪\t80', '李家诚\t90']],
  ['权利人', ['序号\t权利人\t面积', '1\t张小明\t80', '2\t甲公司\t90', '3\t李国强\t70']],
  ['behind blank headings', ['序号\t\t项目负责人', '1\t甲\t张小明', '2\t乙\t李国强']],
  [
    'behind a heading over two columns',
    ['序号\t规模\t责任人', '1\t8\t80\t张小明', '2\t9\t90\t李国强', '3\t7\t70\t周霞'],
  ],
  ['a name beside its label', ['户主\t张小明', '房屋面积\t80']],
];
const nobody: readonly (readonly [string, readonly string[]])[] = [
  ['a table of rules', ['情形\t被征收人\t标准', '按期\t住宅\t300', '逾期\t非住宅\t0']],
  ['villages', ['农户\t户数', '王家村\t20', '李家庄\t30']],
  ['names hidden', ['户主\t坐落', '张某某\t一号', '李某\t二号']],
  ['holders that are villages', ['权利人\t面积', '陈家湾\t80', '周家\t90', '马桥\t9']],
  ['holders that are bodies', ['权利人\t面积', '甲市供销社\t80', '江南村集体\t90', '张家村\t9']],
  [
    'towns beside blank headings',
    ['责任人\t面积\t位置', '\t\t石桥\t80', '\t\t钟楼\t90', '\t\t江南镇\t70'],
  ],
  ['one name alone', ['被征收人\t签约', '张小明\t是', '住宅\t否']],
  ['owners that are bodies', ['产权人\t面积', '甲市供销社\t80', '乙镇粮管所\t90']],
];

describe.each(Object.keys(formats))('names of persons in .%s', (format) => {
  test.each(persons)('found: %s', (_, rows) => {
    expect(found(format, rows)).toBe(true);
  });
  test.each(nobody)('let be: %s', (_, rows) => {
    expect(found(format, rows)).toBe(false);
  });
});

test.each([
  ['letters in the place of digits', '编号 11O199198OOlO11234 完', '110199198001011234'],
  ['a day of birth in words', '110199 1980年01月02日 123X', '11019919800102123X'],
  ['words that a script puts together', 'var t = "138001" + "38000"', '13800138000'],
])('%s', (_, text, number) => {
  expect(unwrapped(text)).toContain(number);
});

test.each(['COOl 1O1', 'O1O1O1O1O1O1O1', '0xOOllOOll', 'NO.20240101001'])(
  '“%s” is left as it is',
  (text) => {
    expect(unwrapped(text)).toBe('');
  },
);

const scan = (text: string): number => scanOriginal('a.txt', strToU8(text), options).length;

test.each([
  ['keycaps', Array.from('13800138000', (one) => `${one}\uFE0F\u20E3`).join('')],
  ['spelled, in groups', '电话：一三八 零零一三 八零零零'],
  ['a whole number with a point', '身份证 110199800101123.0'],
])('found: %s', (_, text) => {
  expect(scan(text)).toBe(1);
});

test.each(['110199800101123.5', '一 二 三 四 五 六 七 八 九', '面积 1200.0 1300.0 1380.0'])(
  'let be: %s',
  (text) => {
    expect(scan(text)).toBe(0);
  },
);

test('what a page of a PDF says in the place of what it shows is read', () => {
  const page = '/Span << /ActualText (13800138000) >> BDC BT (list) Tj ET EMC';
  const file = pdfOf(page, { root: '<< /Type /Catalog /Pages 2 0 R >>', objects: [] });
  const lines = scanOriginal('a.pdf', strToU8(file), options);
  expect(lines.join('\n')).toContain('手机号码');
});
