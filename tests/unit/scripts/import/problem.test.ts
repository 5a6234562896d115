import { expect, test } from 'vitest';
import { describeProblems, type Problem } from '../../../../scripts/import/problem.ts';

const fault = (code: string, line: number, read = '南渚区'): Problem => ({
  ...{ code, spot: { file: 'list.xlsx', sheet: '清单', line, column: '区县' } },
  ...{ what: '区县不在 city.yaml 中', read, expected: '北渚区', action: '登记' },
});

test('a word at fault on many rows is told once, with all its rows', () => {
  const lines = [5, 6, 7, 9, 12].map((line) => fault('IMPORT-COUNTY-UNKNOWN', line));
  const told = describeProblems([...lines, fault('IMPORT-COUNTY-UNKNOWN', 8, '西渚区')]);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('第 5–7、9、12 行');
  expect(told[1]).toContain('第 8 行');
});

test('other faults are told row by row', () => {
  const rows = [5, 6].map((line) => fault('IMPORT-AREA-INVALID', line));
  expect(describeProblems(rows)).toHaveLength(2);
});
