import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseDifferences, printedText } from '../../../../src/rules/citation/differences.ts';
import { diffSequences, diffWords } from '../../../../src/rules/citation/diff.ts';
import { aClause } from '../../../support/policy.ts';

const clauses = (...all: [anchor: string, number: string | null, text: string][]) => ({
  clauses: all.map(([anchor, number, text]) =>
    aClause({ anchor, number, text, path: number ?? '' }),
  ),
});
const told = (...versions: ReturnType<typeof clauses>[]) =>
  clauseDifferences(versions[0] ?? clauses(), versions[1] ?? clauses()).map((one) => [
    one.kind,
    one.kind === 'moved' ? `${one.before.anchor} ${one.clause.anchor}` : one.clause.anchor,
  ]);

test('a clause put in is one addition, and those behind it keep their words under other numbers', () => {
  const before = clauses(['c-1', '一、', '甲。'], ['c-2', '二、', '乙。'], ['c-3', '三、', '丙。']);
  const after = clauses(
    ['c-1', '一、', '甲。'],
    ['c-2', '二、', '新。'],
    ['c-3', '三、', '乙。'],
    ['c-4', '四、', '丙。'],
  );
  expect(told(before, after)).toEqual([
    ['added', 'c-2'],
    ['moved', 'c-2 c-3'],
    ['moved', 'c-3 c-4'],
  ]);
  expect(told(before, before)).toEqual([]);
});

test('a clause that was moved and reworded at once is one change, not a deletion and an addition', () => {
  const rule = '拆迁安置住房的建设标准由区县人民政府确定，公示不少于5个工作日。';
  const long = rule.replace('5', '10');
  const before = clauses(
    ['c-1', '一、', '总则的内容与后面各条都没有关系。'],
    ['c-2', '二、', rule],
    ['c-3', '三、', '领导小组办公室设在自然资源和规划局。'],
  );
  const pushed = clauses(
    ['c-1', '一、', '总则的内容与后面各条都没有关系。'],
    ['c-2', '二、', '鼓励原土地使用权人自主实施再开发项目。'],
    ['c-3', '三、', long],
    ['c-4', '四、', '领导小组办公室设在自然资源和规划局。'],
  );
  expect(told(before, pushed)).toEqual([
    ['added', 'c-2'],
    ['changed', 'c-3'],
    ['moved', 'c-3 c-4'],
  ]);
  const [, changed] = clauseDifferences(before, pushed);
  expect(changed?.kind === 'changed' && changed.before.anchor).toBe('c-2');
  // Over another clause, too.
  const behind = clauses(
    ['c-1', '一、', '总则的内容与后面各条都没有关系。'],
    ['c-2', '二、', '领导小组办公室设在自然资源和规划局。'],
    ['c-3', '三、', long],
  );
  expect(told(before, behind).map(([kind]) => kind)).toEqual(['moved', 'changed']);
});

test('clauses that have only set phrases in common are not taken for each other', () => {
  const before = clauses(['c-1', '一、', '各区县人民政府应当于每年三月底前报送年度计划。']);
  const after = clauses(
    ['c-1', '一、', '鼓励金融机构为再开发项目提供信贷支持服务。'],
    ['c-2', '二、', '各区县人民政府应当加强宣传，营造良好氛围。'],
  );
  expect(told(before, after)).toEqual([
    ['changed', 'c-1'],
    ['added', 'c-2'],
  ]);
});

test('a changed clause tells its words; one that is gone stands where it stood', () => {
  const before = clauses(
    ['c-1', '一、', '不低于55%。'],
    ['c-2', '二、', '乙。'],
    ['c-3', '三、', '丙。'],
  );
  const after = clauses(['c-1', '一、', '不低于60%。'], ['c-3', '三、', '丙。']);
  expect(told(before, after)).toEqual([
    ['removed', 'c-2'],
    ['changed', 'c-1'],
  ]);
  const [, changed] = clauseDifferences(before, after);
  expect(changed?.kind === 'changed' && changed.runs.filter(({ kind }) => kind !== 'same')).toEqual(
    [
      { kind: 'removed', text: '55%' },
      { kind: 'added', text: '60%' },
    ],
  );
});

test('white space alone is no difference, a cell of a table is one', () => {
  const row = (cell: string) => ({ columns: ['时限'], rows: [{ cells: [cell], line: 1 }] });
  const one = (text: string, cell: string) => ({ clauses: [aClause({ text, table: row(cell) })] });
  expect(clauseDifferences(one('不断\n完善', '1月'), one('不断完善', '1月'))).toEqual([]);
  expect(clauseDifferences(one('完善', '1月'), one('完善', '3月'))).toHaveLength(1);
});

test('every clause of both versions is accounted for, whatever they are', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 7 });
  const numbered = (all: readonly string[]) => ({
    clauses: all.map((text, at) => aClause({ anchor: `c-${at + 1}`, number: `${at + 1}.`, text })),
  });
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const [before, after] = [numbered(old), numbered(now)];
      const differences = clauseDifferences(before, after);
      const count = (kind: string) => differences.filter((one) => one.kind === kind).length;
      const kept = before.clauses.length - count('removed');
      expect(after.clauses.length).toBe(kept + count('added'));
      for (const one of differences) {
        if (one.kind !== 'changed') continue;
        const side = (left: string) =>
          one.runs.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
        expect(side('added')).toBe(printedText(one.before));
        expect(side('removed')).toBe(printedText(one.clause));
      }
    }),
  );
});

test('wordings too long for their words are compared by lines, and give both back', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `${at}\t片区${at}\t${at * 7}\n`);
  const before = rows.join('');
  const after = rows.with(1500, '1500\t别的\t1\n').join('');
  const runs = diffWords(before, after);
  expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: rows[1500] },
    { kind: 'added', text: '1500\t别的\t1\n' },
  ]);
});

test('sequences with nothing in common and too long to compare are told whole', () => {
  const many = (from: number) => Array.from({ length: 3000 }, (_, at) => from + at);
  const runs = diffSequences(many(0), many(10_000));
  expect(runs.filter(({ kind }) => kind === 'removed')).toHaveLength(3000);
  expect(runs.filter(({ kind }) => kind === 'added')).toHaveLength(3000);
});
