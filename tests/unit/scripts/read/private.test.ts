import { write } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readListFile } from '../../../../scripts/read/lists.ts';
import { describeProblems } from '../../../../scripts/import/problem.ts';
import { privatePartsOf } from '../../../../scripts/import/private.ts';
import { privateProblems } from '../../../../scripts/read/private.ts';
import { aDocx, paragraph, w } from '../../../support/docx.ts';
import { barredRows } from '../../../support/list-city.ts';
import { pdf } from '../../../support/planted-files.ts';

const data = { root: process.cwd(), folder: 'data' };

test.each([
  ['李明13912345678', '手机号码'],
  ['联系人：李明，家庭电话0571-86543210', '座机号码'],
  ['11010519491231002X', '身份证'],
])('a list that prints %s is told to be private, as the import does', (cell, kind) => {
  const bytes = barredRows(['序号|区县|片区名称|阶段|联系人', `1|东山区|旧厂|储备|${cell}`]);
  const problems = privateProblems(data, 'list.csv', bytes);
  for (const problem of problems)
    expect(problem).toMatchObject({ code: 'IMPORT-PRIVATE', severity: 'error' });
  const messages = problems.map(({ message }) => message).join('\n');
  expect(messages).toContain(kind);
  expect(messages).not.toContain(cell);
});

test('numbers all down a column are one line that names the column and the rows, with the advice once', async () => {
  const numbers = ['13800138000', '13900139000', '13700137000', '13600136000'];
  const head = ['序号', '区县', '片区名称', '阶段', '联系人电话'];
  const rows = numbers.map((one, at) => [String(at + 1), '东山区', `旧厂${at}`, '储备', one]);
  const bytes = await write({ format: 'xlsx', sheets: [{ name: '表', rows: [head, ...rows] }] });
  const lines = describeProblems(privatePartsOf(data, { path: 'a.xlsx', name: 'a.xlsx', bytes }));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('工作表“表” E 列');
  expect(lines[0]).toContain('4 个疑似手机号码');
  expect(lines[0]).toContain('第 2、3、4、5 行');
  expect(lines[0]).not.toMatch(/sha256|13800138000/u);
});

test('a list without them is silent', () => {
  const bytes = barredRows(['序号|区县|片区名称|阶段', '1|东山区|旧厂|储备']);
  expect(privateProblems(data, 'list.csv', bytes)).toEqual([]);
});

describe('what does not show when a file is opened is told, and not refused by reading', () => {
  const toldOf = (file: string, bytes: Uint8Array) =>
    privateProblems(data, file, bytes).map(
      ({ code, severity, message }) => `${code} ${severity} ${message}`,
    );
  const head = ['序号', '区县', '片区名称', '阶段'];
  const row = ['1', '东山区', '旧厂', '储备'];

  test.each([
    ['列', [{ columns: [...head.map(() => ({})), { hidden: true }] }], '1 列隐藏的内容（E 列）'],
    ['行', [{ rowDefs: new Map([[1, { hidden: true }]]) }], '1 行隐藏的内容'],
    ['工作表', [{}, { hidden: true }], '隐藏的工作表'],
  ])('in a list: %s', async (_, sheets, what) => {
    const bytes = await write({
      format: 'xlsx',
      sheets: sheets.map((sheet, at) => ({
        ...{
          name: `表${at}`,
          rows: [
            [...head, '意见'],
            [...row, '甲'],
          ],
        },
        ...sheet,
      })),
    });
    expect(toldOf('list.xlsx', bytes)).toEqual([
      `READ-UNSEEN warning 有${what}，打开时看不见；表格里隐藏的行列照样读出`,
    ]);
  });

  test('in a text of Word: a comment, hidden words, tracked changes', () => {
    const run = (text: string, format = '') =>
      `<w:r><w:rPr>${format}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `${run('甲', '<w:vanish/>')}<w:ins w:id="1">${run('乙')}</w:ins>`;
    const comment = `<w:comments ${w}><w:comment w:id="0">${paragraph('丙')}</w:comment></w:comments>`;
    const bytes = aDocx(`<w:p>${body}</w:p>`, [], { 'word/comments.xml': comment });
    const all = toldOf('办法.docx', bytes).join('\n');
    expect(all).toMatch(/READ-UNSEEN warning 有1 条批注/u);
    expect(all).toMatch(/READ-UNSEEN warning 有1 处隐藏的文字/u);
    expect(all).toMatch(/READ-UNSEEN warning 有未接受的修订/u);
  });

  test('in a PDF: a comment', () => {
    const all = toldOf('办法.pdf', pdf(['东山市办法'], { annotation: '再改' }));
    expect(all.join()).toMatch(/READ-UNSEEN warning 有1 条批注/u);
  });
});

test('the day that somebody says reaches the list', async () => {
  const bytes = barredRows([
    '片区名单（截至2025年6月30日）|||||',
    '序号|区县|片区名称|类别|面积（亩）|阶段',
    '1|东山区|旧厂|工业|300|储备',
  ]);
  const told = async (asOf: string) => {
    const { problems } = await readListFile('list.csv', bytes, {
      ...{ city: null, gazetteer: null, asOf },
    });
    return problems.filter(({ code }) => code === 'IMPORT-LIST-DAY').length;
  };
  expect(await told('2025-06-30')).toBe(0);
  expect(await told('2025-12-31')).toBe(1);
});
