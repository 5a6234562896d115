import { strToU8, zipSync } from 'fflate';
import { write } from 'hucre';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../scripts/publish/recognise.ts';
import { bureauList, bureauText, listAttachment } from '../../../support/publish-case.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'];
const row = ['1', '东山区', '低效工业片区', '旧厂', '上桥街道', '300', '储备'];
const lineOf = (separator: string) => `${header.join(separator)}\n${row.join(separator)}\n`;
const page = `<!DOCTYPE html><html><body><h1>示例市人民政府关于示例的通知</h1><p>一、总则。示例。</p><p>二、附则。示例。</p></body></html>`;
const pageWithList = `<html><body><table>${[header, row].map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

async function said(path: string, content: Uint8Array) {
  const file = await recognise({ path, bytes: content }, '2026-08-03');
  const lists = file.kind === 'refused' ? [] : file.lists;
  return [file.kind, file.name, lists.map(({ sheet, attachment }) => sheet ?? attachment)];
}

describe('what a file is, by its bytes', () => {
  test.each([
    ['a/清单.xlsx', bureauList(), ['list', '清单.xlsx', [null]]],
    ['清单.et', bureauList(), ['list', '清单.et', [null]]],
    // A workbook that somebody called otherwise is registered by what it is.
    ['清单.docx', bureauList(), ['list', '清单.xlsx', [null]]],
    ['办法.docx', bureauText(), ['text', '办法.docx', []]],
    ['办法.doc', bureauText(), ['text', '办法.docx', []]],
    ['通知.docx', bureauText(listAttachment()), ['text', '通知.docx', ['c-att1']]],
    ['清单.csv', bytes(lineOf(',')), ['list', '清单.csv', [null]]],
    ['清单.txt', bytes(lineOf('\t')), ['list', '清单.csv', [null]]],
    ['通知.html', bytes(page), ['text', '通知.html', []]],
    ['通知.txt', bytes(page), ['text', '通知.html', []]],
    // 另存为 .xls of many systems is a web page.
    ['清单.xls', bytes(pageWithList), ['list', '清单.html', [null]]],
    ['空.xlsx', new Uint8Array(), ['refused', '空.xlsx', []]],
    ['图.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), ['refused', '图.png', []]],
  ])('%s', async (path, content, expected) => {
    expect(await said(path, await content)).toEqual(expected);
  });

  test('an archive whose parts are damaged is refused, not a failure of the program', async () => {
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet'.repeat(3));
    const archive = zipSync({ mimetype, 'content.xml': strToU8('<a/>') });
    // The words of the first part begin behind its head of 30 bytes and its name.
    archive.fill(0xff, 30 + 'mimetype'.length, 30 + 'mimetype'.length + 12);
    expect((await said('清单.ods', archive))[0]).toBe('refused');
  });

  test('a workbook with lists in several sheets has each', async () => {
    const sheets = ['东山区', '西河县'].map((name) => ({ name, rows: [header, row] }));
    const others = { name: '说明', rows: [['填表说明'], ['一律填亩']] };
    const content = await write({ sheets: [...sheets, others], format: 'xlsx' });
    expect(await said('清单.xlsx', content)).toEqual(['list', '清单.xlsx', ['东山区', '西河县']]);
  });

  test('a workbook without a list says so, and names its sheets', async () => {
    const content = await write({
      sheets: [{ name: '预算', rows: [['金额'], [3]] }],
      format: 'xlsx',
    });
    const file = await recognise({ path: '预算.xlsx', bytes: content }, '2026-08-03');
    expect(file.kind === 'refused' && file.lines.join('')).toContain(
      '工作表 “预算” 都没有名单的表头',
    );
  });
});
