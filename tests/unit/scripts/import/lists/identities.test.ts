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

  test('a name may go to another project of its place: what speaks for it is asked about', () => {
    const [lime, clay] = ['一镇', '二镇'].map((location) => ({
      name: '砖瓦厂片区',
      location,
      category: '低效工业片区',
    }));
    const before = listOf('2024-01-30', [
      { ...lime, areaMu: 100 },
      { ...clay, areaMu: 120 },
    ]);
    const after = (areaMu: number, category: string) =>
      listOf('2024-07-30', [
        { ...lime, areaMu, category },
        { ...clay, areaMu: 121 },
      ]);
    const asked = (...row: Parameters<typeof after>) =>
      assignIdentities('shili', [before, after(...row)], none).problems.length;
    expect(asked(100, '低效村庄片区'), 'the category alone').toBe(0);
    expect(asked(149, '低效工业片区'), 'an area that grew').toBe(0);
    expect(asked(150, '低效工业片区'), 'another size').toBe(1);
    expect(asked(110, '低效村庄片区'), 'another category and area').toBe(1);
    expect(asked(120, '低效工业片区'), 'the area of its namesake in the other town').toBe(1);
  });

  test('names exchanged within a place are asked about, although the numbers moved too', () => {
    const [a, b] = [
      { name: '粮站片区', location: '石门镇', areaMu: 30 },
      { name: '茶场片区', location: '石门镇', areaMu: 70 },
    ];
    const before = listOf('2024-01-30', [a, b, kiln]);
    const after = listOf('2024-07-30', [kiln, { ...b, areaMu: 30 }, { ...a, areaMu: 70 }]);
    const { problems } = assignIdentities('shili', [before, after], none);
    expect(problems.map(({ code }) => code)).toEqual([
      'IMPORT-LIST-DOUBTFUL',
      'IMPORT-LIST-DOUBTFUL',
    ]);
  });

  test('a list that leaves out a whole county is told to be a part of one', () => {
    const of = (county: string, names: string[]) =>
      names.map((name) => ({ name, county, location: `${name}镇` }));
    const whole = listOf('2024-01-30', [
      ...of('东山区', ['甲', '乙', '丙']),
      ...of('西湖县', ['丁', '戊']),
    ]);
    const part = listOf('2024-07-30', of('东山区', ['甲', '乙', '丙']));
    const identities = assignIdentities('shili', [whole], none).identities;
    const stopped = assignIdentities('shili', [whole, part], { identities, settlements: [] });
    const told = ({ warnings }: typeof stopped) =>
      warnings.filter(({ code }) => code === 'IMPORT-LIST-PART');
    expect(told(stopped).map(describeProblem)).toEqual([
      expect.stringContaining('有 2 个没有列，其中“西湖县”一个也没有列'),
    ]);
    const fewer = listOf('2024-07-30', [...of('东山区', ['甲', '乙']), ...of('西湖县', ['丁'])]);
    expect(
      told(assignIdentities('shili', [whole, fewer], { identities, settlements: [] })),
    ).toEqual([]);
  });

  test('a list that shares nothing with the one before it is told, though one row was said to be new', () => {
    const names = ['甲', '乙', '丙', '丁'];
    const before = listOf(
      '2024-01-30',
      names.map((name) => ({ name, location: `${name}镇` })),
    );
    const after = listOf(
      '2024-07-30',
      ['戊', '己'].map((name) => ({ name, location: `${name}镇` })),
    );
    const { identities } = assignIdentities('shili', [before], none);
    const settlement = { asOf: '2024-07-30', seq: 1, is: 'new', reason: '另一个片区' } as const;
    const told = (seq: 1 | 'all') =>
      assignIdentities('shili', [before, after], {
        identities,
        settlements: [{ ...settlement, seq }],
      }).warnings.filter(({ code }) => code === 'IMPORT-LIST-PART');
    expect(told(1).map(describeProblem)).toEqual([expect.stringContaining('有 4 个没有列')]);
    expect(told('all')).toEqual([]);
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
    expect(again).toEqual({ identities, struck: [], problems: [], warnings: [] });
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

/** Names that two towns of one county share, so that one project may come to bear the name of another. */
const shared = fc.record({
  name: fc.constantFrom('粮站片区', '茶场片区', '旧码头更新'),
  location: fc.constantFrom('一镇', '二镇'),
  category: fc.constantFrom('低效工业片区', '低效村庄片区'),
  areaMu: fc.integer({ min: 30, max: 2000 }),
});
const nameAndTown = ({ name, location }: { name: string; location: string }) =>
  `${name}${location}`;

test('a new project under an old name and town is asked about, or differs in nothing but some of the area', () => {
  const rows = fc.uniqueArray(shared, { minLength: 1, maxLength: 6, selector: nameAndTown });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      // Whatever the second list has is another project than those of the first.
      const lists = [listOf('2024-01-30', before), listOf('2024-07-30', after)];
      const { identities, problems } = assignIdentities('shili', lists, none);
      const asked = new Set(problems.map(({ doubt }) => doubt?.seq));
      for (const { rows: places } of identities) {
        const [was, is] = [before[(places[0]?.seq ?? 0) - 1], after[(places[1]?.seq ?? 0) - 1]];
        if (was === undefined || is === undefined || asked.has(places[1]?.seq)) continue;
        const named = nameAndTown(was) === nameAndTown(is);
        const like =
          was.category === is.category &&
          Math.abs(Math.log(was.areaMu / is.areaMu)) < Math.log(1.5);
        expect(was.areaMu === is.areaMu || (named && like), JSON.stringify([was, is])).toBe(true);
      }
    }),
  );
});

test('a corrected copy strikes what only the copy before it had, and its id is never given again', () => {
  const before = assignIdentities('shili', [first], none).identities;
  const copy = { ...listOf('2024-01-30', [mill]), sha256: 'c'.repeat(64) };
  const given = { identities: before, settlements: [], previous: [first] };
  const { identities, struck, problems, warnings } = assignIdentities('shili', [copy], given);
  expect(problems).toEqual([]);
  expect(identities).toEqual([{ id: 'shili-001', rows: [{ asOf: '2024-01-30', seq: 1 }] }]);
  expect(struck).toEqual([
    { id: 'shili-002', struck: { asOf: '2024-01-30', name: kiln.name, sha256: copy.sha256 } },
  ]);
  expect(warnings.map(describeProblem).join()).toContain(kiln.name);
  const next = listOf('2024-07-30', [mill, { name: '南湾码头更新', location: '南湾镇' }]);
  const later = assignIdentities('shili', [copy, next], {
    ...{ identities: [...identities, ...struck], settlements: [], previous: [copy] },
  });
  expect(later.problems).toEqual([]);
  expect(later.identities.map(({ id }) => id)).toEqual(['shili-001', 'shili-003']);
});

test('a row that the same original loses is a problem', () => {
  const { identities } = assignIdentities('shili', [first], none);
  const shorter = listOf('2024-01-30', [mill]);
  const given = { identities, settlements: [], previous: [first] };
  const { problems } = assignIdentities('shili', [shorter], given);
  expect(problems.map(({ code }) => code)).toEqual(['IMPORT-PROJECT-LOST']);
});
