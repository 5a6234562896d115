import { describe, expect, test } from 'vitest';
import { assignIdentities } from '../../../../../scripts/import/lists/identities.ts';
import { describeProblem } from '../../../../../scripts/import/problem.ts';
import { snapshotOf } from '../../../../support/arbitrary-history.ts';

const none = { identities: [], settlements: [] };
const mill = { name: '织里老厂片区', location: '织里镇' };
const kiln = { name: '东窑村片区', location: '东窑镇' };
const first = snapshotOf('2024-01-30', [mill, kiln]);

describe('assignIdentities', () => {
  test('the first list numbers its rows in print order', () => {
    const { identities, problems, warnings } = assignIdentities('shili', [first], none);
    expect(identities.map(({ id }) => id)).toEqual(['shili-001', 'shili-002']);
    expect([problems, warnings]).toEqual([[], []]);
  });

  test('ids go on although numbers change, and a new row gets the next id', () => {
    const dock = { name: '南湾码头更新', location: '南湾镇' };
    const second = snapshotOf('2024-07-30', [dock, kiln, mill]);
    const { identities, problems, warnings } = assignIdentities('shili', [second, first], none);
    expect(problems).toEqual([]);
    expect(identities).toEqual([
      {
        id: 'shili-001',
        rows: [
          { asOf: '2024-01-30', seq: 1 },
          { asOf: '2024-07-30', seq: 3 },
        ],
      },
      {
        id: 'shili-002',
        rows: [
          { asOf: '2024-01-30', seq: 2 },
          { asOf: '2024-07-30', seq: 2 },
        ],
      },
      { id: 'shili-003', rows: [{ asOf: '2024-07-30', seq: 1 }] },
    ]);
    expect(warnings.map(describeProblem)[0]).toContain(
      '相同 1，变更 1，新增 1，未列入 0，待裁定 0',
    );
  });

  test('a doubtful row stops the import until it is settled', () => {
    const alike = snapshotOf('2024-07-30', [{ name: '织里老厂西片区', location: '织里镇' }, kiln]);
    const doubtful = assignIdentities('shili', [first, alike], none);
    expect(doubtful.problems.map(describeProblem)).toEqual([
      expect.stringContaining('可能是已有项目，也可能是新项目'),
    ]);
    const settlements = [
      { asOf: '2024-07-30', seq: 1, is: 'shili-001', reason: '经核对为同一片区' },
    ];
    const settled = assignIdentities('shili', [first, alike], { identities: [], settlements });
    expect(settled.problems).toEqual([]);
    expect(settled.identities[0]?.rows).toHaveLength(2);
  });

  test('a project that a list left out keeps its id when it returns', () => {
    const second = snapshotOf('2024-07-30', [kiln]);
    const third = snapshotOf('2025-01-30', [kiln, mill]);
    const { identities } = assignIdentities('shili', [first, second, third], none);
    expect(identities.find(({ id }) => id === 'shili-001')?.rows.map(({ asOf }) => asOf)).toEqual([
      '2024-01-30',
      '2025-01-30',
    ]);
  });

  test('a second run changes nothing and has nothing to say', () => {
    const second = snapshotOf('2024-07-30', [kiln]);
    const { identities } = assignIdentities('shili', [first, second], none);
    const again = assignIdentities('shili', [first, second], { identities, settlements: [] });
    expect(again).toEqual({ identities, problems: [], warnings: [] });
  });
});
