import { strToU8, zipSync } from 'fflate';
import { write, type CellValue, type WriteSheet } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../../scripts/import/readers/read-tables.ts';
import type { TableReading } from '../../../../../scripts/import/readers/table.ts';

const header: CellValue[] = ['序号', '区县', '面积（亩）'];

async function readSheets(
  sheets: WriteSheet[],
  sheet: string | null = null,
): Promise<TableReading> {
  const bytes = await write({ sheets, format: 'xlsx' });
  return readTables({ name: 'list.xlsx', bytes, sheet, attachment: null });
}

function codesOf({ problems, warnings }: TableReading): string[] {
  return [...problems, ...warnings].map(({ code, spot: { sheet, line, column } }) => {
    return [code, sheet, line, column].filter((part) => part !== undefined).join(' ');
  });
}

describe('an .xlsx file', () => {
  test('is read as text, with the rows of its one sheet', async () => {
    const rows = [header, [1, '东山区', 300.5], [2, '西河县', null]];
    const reading = await readSheets([{ name: '名单', rows }]);
    expect(codesOf(reading)).toEqual([]);
    expect(reading.tables).toEqual([
      {
        sheet: '名单',
        rows: [
          { line: 1, cells: ['序号', '区县', '面积（亩）'] },
          { line: 2, cells: ['1', '东山区', '300.5'] },
          { line: 3, cells: ['2', '西河县', ''] },
        ],
        merges: [],
        faulty: [],
      },
    ]);
  });

  test('with several sheets needs the name of one', async () => {
    const sheets = ['甲', '乙'].map((name) => ({ name, rows: [header] }));
    expect(codesOf(await readSheets(sheets))).toEqual(['IMPORT-SHEET-MISSING']);
    expect((await readSheets(sheets, '乙')).tables[0]?.sheet).toBe('乙');
    expect(codesOf(await readSheets(sheets, '丙'))).toEqual(['IMPORT-SHEET-MISSING']);
  });

  test('with one list among other sheets reads that, and names what it did not read', async () => {
    const reading = await readSheets([
      { name: '封面', rows: [['名单'], ['2030年']] },
      { name: '清单', rows: [['名单'], header, [1, '东山区', 3]] },
      { name: '填报说明', rows: [['序号从1起。']] },
    ]);
    expect(reading.tables[0]?.sheet).toBe('清单');
    expect(codesOf(reading)).toEqual(['IMPORT-SHEET-CHOSEN 清单']);
    expect(reading.warnings[0]?.what).toContain('封面、填报说明');
  });

  test('with a hidden sheet is read from the visible one', async () => {
    const sheets = [
      { name: '名单', rows: [header] },
      { name: '底稿', rows: [['户主']], hidden: true },
    ];
    expect((await readSheets(sheets)).tables[0]?.sheet).toBe('名单');
  });

  test('names a cell with a formula that was never calculated', async () => {
    const cells = new Map([['1,2', { value: null, formula: 'A2*2', type: 'formula' as const }]]);
    const reading = await readSheets([
      { name: '名单', rows: [header, [1, '东山区', null]], cells },
    ]);
    const faulty = reading.tables.flatMap((table) => table.faulty);
    expect(faulty).toMatchObject([
      { line: 2, column: 2, problem: { code: 'IMPORT-FORMULA-UNCACHED' } },
    ]);
  });

  test('keeps the rows that a merged cell spans', async () => {
    const merges = [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }];
    const rows = [header, [1, '东山区', 1], [2, null, 2]];
    const reading = await readSheets([{ name: '名单', rows, merges }]);
    expect(reading.tables[0]?.merges).toEqual([{ first: 2, last: 3, from: 1, to: 1 }]);
  });

  test('that unpacks to more than the limit is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('甲') });
    const entry = Buffer.from(bomb).indexOf('PK\u0001\u0002');
    new DataView(bomb.buffer).setUint32(bomb.byteOffset + entry + 24, 210_000_000, true);
    const reading = await readTables({
      name: 'a.xlsx',
      bytes: bomb,
      sheet: null,
      attachment: null,
    });
    expect(codesOf(reading)).toEqual(['IMPORT-WORKBOOK-TOO-LARGE']);
  });

  test('that is cut off is named as damaged', async () => {
    const bytes = (await write({ sheets: [{ name: '名单', rows: [header] }] })).slice(0, 300);
    const reading = await readTables({ name: 'a.xlsx', bytes, sheet: null, attachment: null });
    expect(codesOf(reading)).toEqual(['IMPORT-WORKBOOK-DAMAGED']);
  });

  test('that is some other archive is named as damaged', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('甲') });
    const reading = await readTables({ name: 'a.xlsx', bytes, sheet: null, attachment: null });
    expect(codesOf(reading)).toEqual(['IMPORT-WORKBOOK-DAMAGED']);
  });
});

test('an .ods file is read like an .xlsx file', async () => {
  const bytes = await write({
    sheets: [{ name: '名单', rows: [header, [1, '东山区', 3]] }],
    format: 'ods',
  });
  const { tables } = await readTables({ name: 'a.ods', bytes, sheet: null, attachment: null });
  expect(tables[0]?.rows[1]?.cells).toEqual(['1', '东山区', '3']);
});

test.each([
  [
    'xl/worksheets/sheet1.xml',
    (name: string) =>
      `<worksheet><row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t>${name}</t></is></c></row></worksheet>`,
    'sheet1.xml 的 B1',
  ],
  [
    'xl/sharedStrings.xml',
    (name: string) => `<sst><si><t>${name}</t></si></sst>`,
    'sharedStrings.xml',
  ],
  [
    'content.xml',
    (name: string) => `<office:document-content xmlns:office="o">${name}</office:document-content>`,
    'content.xml',
  ],
] as const)(
  'a cell of %s that no program writes is refused by its place',
  async (path, part, place) => {
    const bytes = zipSync({ [path]: strToU8(part('甲'.repeat(90_000))) });
    const { problems } = await readTables({
      name: 'list.xlsx',
      bytes,
      sheet: null,
      attachment: null,
    });
    expect(problems[0]?.code).toBe('IMPORT-WORKBOOK-TOO-LARGE');
    expect(problems[0]?.read).toContain(place);
  },
);
