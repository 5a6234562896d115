import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignIdentities } from '../../../../../scripts/import/lists/identities.ts';
import { describeProblem } from '../../../../../scripts/import/problem.ts';
import { listOf } from '../../../../support/arbitrary-history.ts';

const none = { identities: [], settlements: [] };
const mill = { name: '织里老厂片区', location: '织里镇' };
const kiln = { name: '东窑村片区', location: '东窑镇' };
const first = listOf('2024-01-30', [mill, kiln]);

describe('assignIdentities', () => {
  test('the first list numbers its rows in print order', () => {
    const { identities, problems, warnings } = assignIdentities('shili', [first], none);
    expect(identities.map(({ id }) => id)).toEqual(['shili-001', 'shili-002']);
    expect([problems, warnings]).toEqual([[], []]);
  });

  test('ids go on although numbers change, and a new row gets the next id', () => {
    const dock = { name: '南湾码头更新', location: '南湾镇' };
    const second = listOf('2024-07-30', [dock, kiln, mill]);
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
    const alike = listOf('2024-07-30', [{ name: '织里老厂西片区', location: '织里镇' }, kiln]);
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

  test('a name that went to another kind of twice the area in its place is asked about', () => {
    const before = listOf('2024-01-30', [{ ...mill, areaMu: 100, category: '低效工业片区' }, kiln]);
    const after = (areaMu: number, category: string) => listOf('2024-07-30', [{ ...mill, areaMu, category }, kiln]); // prettier-ignore
    const asked = (...row: Parameters<typeof after>) => assignIdentities('shili', [before, after(...row)], none).problems.length; // prettier-ignore
    expect([asked(200, '低效村庄片区'), asked(200, '低效工业片区'), asked(120, '低效村庄片区')]).toEqual([1, 0, 0]); // prettier-ignore
  });

  test('names exchanged within a place are asked about, although the numbers moved too', () => {
    const [a, b] = [{ name: '粮站片区', location: '石门镇', areaMu: 30 }, { name: '茶场片区', location: '石门镇', areaMu: 70 }]; // prettier-ignore
    const before = listOf('2024-01-30', [a, b, kiln]);
    const after = listOf('2024-07-30', [kiln, { ...b, areaMu: 30 }, { ...a, areaMu: 70 }]);
    const { problems } = assignIdentities('shili', [before, after], none);
    expect(problems.map(({ code }) => code)).toEqual(['IMPORT-LIST-DOUBTFUL', 'IMPORT-LIST-DOUBTFUL']); // prettier-ignore
  });

  test('a list that leaves out a whole county is told to be a part of one', () => {
    const of = (county: string, names: string[]) => names.map((name) => ({ name, county, location: `${name}镇` })); // prettier-ignore
    const whole = listOf('2024-01-30', [...of('东山区', ['甲', '乙', '丙']), ...of('西湖县', ['丁', '戊'])]); // prettier-ignore
    const part = listOf('2024-07-30', of('东山区', ['甲', '乙', '丙']));
    const identities = assignIdentities('shili', [whole], none).identities;
    const stopped = assignIdentities('shili', [whole, part], { identities, settlements: [] });
    const told = ({ warnings }: typeof stopped) => warnings.filter(({ code }) => code === 'IMPORT-LIST-PART'); // prettier-ignore
    expect(told(stopped).map(describeProblem)).toEqual([expect.stringContaining('有 2 个没有列，其中“西湖县”一个也没有列')]); // prettier-ignore
    const fewer = listOf('2024-07-30', [...of('东山区', ['甲', '乙']), ...of('西湖县', ['丁'])]);
    expect(told(assignIdentities('shili', [whole, fewer], { identities, settlements: [] }))).toEqual([]); // prettier-ignore
  });

  test('a project that a list left out keeps its id when it returns', () => {
    const second = listOf('2024-07-30', [kiln]);
    const third = listOf('2025-01-30', [kiln, mill]);
    const { identities } = assignIdentities('shili', [first, second, third], none);
    expect(identities.find(({ id }) => id === 'shili-001')?.rows.map(({ asOf }) => asOf)).toEqual([
      '2024-01-30',
      '2025-01-30',
    ]);
  });

  test('a second run changes nothing and has nothing to say', () => {
    const second = listOf('2024-07-30', [kiln]);
    const { identities } = assignIdentities('shili', [first, second], none);
    const again = assignIdentities('shili', [first, second], { identities, settlements: [] });
    expect(again).toEqual({ identities, problems: [], warnings: [] });
  });
});

/** A made-up project of a list, with what tells it from all others. */
interface Made {
  readonly uid: number;
  readonly name: string;
  readonly location: string;
  readonly areaMu: number;
}

const towns = ['一镇', '二镇', '三镇'];
const made = (uid: number): Made => ({
  uid,
  name: `${['旧厂', '老街', '北村', '码头', '粮站', '砖窑'][uid % 6] ?? ''}${uid}号更新`,
  location: towns[uid % 3] ?? '',
  areaMu: 100 * (1 + (uid % 2)),
});

type Change = 'insert' | 'drop' | 'reorder' | 'rename' | 'rearea';

function changed(list: readonly Made[], change: Change, at: number, fresh: number): Made[] {
  const place = at % Math.max(1, list.length);
  if (change === 'insert') return [...list.slice(0, place), made(fresh), ...list.slice(place)];
  if (change === 'drop')
    return list.length < 3 ? [...list] : list.filter((_, index) => index !== place);
  if (change === 'reorder') return [...list.slice(place), ...list.slice(0, place)];
  return list.map((one, index) => {
    if (index !== place) return one;
    return change === 'rename'
      ? { ...one, name: `${one.name}（更名）` }
      : { ...one, areaMu: one.areaMu + 7 };
  });
}

const asList = (asOf: string, list: readonly Made[]) =>
  listOf(
    asOf,
    list.map(({ name, location, areaMu }) => ({ name, location, areaMu })),
  );

/** Which made-up projects an id names, over all lists. */
function named(
  identities: ReturnType<typeof assignIdentities>['identities'],
  lists: ReadonlyMap<string, readonly Made[]>,
): Map<string, Set<number>> {
  return new Map(
    identities.map(({ id, rows }) => [
      id,
      new Set(rows.flatMap(({ asOf, seq }) => lists.get(asOf)?.[seq - 1]?.uid ?? [])),
    ]),
  );
}

const changes = fc.array(
  fc.tuple(fc.constantFrom<Change>('insert', 'drop', 'reorder', 'rename', 'rearea'), fc.nat(30)),
  { minLength: 1, maxLength: 6 },
);
const days = fc.constantFrom('2024-01-30', '2024-02-01', '2023-06-30', '2025-01-30');

test('no id ever names another project: corrected, re-dated, older or later lists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 14 }), changes, days, (count, all, day) => {
      const before = Array.from({ length: count }, (_, uid) => made(uid));
      const old = asList('2024-01-30', before);
      const start = assignIdentities('shili', [old], none);
      const after = all.reduce(
        (list, [change, at], step) => changed(list, change, at, 100 + step),
        before,
      );
      const next = asList(day, after);
      // A correction or another day replaces the list; an older or later one stands beside it.
      const replaces = day === '2024-01-30' || day === '2024-02-01';
      const result = assignIdentities('shili', replaces ? [next] : [old, next], {
        identities: start.identities,
        settlements: [],
        previous: [old],
      });
      const origin = named(start.identities, new Map([['2024-01-30', before]]));
      const now = named(
        result.identities,
        new Map([
          ['2024-01-30', before],
          [day, after],
        ]),
      );
      for (const [id, uids] of origin) {
        for (const uid of now.get(id) ?? []) expect([...uids]).toContain(uid);
      }
      // A project that goes on is never given a second id without a word.
      for (const [id, uids] of now) {
        if (origin.has(id) || result.problems.length > 0) continue;
        for (const uid of uids) expect(uid).toBeGreaterThanOrEqual(100);
      }
    }),
    { numRuns: 400 },
  );
});

test('a list of which nothing is known stops the import, until a person says that it is another one', () => {
  const { identities } = assignIdentities('shili', [first], none);
  const other = listOf('2024-07-30', [{ name: '甲园', location: '甲镇', county: '西县' }]);
  const stopped = assignIdentities('shili', [first, other], { identities, settlements: [] });
  expect(stopped.problems.map(({ code }) => code)).toEqual(['IMPORT-LIST-ALL-NEW']);
  const all = { asOf: '2024-07-30', seq: 'all' as const, is: 'new' as const, reason: '另一批' };
  const settled = assignIdentities('shili', [first, other], { identities, settlements: [all] });
  expect(settled.problems).toEqual([]);
});
