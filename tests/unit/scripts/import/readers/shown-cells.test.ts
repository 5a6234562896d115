import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { numberCell } from '../../../../../scripts/import/lists/body.ts';
import { shownNumber } from '../../../../../scripts/import/readers/number-format.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { readTables } from '../../../../../scripts/import/readers/read-tables.ts';
import { xlsx } from '../../../../support/planted-files.ts';

const problems = async (name: string, bytes: Uint8Array) => {
  const { tables, problems } = await readTables({ name, bytes, sheet: null, attachment: null });
  const faulty = tables.flatMap((table) => table.faulty.map(({ problem }) => problem));
  return [...problems, ...faulty].map(({ code }) => code);
};

describe('a number format that prints more than the number', () => {
  test.each(['0"0"', '"1"0', '0.0"0"', '0\\0', '0!0', '0"."00', '-0', '(0)', '￥0', '$0', '0"+"5'])(
    '%s is not read on trust',
    (format) => {
      expect(shownNumber(300, format)).toBeNull();
    },
  );

  test.each([
    ['#,##0_);(#,##0)', '300'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '300.00'],
    ['0.0_ ;[Red]\\-0.0\\ ', '300.0'],
    ['0 "亩"', '300亩'],
  ])('%s shows the number', (format, shown) => {
    expect(shownNumber(300, format)).toBe(shown);
  });
});

test('digits on two lines of a cell are never one number', () => {
  expect(numberCell('120\n130')).toBe('120 130');
  expect(numberCell('120\r130')).toBe('120 130');
  expect(numberCell('300\n亩')).toBe('300亩');
});

describe('a value that no program writes so', () => {
  const cell = (inside: string) =>
    xlsx([{ name: '清单', rows: ['序号\t区县'] }], {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1">${inside}</c></row></sheetData></worksheet>`,
    });
  test.each([
    ['hexadecimal', '<v>0x12C</v>'],
    ['letters for digits', '<v>3OO</v>'],
    ['two values', '<v>300</v><v>400</v>'],
    ['words of another reading', '<is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is>'],
  ])('%s', async (_, inside) => {
    expect(await problems('a.xlsx', cell(inside))).toEqual(['IMPORT-WORKBOOK-DAMAGED']);
  });

  test.each(['<v>300</v>', '<v>3E2</v>', '<v> -300.5 </v>', '<f>1</f><v/>'])(
    '%s',
    async (inside) => {
      expect(await problems('a.xlsx', cell(inside))).not.toContain('IMPORT-WORKBOOK-DAMAGED');
    },
  );
});

describe('a cell of an .ods', () => {
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const ods = (cell: string) =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>${style('up', 'style:text-position="super 58%"')}${style('out', 'style:text-line-through-style="solid"')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="清单"><table:table-row>${words('甲')}${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const number = (value: string, shown: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}">${shown === '' ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;
  const words = (inside: string) =>
    `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;

  test.each([
    ['another number behind it', number('300', '30'), 'IMPORT-NUMBER-FORMAT'],
    ['a number behind nothing', number('300', ''), 'IMPORT-NUMBER-FORMAT'],
    [
      'a raised digit',
      words('300<text:span text:style-name="up">1</text:span>'),
      'IMPORT-CELL-RAISED',
    ],
    [
      'a footnote',
      words(
        '甲片区<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>',
      ),
      'IMPORT-CELL-RAISED',
    ],
    [
      'struck-out words',
      words('<text:span text:style-name="out">20</text:span>300'),
      'IMPORT-CELL-STRUCK',
    ],
  ])('with %s is told', async (_, cell, code) => {
    expect(await problems('a.ods', ods(cell))).toEqual([code]);
  });

  test.each([
    number('300', '300'),
    number('1234.56', '1,234.6'),
    number('0.5', '50%'),
    number('20', '20公顷'),
  ])('%s is read as it shows', async (cell) => {
    expect(await problems('a.ods', ods(cell))).toEqual([]);
  });
});

test.each(['乙\uFFFD片区', '乙\uE5E5片区'])(
  'a name with a lost character is refused: %s',
  async (name) => {
    const rows = ['序号,区县,类别,片区名称,位置,面积（亩）,实施阶段'];
    rows.push(
      '1,东山区,低效工业,甲片区,城关镇,300,正在实施',
      `2,东山区,低效工业,${name},城关镇,20,储备`,
    );
    const { problems } = await readLists(strToU8(rows.join('\n')), 'a.csv');
    expect(problems.map(({ code, spot }) => `${code} ${spot.line ?? ''}`)).toEqual([
      'IMPORT-CHARACTER-LOST 3',
    ]);
  },
);
