import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scanFile } from '../../../../scripts/scan/scan-file.ts';
import { scanFolder } from '../../../../scripts/scan/scan-folder.ts';
import { folderOf } from '../../../support/temporary.ts';

// The standard's own example, and a made-up card: nobody's.
const identity = '11010519491231002X';
const card = '6222020200112230';
const options = { allowedPhones: new Set<string>() };

const officeFile = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
const paragraph = (inside: string) => `<w:p><w:r><w:t>${inside}</w:t></w:r></w:p>`;
const word = (body: string, more: Record<string, string | Uint8Array> = {}) =>
  officeFile({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more });
const cell = (index: number) => `<c r="A1" t="s"><v>${index}</v></c>`;
const workbook = (sheets: string, rows: string, strings: string[] = []) =>
  officeFile({
    'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${rows}</worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
  });
const visible = '<sheet name="名单" sheetId="1"/>';

/** A JPEG of nothing but its EXIF block, whose first directory has one value with this tag. */
function photo(tag: number, little: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  tiff.setUint16(8, 1, little);
  tiff.setUint16(10, tag, little);
  const block = [0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(tiff.buffer)];
  const length = block.length + 2;
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...block, 0xff, 0xd9]);
}
const gps = 0x8825;
const orientation = 0x0112;

const cases: [what: string, file: string, good: Uint8Array, bad: Uint8Array, says: string][] = [
  [
    'tracked changes',
    'a.docx',
    word(paragraph('低效用地')),
    word('<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>新增</w:t></w:r></w:ins></w:p>'),
    'a.docx word/document.xml：有未接受的修订',
  ],
  [
    'tracked changes of the format alone',
    'a.docx',
    word('<w:p><w:pPr><w:insideH/></w:pPr></w:p>'),
    word('<w:p><w:pPr><w:pPrChange w:id="1"/></w:pPr></w:p>'),
    '有未接受的修订',
  ],
  [
    'comments in a document',
    'a.docx',
    word(paragraph('低效用地')),
    word(paragraph('低效用地'), {
      'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>',
    }),
    'a.docx word/comments.xml：有1 条批注',
  ],
  [
    'a hidden sheet',
    'a.xlsx',
    workbook(visible, ''),
    workbook(`${visible}<sheet name="底稿" sheetId="2" state="veryHidden"/>`, ''),
    'a.xlsx 工作表“底稿”：有隐藏的工作表',
  ],
  [
    'a hidden column with content',
    'a.xlsx',
    workbook(visible, `<cols><col min="1" max="1" hidden="0"/></cols><row r="1">${cell(0)}</row>`),
    workbook(visible, `<cols><col min="1" max="1" hidden="1"/></cols><row r="1">${cell(0)}</row>`),
    '有1 列隐藏的内容（A 列）',
  ],
  [
    'comments in a workbook',
    'a.xlsx',
    workbook(visible, ''),
    officeFile({ 'xl/workbook.xml': '<workbook/>', 'xl/comments1.xml': '<comments/>' }),
    'a.xlsx xl/comments1.xml：有批注',
  ],
  [
    'persons beside sums in a workbook',
    'a.xlsx',
    workbook(visible, `<row r="1">${cell(0)}${cell(2)}</row>`, ['户主姓名', '补偿金额', '面积']),
    workbook(visible, `<row r="1">${cell(0)}${cell(1)}</row>`, ['户主姓名', '补偿金额', '面积']),
    '第 1 行：疑似姓名与金额',
  ],
  [
    'persons beside sums in a table of a document',
    'a.docx',
    word(paragraph('户主姓名') + paragraph('补偿金额')),
    word(
      `<w:tbl><w:tr><w:tc>${paragraph('户主姓名')}</w:tc><w:tc>${paragraph('补偿金额')}</w:tc></w:tr></w:tbl>`,
    ),
    'a.docx 第 1 张表第 1 行：疑似姓名与金额',
  ],
  [
    'an ID number cut into runs of a document',
    'a.docx',
    word(paragraph('联系电话 0572-2398888')),
    word(
      `<w:p><w:r><w:t>${identity.slice(0, 9)}</w:t></w:r><w:r><w:t>${identity.slice(9)}</w:t></w:r></w:p>`,
    ),
    '身份证号码',
  ],
  [
    'a card number in a workbook',
    'a.xlsx',
    workbook(visible, `<row r="1">${cell(0)}</row>`, ['6222020200112231']),
    workbook(visible, `<row r="1">${cell(0)}</row>`, [card]),
    '银行卡号',
  ],
  [
    'a number where the place of a string should be',
    'a.xlsx',
    // Side by side, the places of these four strings are the digits of an identity number.
    workbook(
      visible,
      `<row r="1">${[11010, 51949, 1231, 1014].map(cell).join('')}</row>`,
      Array<string>(52_000).fill('低效用地'),
    ),
    workbook(visible, `<row r="1">${cell(13800138000)}</row>`, ['低效用地']),
    '手机号',
  ],
  ['a position in a photo', 'a.jpg', photo(orientation, true), photo(gps, true), '拍摄地点'],
  ['the same, big-endian', 'a.JPEG', photo(orientation, false), photo(gps, false), '拍摄地点'],
  [
    'a photo with a position in a document',
    'a.docx',
    word('', { 'word/media/image1.jpeg': photo(orientation, true) }),
    word('', { 'word/media/image1.jpeg': photo(gps, true) }),
    'a.docx word/media/image1.jpeg：有照片的拍摄地点',
  ],
  [
    'a photo whose EXIF is cut off',
    'a.jpg',
    new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
    photo(gps, true).slice(0, 22),
    '读不懂的 EXIF',
  ],
  [
    'a document that cannot be opened',
    'a.docx',
    word(paragraph('低效用地')),
    strToU8('PK 不是压缩文件'),
    'a.docx：压缩文件不完整，打不开',
  ],
  [
    'a text in GB 18030',
    'a.csv',
    // 户主,面积 and 户主,金额 in GB 18030.
    new Uint8Array([0xbb, 0xa7, 0xd6, 0xf7, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd]),
    new Uint8Array([0xbb, 0xa7, 0xd6, 0xf7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]),
    'a.csv 第 1 行：疑似姓名与金额',
  ],
];

describe.each(cases)('%s', (_, file, good, bad, says) => {
  test('is found, with file, place and remedy', () => {
    const findings = scanFile(file, bad, options);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(says);
    expect(findings[0]).toMatch(/。.*(?:请|分户).+。$/);
    expect(findings[0]).not.toContain(identity);
  });

  test('is not seen where it is not', () => {
    expect(scanFile(file, good, options)).toEqual([]);
  });
});

test('a folder is scanned whole, and what no scan can read is named for the reviewer', () => {
  const folder = folderOf({
    'a.txt': '低效用地',
    'b/c.md': `账号 ${card}`,
    'b/d.bin': 'x',
    'b/e.jpg': 'x',
  });
  const { findings, files, unreadable } = scanFolder(folder, options);
  expect(findings).toEqual([expect.stringContaining(`${folder}/b/c.md 第 1 行：疑似银行卡号`)]);
  expect(files).toBe(3);
  expect(unreadable.map(({ path }) => path)).toEqual([`${folder}/b/d.bin`, `${folder}/b/e.jpg`]);
  expect(scanFolder(join(folder, 'none'), options)).toEqual({
    findings: [],
    files: 0,
    unreadable: [],
  });
});

test('a part of an archive that is scanned where it stands beside it is not told twice', () => {
  const bad = strToU8(`联系人,${identity}`);
  const archive = officeFile({ 'tables/a.csv': bad, 'b.csv': bad });
  const parts: string[] = [];
  const findings = scanFile('data/all.zip', archive, options, undefined, (part, bytes) => {
    parts.push(part);
    return part === 'tables/a.csv' && bytes.length === bad.length;
  });
  expect(parts).toEqual(['tables/a.csv', 'b.csv']);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain('data/all.zip b.csv');
});
