import { expect, test } from 'vitest';
import { exploringHeading } from '../../../../src/rules/topic/binding.ts';
import { citeRight } from '../../../../src/rules/portal/comparison.ts';
import { allRights } from '../../../../src/rules/portal/rights.ts';
import { aClause } from '../../../support/policy.ts';
import { portalOf } from '../../../support/portal.ts';

const clauses = [
  aClause({ anchor: 'c-3', heading: '再开发政策探索', parent: null }),
  aClause({ anchor: 'c-3-1', heading: '土地供应', parent: 'c-3', text: '可混合供应。' }),
  aClause({ anchor: 'c-4', heading: '优化地价', parent: null, text: '可不再增缴。' }),
];

test('what stands under a heading that explores is to be tried', () => {
  const policy = { clauses: clauses as [(typeof clauses)[0]] };
  expect(exploringHeading(policy, 'c-3-1')).toBe('再开发政策探索');
  expect(exploringHeading(policy, 'c-4')).toBeNull();
});

test('a comparison prints the conditions of each clause that the pages of rights print', () => {
  const portal = portalOf();
  const conditional = allRights(portal).filter(({ conditions }) => conditions.length > 0);
  expect(conditional.length).toBeGreaterThan(0);
  for (const right of conditional) {
    expect(citeRight(portal, right).conditions).toEqual(right.conditions);
  }
});
