import { expect, test } from 'vitest';
import type { Township } from '../../../../src/facts/kinds/place.ts';
import { buildProjects, type ProjectFacts } from '../../../../src/rules/project/build.ts';
import { positionOf } from '../../../../src/rules/project/position.ts';
import {
  plainCells,
  type ListRow,
  type PublishedList,
} from '../../../../src/facts/kinds/project.ts';
import { placeAt } from '../../../support/project.ts';

const town: Township = {
  code: '990101100',
  name: '柳树镇',
  countyCode: '990101',
  lat: 30.12345,
  lng: 120.98765,
  precisionMetres: 1000,
  confidence: 'medium',
  licence: '',
  source: '示例',
};
const blank: Township = { ...town, code: '990101001', lat: null, lng: null };
const townships = new Map([town, blank].map((entry) => [entry.code, entry]));

function row(seq: number, given: Partial<ListRow> = {}): ListRow {
  return {
    seq,
    county: '东山区',
    category: '工业',
    name: `片区${seq}`,
    ...plainCells(() => '柳树镇'),
    areaMu: 100,
    stage: 'planned',
    places: [placeAt(town.code)],
    openEnded: false,
    line: seq + 1,
    ...given,
  };
}

function list(asOf: string, rows: [ListRow, ...ListRow[]]): PublishedList {
  const origin = { file: `${asOf}.csv`, policy: null, attachment: null, sheet: null };
  const sha256 = 'a'.repeat(64);
  return { city: 'shili', asOf, title: '名单', ...origin, sha256, printedTotals: [], rows };
}

const facts: ProjectFacts = {
  cities: [
    {
      slug: 'shili',
      name: '示例市',
      province: '示例省',
      code: '990100',
      counties: [
        { slug: 'dongshan', name: '东山区', kind: 'county', code: '990101', within: [] },
        { slug: 'binjiang', name: '滨江新区', kind: 'zone', code: null, within: ['990101'] },
      ],
      categories: ['工业'],
    },
  ],
  lists: [
    list('2030-01-01', [row(1), row(2)]),
    list('2030-07-01', [row(1, { name: '改名', areaMu: null, stage: 'underway' })]),
  ],
  identities: [
    {
      id: 'shili-001',
      rows: [
        { asOf: '2030-07-01', seq: 1 },
        { asOf: '2030-01-01', seq: 1 },
      ],
    },
    { id: 'shili-002', rows: [{ asOf: '2030-01-01', seq: 2 }] },
  ],
  townships: [town, blank],
};

test('a project says what its latest list says, and keeps what earlier ones said', () => {
  const [project] = buildProjects(facts);
  expect(project).toMatchObject({
    name: '改名',
    areaMu: null,
    stage: 'underway',
    asOf: '2030-07-01',
  });
  expect(project?.history.map(({ asOf, areaMu }) => [asOf, areaMu])).toEqual([
    ['2030-01-01', 100],
    ['2030-07-01', null],
  ]);
  expect(project?.source).toMatchObject({ file: '2030-07-01.csv', row: 1, line: 2 });
});

test('a project that the latest list leaves out is withdrawn and keeps its last words', () => {
  expect(buildProjects(facts)[1]).toMatchObject({
    name: '片区2',
    stage: 'withdrawn',
    asOf: '2030-01-01',
  });
});

test('an identity without its row stops the build', () => {
  const identities = [{ id: 'shili-001', rows: [{ asOf: '2030-01-01', seq: 9 }] }];
  expect(() => buildProjects({ ...facts, identities })).toThrow('2030-01-01 的名单中没有序号 9');
});

test('a county that the city does not have stops the build', () => {
  const lists = [list('2030-01-01', [row(1, { county: '北山区' })])];
  const identities = [{ id: 'shili-001', rows: [{ asOf: '2030-01-01', seq: 1 }] }];
  expect(() => buildProjects({ ...facts, lists, identities })).toThrow('没有“北山区”');
});

test('one township gives its point to three decimals, its villages too', () => {
  const point = { lat: 30.123, lng: 120.988, precision: 'township' };
  expect(positionOf([placeAt(town.code)], townships)).toEqual(point);
  expect(positionOf([placeAt(`${town.code}201`), placeAt(`${town.code}202`)], townships)).toEqual(
    point,
  );
});

test('several townships, a zone beside one, no point or no place: not at one spot', () => {
  const rows = [
    [placeAt(town.code), placeAt(blank.code)],
    [placeAt(town.code), placeAt(null)],
    [placeAt(blank.code)],
    [],
  ];
  expect(rows.map((places) => positionOf(places, townships))).toEqual([null, null, null, null]);
});

test('an area that was converted keeps what the list prints; a cell without a number was not', () => {
  const printed = [row(1, { printed: { areaMu: '20公顷' } }), row(2)] as const;
  const without = row(2, { areaMu: null, printed: { areaMu: '—公顷' } });
  const lists = [list('2030-01-01', [...printed]), list('2030-07-01', [row(1), without])];
  const identities = [1, 2].map((seq) => ({
    id: `shili-00${seq}`,
    rows: [
      { asOf: '2030-01-01', seq },
      { asOf: '2030-07-01', seq },
    ] as [{ asOf: string; seq: number }, ...{ asOf: string; seq: number }[]],
  }));
  const [first, second] = buildProjects({ ...facts, lists, identities });
  expect(first?.history.map(({ areaPrinted }) => areaPrinted)).toEqual(['20公顷', null]);
  expect(first?.areaPrinted).toBeNull();
  expect(second?.areaPrinted).toBeNull();
});

test('words that a person mapped are kept beside ours, of each list its own', () => {
  const printed = row(1, { printed: { stage: '施工中', category: '旧厂', areaMu: '2公顷' } });
  const lists = [list('2030-01-01', [printed]), list('2030-07-01', [row(1)])];
  const rows: [{ asOf: string; seq: number }, ...{ asOf: string; seq: number }[]] = [
    { asOf: '2030-01-01', seq: 1 },
    { asOf: '2030-07-01', seq: 1 },
  ];
  const [project] = buildProjects({ ...facts, lists, identities: [{ id: 'shili-001', rows }] });
  expect(project?.history.map(({ wordsPrinted }) => wordsPrinted)).toEqual([
    { category: '旧厂', stage: '施工中' },
    undefined,
  ]);
  expect(project?.wordsPrinted).toBeUndefined();
});
