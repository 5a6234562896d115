import { expect, test } from 'vitest';
import { finding, outcomeOf } from '../../../../src/rules/disclosure/outcome.ts';
import {
  blocking,
  resultOf,
  type Requirement,
} from '../../../../src/rules/disclosure/requirement.ts';
import { allChecks } from '../../../../src/checks/run/registry.ts';
import { existsSync } from 'node:fs';

const { requirements } = await allChecks();
const [first] = requirements;
if (!first) throw new Error('there are requirements');
const around = { mode: 'demo' as const, signoffs: [] };

test('D-01 to D-60 are there, each once', () => {
  const wanted = Array.from(
    { length: 60 },
    (_, index) => `D-${String(index + 1).padStart(2, '0')}`,
  );
  expect(requirements.map(({ id }) => id)).toEqual(wanted);
});

test('every test that is named exists', () => {
  const files = requirements.flatMap(({ tests }) => tests);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('without an outcome a requirement is by hand and unsigned, never met', () => {
  for (const requirement of requirements) {
    const result = resultOf(requirement, undefined, around);
    expect(result.state).toBe('byHand');
    expect(result.detail).toContain('尚未签字');
  }
});

test('a signature is shown with post and day, and the latest counts', () => {
  const byHand: Requirement = { ...first, person: { judges: '全部', who: '信息公开审查岗' } };
  const sign = (date: string) => ({
    requirement: first.id,
    role: '审查岗',
    date,
    basis: '逐页查看',
  });
  const signoffs = [sign('2026-01-01'), sign('2026-11-01')];
  const result = resultOf(byHand, undefined, { ...around, signoffs });
  expect(result.signoff?.date).toBe('2026-11-01');
  expect(result.detail).toContain('2026-11-01 由审查岗签字');
});

test('a requirement blocks where it is not met and its gate blocks in the mode of the site', () => {
  const outcome = outcomeOf([finding('a：b。c。')], { count: 1, what: '页' });
  const eased: Requirement = { ...first, gate: 'blocks', demo: '演示站没有公开主体' };
  const strict: Requirement = { ...first, gate: 'blocks', demo: null };
  expect(blocking([resultOf(eased, outcome, around)])).toEqual([]);
  expect(blocking([resultOf(eased, outcome, { ...around, mode: 'column' })])).toHaveLength(1);
  expect(blocking([resultOf(strict, outcome, around)])).toHaveLength(1);
  expect(blocking([resultOf({ ...strict, gate: 'warns' }, outcome, around)])).toEqual([]);
});

test('a check that leaves it to a person is signed as one, and no gate is eased by what is met', () => {
  const open = { words: '其中 1 件缺少日期。', judge: '公开机关' };
  const left = outcomeOf([], { count: 2, what: '件信息', open });
  expect(resultOf(first, left, around).detail).toBe(
    '核验 2 件信息，其中 1 件缺少日期。由公开机关核对，尚未签字。',
  );
  const signoff = { requirement: first.id, role: '公开岗', date: '2026-11-01', basis: '查了档案' };
  expect(resultOf(first, left, { ...around, signoffs: [signoff] }).detail).toContain(
    '由公开机关核对，2026-11-01 由公开岗签字。',
  );
  const met = { ...outcomeOf([], { count: 1, what: '页' }), warnsOnly: true };
  expect(resultOf({ ...first, gate: 'blocks', demo: null }, met, around).gate).toBe('blocks');
});

test('what is left to a person is not met by what a machine examined, and broken by what it found', () => {
  const left: Requirement = { ...first, person: { judges: '网址打不打得开', who: '经办人员' } };
  const found = outcomeOf([], { count: 2, what: '个网址' });
  expect(resultOf(left, found, around)).toMatchObject({
    state: 'byHand',
    detail:
      '核验 2 个网址，没有发现不符合的。网址打不打得开，机器不能判断，由经办人员核对，尚未签字。',
  });
  expect(resultOf({ ...first, person: null }, found, around).state).toBe('met');
  const broken = outcomeOf([finding('a：b。c。')], { count: 2, what: '个网址' });
  expect(resultOf(left, broken, around).state).toBe('notMet');
});

test('every requirement says what it examines or who judges it, and why it is asked for', () => {
  for (const { id, examines, person, data, site, results } of requirements) {
    const byMachine = data !== undefined || site !== undefined || results !== undefined;
    expect([id, examines !== null]).toEqual([id, byMachine]);
    if (!byMachine) expect([id, person]).not.toEqual([id, null]);
  }
});

test('of nothing examined it is said what there is none of', () => {
  expect(outcomeOf([], { count: 0, what: '份名单' }).detail).toBe('本站没有名单。');
  expect(outcomeOf([], { count: 0, what: '页' }).detail).toBe('本站没有这项要求所说的内容。');
});
