import { expect, test } from 'vitest';
import { formatRole } from '../../../../src/rules/words/role.ts';
import { aReading } from '../../../support/reading.ts';

test('a tenant is told first that the text does not name tenants, then where to go on', () => {
  const reading = aReading({ topic: undefined, role: '承租人', result: 'silent' });
  expect(formatRole('承租人', reading)).toMatch(/^这份文件没有写到承租人。有租赁合同的先看合同/u);
});

test('of a text that nobody has read for it, nothing is said', () => {
  expect(formatRole('村民', undefined)).toBe('尚未整理：本站没有就“村民”通读这份文件。');
});

test('what a text says is told with what it lacks', () => {
  const reading = aReading({
    ...{ topic: undefined, role: '村民', result: 'stated', force: 'principle', clauses: ['c-1'] },
    note: '用词是农民',
  });
  expect(formatRole('村民', reading)).toBe(
    '这份文件写到村民（只提探索、鼓励或原则）。用词是农民。',
  );
});
