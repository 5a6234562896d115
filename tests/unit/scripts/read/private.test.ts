import { expect, test } from 'vitest';
import { readListFile } from '../../../../scripts/read/lists.ts';
import { privateProblems } from '../../../../scripts/read/private.ts';
import { barredRows } from '../../../support/list-city.ts';

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

test('a list without them is silent', () => {
  const bytes = barredRows(['序号|区县|片区名称|阶段', '1|东山区|旧厂|储备']);
  expect(privateProblems(data, 'list.csv', bytes)).toEqual([]);
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
