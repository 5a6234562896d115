import { expect, test } from 'vitest';
import {
  ancestorsOf,
  clauseTree,
  findClause,
  isUnstructured,
} from '../../../../src/rules/policy/clause-tree.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const policy = aPolicy({
  clauses: [
    aClause({ anchor: 'c-1' }),
    aClause({ anchor: 'c-1-1', parent: 'c-1' }),
    aClause({ anchor: 'c-1-1-1', parent: 'c-1-1' }),
    aClause({ anchor: 'c-1-2', parent: 'c-1' }),
    aClause({ anchor: 'c-2' }),
  ],
});
const leaf = aClause({ anchor: 'c-1-1-1', parent: 'c-1-1' });

test('clauses hang below their parents in the order of the text', () => {
  const [first, second] = clauseTree(policy);
  expect(first?.children.map(({ clause }) => clause.anchor)).toEqual(['c-1-1', 'c-1-2']);
  expect(second?.clause.anchor).toBe('c-2');
});

test('ancestors are given from the top', () => {
  expect(ancestorsOf(policy, leaf).map(({ anchor }) => anchor)).toEqual(['c-1', 'c-1-1']);
  expect(findClause(policy, 'c-9')).toBeUndefined();
});

test('a text of paragraphs alone is flagged', () => {
  expect(isUnstructured(policy)).toBe(false);
  expect(isUnstructured(aPolicy({ clauses: [aClause({ kind: 'unnumbered' })] }))).toBe(true);
});
