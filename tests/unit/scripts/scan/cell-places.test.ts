import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findingsOf } from '../../../../scripts/scan/scan-file.ts';
import { record, xls } from '../../../support/planted-files.ts';

// Made up: the operators have given these numbers to nobody.
const phone = '13800138000';
const other = '13900139000';
const options = { allowedPhones: new Set<string>() };

/** Places of what is found in an archive of these parts. */
function places(file: string, parts: Readonly<Record<string, string>>): string[] {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );
  return findingsOf(file, bytes, options).map(({ where }) => where);
}

const workbook = (rows: string, strings: readonly string[]) => ({
  'xl/sharedStrings.xml': `<sst>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="清单" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});

test('a workbook names sheet and cell, whether its words are shared, cut into runs, of several lines or its own', () => {
  const shared = (ref: string, index: number) => `<c r="${ref}" t="s"><v>${index}</v></c>`;
  const cases: (readonly [string, string, readonly string[], string])[] = [
    [
      'shared, behind blank rows and cells',
      `<row r="5">${shared('A5', 0)}${shared('C5', 1)}</row>`,
      ['<t>旧厂片区</t>', `<t>${phone}</t>`],
      '工作表“清单” C5',
    ],
    [
      'runs',
      `<row r="2">${shared('B2', 0)}</row>`,
      [`<r><t>138001</t></r><r><t>38000</t></r>`],
      '工作表“清单” B2',
    ],
    [
      'lines of a cell',
      `<row r="9">${shared('D9', 0)}</row>`,
      [`<t>旧厂片区\n电话${phone}</t>`],
      '工作表“清单” D9',
    ],
    ['a number', `<row r="3"><c r="F3"><v>1.3800138E10</v></c></row>`, [], '工作表“清单” F3'],
    [
      'a string of its own',
      `<row><c t="inlineStr"><is><t>旧厂</t></is></c><c t="inlineStr"><is><t>${phone}</t></is></c></row>`,
      [],
      '工作表“清单” B1',
    ],
    ['no cell', '<row r="1"/>', [`<t>${phone}</t>`], 'xl/sharedStrings.xml 第 1 行'],
  ];
  for (const [what, rows, strings, where] of cases)
    expect(places('a.xlsx', workbook(rows, strings)), what).toEqual([where]);
});

test('an OpenDocument counts cells and rows that are written once for several', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const content = `<o:c xmlns:o="o" xmlns:table="t" xmlns:text="x"><table:table table:name="名单"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="6"/></table:table-row><table:table-row>${cell('旧厂', ' table:number-columns-repeated="2"')}${cell(phone)}</table:table-row></table:table><table:table table:name="二"><table:table-row>${cell(other)}</table:table-row></table:table></o:c>`;
  expect(places('a.ods', { 'content.xml': content })).toEqual(['工作表“名单” C4', '工作表“二” A1']);
});

test('a document names table, row and cell, and the line of what stands in none', () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((one) => `<w:tc>${p(one)}</w:tc>`).join('')}</w:tr>`;
  const body = `${p('清单')}${p(other)}<w:tbl>${row('序号', '片区')}</w:tbl><w:tbl>${row('序号', '片区')}${row('1', `旧厂 ${phone}`)}</w:tbl>`;
  expect(
    places('a.docx', {
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    }),
  ).toEqual(['word/document.xml 第 2 行', '第 2 张表第 2 行第 2 格']);
});

test('a find over several cells names their row; a workbook within an archive keeps its name', () => {
  const own = (ref: string, text: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const parts = workbook(`<row r="4">${own('A4', '户主姓名')}${own('B4', '补偿金额')}</row>`, []);
  expect(places('a.xlsx', parts)).toEqual(['工作表“清单” 第 4 行']);
  const inner = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );
  const outer = zipSync({ '附件.xlsx': inner });
  expect(findingsOf('a.zip', outer, options).map(({ where }) => where)).toEqual([
    '附件.xlsx › 工作表“清单” 第 4 行',
  ]);
});

/** The head of a cell of an .xls: its row, its column, its format; and a number behind it. */
const cellHead = (row: number, column: number): number[] => [row, 0, column, 0, 0, 0];
const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const number = (row: number, column: number, value: number) =>
  record(0x0203, [...cellHead(row, column), ...double(value)]);

test('an .xls names sheet and cell, whether it holds words, a number, or what a formula gives', () => {
  const words = Array.from(`电话${phone}`, (one) => one.charCodeAt(0));
  const wide = words.flatMap((code) => [code & 255, code >> 8]);
  const noNumber = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
  const formula = (result: readonly number[]) =>
    record(0x0006, [...cellHead(4, 6), ...result, ...Array.from({ length: 8 }, () => 0)]);
  const rows = ['序号\t片区', '1\t旧厂'];
  const cases: (readonly [string, Parameters<typeof xls>[0], string])[] = [
    ['words', [{ name: '清单', rows: [...rows, `2\t旧村${phone}`] }], '工作表“清单” B3'],
    [
      'the second sheet',
      [
        { name: '清单', rows },
        { name: '底表', rows: [...rows, `2\t旧厂\t${phone}`] },
      ],
      '工作表“底表” C3',
    ],
    ['a number', [{ name: '清单', rows, more: [number(1, 5, Number(phone))] }], '工作表“清单” F2'],
    [
      'a formula',
      [
        {
          name: '清单',
          rows,
          more: [formula(noNumber), record(0x0207, [words.length, 0, 1, ...wide])],
        },
      ],
      '工作表“清单” G5',
    ],
    [
      'the number that a formula gives',
      [{ name: '清单', rows, more: [formula(double(Number(phone)))] }],
      '工作表“清单” G5',
    ],
    [
      'several cells',
      [{ name: '清单', rows: [...rows, '户主姓名\t补偿金额'] }],
      '工作表“清单” 第 3 行',
    ],
  ];
  for (const [what, sheets, where] of cases) {
    const found = findingsOf('a.xls', xls(sheets), options);
    expect([what, found.map((one) => one.where)]).toEqual([what, [where]]);
  }
});
