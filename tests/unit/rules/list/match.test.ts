import { describe, expect, test } from 'vitest';
import type { ListRow, PublishedList } from '../../../../src/facts/kinds/project.ts';
import { matchList } from '../../../../src/rules/list/match.ts';
import { listOf } from '../../../support/arbitrary-history.ts';

const township = (code: string) => [
  { printed: '某镇', official: '某镇', code, match: 'exact' as const },
];
const mill = {
  name: '织里老厂片区',
  location: '织里镇',
  areaMu: 120,
  places: township('990001100'),
};
const kiln = { name: '东窑村片区', location: '东窑镇', areaMu: 30, places: township('990001101') };
const before = listOf('2024-01-30', [mill, kiln]);
const known = knownRows(before);

function knownRows(list: PublishedList) {
  return list.rows.map((row) => ({ id: `shili-00${row.seq}`, row }));
}
const later = (rows: readonly Partial<ListRow>[]) => listOf('2024-07-30', rows);

describe('matchList', () => {
  test('a list matches itself without a difference', () => {
    const report = matchList(known, { ...before, asOf: '2024-07-30' }, []);
    expect(report.same).toHaveLength(2);
    expect([report.changed, report.added, report.gone, report.doubtful]).toEqual([[], [], [], []]);
  });

  test('numbers may change: name and county hold', () => {
    const report = matchList(known, later([kiln, mill]), []);
    expect(report.changed.map(({ id, seq }) => [id, seq])).toEqual([
      ['shili-002', 1],
      ['shili-001', 2],
    ]);
  });

  test('a name set with other spaces and brackets is the same name', () => {
    const set = { ...mill, name: '织里 老厂片区', seq: 2 };
    const report = matchList(known, later([kiln, set]), []);
    expect(report.changed.map(({ id }) => id)).toContain('shili-001');
  });

  test('another name with the same number, county, place and area is doubtful', () => {
    const other = { ...mill, name: '产业更新示范区' };
    const report = matchList(known, later([other, kiln]), []);
    expect(report.doubtful.map(({ name }) => name)).toEqual(['产业更新示范区']);
  });

  test('a list may be settled as new in all its rows', () => {
    const settlement = {
      asOf: later([kiln]).asOf,
      seq: 'all' as const,
      is: 'new' as const,
      reason: '另一批',
    };
    const report = matchList(known, later([kiln, { ...mill, name: '织里老厂西片区' }]), [
      settlement,
    ]);
    expect(report.added).toHaveLength(2);
  });

  test('a name that only resembles is doubtful, and its project is not called gone', () => {
    const alike = { ...mill, name: '织里老厂西片区', areaMu: 90 };
    const report = matchList(known, later([kiln, alike]), []);
    expect(report.doubtful).toEqual([
      {
        seq: 2,
        name: '织里老厂西片区',
        candidates: [
          { id: 'shili-001', name: '织里老厂片区', because: ['名称相近', '区县相同', '位置相同'] },
        ],
      },
    ]);
    expect([report.added, report.gone]).toEqual([[], []]);
  });

  test('two rows that exchange their names and nothing else are doubtful, and can be settled', () => {
    const first = { ...mill, name: '南塘一期', areaMu: 50 };
    const second = { ...mill, name: '南塘二期', areaMu: 60 };
    const phases = knownRows(listOf('2024-01-30', [first, second, kiln]));
    const rows = [{ ...first, name: '南塘二期' }, { ...second, name: '南塘一期' }, kiln];
    const next = later(rows);
    const report = matchList(phases, next, []);
    expect(report.doubtful.map(({ seq, candidates }) => [seq, candidates.length])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(report.same).toHaveLength(1);
    const by = { asOf: next.asOf, reason: '更名' };
    const settled = matchList(phases, next, [
      { ...by, seq: 1, is: 'shili-002' },
      { ...by, seq: 2, is: 'shili-001' },
    ]);
    expect(settled.doubtful).toEqual([]);
    expect(settled.changed.map(({ id, seq }) => [id, seq])).toEqual([
      ['shili-002', 1],
      ['shili-001', 2],
    ]);
    // Rows that merely change places keep theirs.
    expect(matchList(phases, later([second, first, kiln]), []).doubtful).toEqual([]);
  });

  test('a list that goes over to hectares has the same areas, and the same doubts', () => {
    const inHectares = (row: Partial<ListRow>, printed: string) => ({
      ...row,
      areaMu: Number(printed) * 15,
      printed: { areaMu: `${printed}公顷` },
    });
    const [one, other] = [inHectares(mill, '8.0'), inHectares(kiln, '2.03')];
    const report = matchList(known, later([one, other]), []);
    expect(report.same.map(({ id }) => id)).toEqual(['shili-001', 'shili-002']);
    const moved = matchList(known, later([{ ...one, location: '别处', places: [] }, other]), []);
    expect(moved.changed.map(({ id }) => id)).toEqual(['shili-001']);
    const first = { ...mill, name: '老厂一期' };
    const second = { ...mill, name: '老厂二期', areaMu: 30 };
    const exchanged = matchList(
      knownRows(listOf('2024-01-30', [first, second])),
      later([
        inHectares({ ...first, name: '老厂二期' }, '8.0'),
        inHectares({ ...second, name: '老厂一期' }, '2.0'),
      ]),
      [],
    );
    expect(exchanged.doubtful.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('a settlement decides a doubt, either way', () => {
    const alike = { ...mill, name: '织里老厂西片区', areaMu: 90 };
    const list = later([kiln, alike]);
    const settled = (is: string) =>
      matchList(known, list, [{ asOf: '2024-07-30', seq: 2, is, reason: '经核对' }]);
    expect(settled('shili-001').changed.map(({ id }) => id)).toContain('shili-001');
    expect(settled('new').added).toEqual([{ seq: 2, name: '织里老厂西片区' }]);
    expect(settled('new').gone).toEqual([{ id: 'shili-001', name: '织里老厂片区' }]);
    expect(settled('new').doubtful).toEqual([]);
  });

  test('a settlement of an unknown row or project is named', () => {
    const report = matchList(known, later([mill, kiln]), [
      { asOf: '2024-07-30', seq: 9, is: 'new', reason: '误填' },
      { asOf: '2024-07-30', seq: 1, is: 'shili-404', reason: '误填' },
    ]);
    expect(report.problems).toEqual([
      expect.stringContaining('第 9 行'),
      expect.stringContaining('shili-404'),
    ]);
  });

  test('rows of one name in one county are told apart by place, and doubtful without', () => {
    const twins = [
      { name: '旧村片区', location: '一镇' },
      { name: '旧村片区', location: '二镇' },
    ];
    const pair = knownRows(listOf('2024-01-30', twins));
    expect(matchList(pair, later(twins), []).same).toHaveLength(2);
    const nowhere = matchList(pair, later([{ name: '旧村片区' }]), []);
    expect(nowhere.doubtful[0]?.candidates).toHaveLength(2);
  });

  test('nothing in common is new and gone', () => {
    const other = { name: '南湾码头更新', location: '南湾镇', areaMu: 7, county: '西县' };
    const report = matchList(known, later([other, { ...kiln, seq: 2 }]), []);
    expect(report.added).toEqual([{ seq: 1, name: '南湾码头更新' }]);
    expect(report.gone).toEqual([{ id: 'shili-001', name: '织里老厂片区' }]);
  });
});
