import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { read } from 'hucre';
import { describe, expect, test } from 'vitest';
import { originSchema } from '../../../src/facts/kinds/origin.ts';
import { publicKinds } from '../../../src/facts/kinds/all.ts';
import type { PublicProject } from '../../../src/facts/kinds/public-project.ts';
import { dataFiles, itemFiles } from '../../../src/outputs/data-formats.ts';
import { publicSets } from '../../../scripts/build/data-set-files.ts';
import type { Absence } from '../../../src/facts/kinds/absence.ts';
import type { Deadline } from '../../../src/facts/kinds/deadline.ts';
import { ownWording } from '../../../src/outputs/formats/code-list.ts';
import { topicSchema } from '../../../src/facts/kinds/topic.ts';
import { schemaFields } from '../../../src/outputs/formats/schema-fields.ts';
import { publicData, type PublicFacts } from '../../../src/outputs/public-data.ts';
import { portalOf } from '../../support/portal.ts';
import { madeWith, publicFacts } from '../../support/public-facts.ts';
import { placeAt } from '../../support/project.ts';
import { policy, project } from '../../support/sample.ts';

const first = publicFacts();
const [town] = first.townships;
if (town === undefined) throw new Error('no township');
const twoTowns = ['990001100', '990001101'].map((code) => placeAt(code));
const facts = publicFacts({
  projects: [project, { ...project, id: 'shili-005', places: twoTowns, position: null }],
  townships: [town, { ...town, code: '990001101', lat: 30.6 }],
});
const sets = publicData(facts);
const context = { ...madeWith, townships: facts.townships };
const files = await dataFiles(sets, context);

function recordsOf(name: string, given = sets): object[] {
  return [...(given.find(({ kind }) => kind.name === name)?.records ?? [])];
}

/** Kinds whose records show words of a clause. */
const quoting = publicKinds.filter(
  ({ record: { shape } }) => 'anchor' in shape && ('quote' in shape || 'text' in shape),
);

test('what shows words of a clause has the notes of higher law on it', () => {
  expect(quoting.map(({ name }) => name)).toContain('rights');
  const without = quoting.filter(({ record }) => !('lawNote' in record.shape));
  expect(
    without.map(({ name }) => name),
    'their records take ...besideClause',
  ).toEqual([]);
  const kinds = ['clauses', 'deadlines', 'parameters', 'tasks'] as const;
  const anchors = kinds.flatMap(
    (name) => (recordsOf(name) as { anchor: string }[])[0]?.anchor ?? [],
  );
  const note = {
    ...{ policy: 'shili-1', anchors: ['c-1', ...anchors], words: ['第一段', '用地'], laws: [] },
    ...{ kind: 'overtaken' as const, note: '已有新规定，见上位法。' },
  };
  const noted = publicData(publicFacts({ lawNotes: [note] }));
  const told = { lawNote: note.note };
  for (const name of kinds) {
    expect(recordsOf(name, noted), name).toContainEqual(expect.objectContaining(told));
  }
});

type Record_ = Readonly<Record<string, unknown>>;

/** Every record of a JSON document: objects that have a city, wherever they stand. */
function recordsIn(value: unknown): Record_[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'cityName' in value ? [value as Record_] : [];
  return [...own, ...Object.values(value).flatMap(recordsIn)];
}

const origin = {
  city: 'shili',
  cityName: '示例市',
  cityCode: '990000',
  policy: 'shili-1',
  document: '示例市方案',
  docNumber: '示政发〔2024〕0号',
  standing: '效力待核',
  standingCode: 'unverified',
  standingReason: '无法判断是否印发。是否被修改或废止本站未查。',
};

describe('every record of every format tells its city, document and standing', () => {
  test('every kind has the fields of the origin', () => {
    for (const { name, record } of publicKinds) {
      expect(Object.keys(record.shape), name).toEqual(
        expect.arrayContaining(Object.keys(originSchema.shape)),
      );
    }
  });

  const texts = [...files, ...itemFiles(sets)].filter(({ path }) => /json$/.test(path));
  test.each(texts.map(({ path, content }) => [path, content]))('%s', (_, content) => {
    const records = recordsIn(JSON.parse(String(content)));
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(record).toMatchObject(origin);
  });

  const tables = files.filter(({ path }) => path.endsWith('.csv'));
  test.each(tables.map(({ path, content }) => [path, content]))('%s', (path, content) => {
    const rows = parse(String(content), { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(0);
    const words = !path.startsWith('data/tables/');
    for (const row of rows as Record<string, string>[]) {
      expect(row[words ? '城市代码' : 'cityCode'], path).toBe('990000');
      expect(row[words ? '效力状态' : 'standing'], path).toBe('效力待核');
      expect(row[words ? '效力状态的理由' : 'standingReason'], path).toBe(
        '无法判断是否印发。是否被修改或废止本站未查。',
      );
      expect(Object.values(row), path).toContain('示政发〔2024〕0号');
    }
  });

  const parquet = files.filter(({ path }) => path.endsWith('.parquet'));
  test.each(parquet.map(({ path, content }) => [path, content]))('%s', async (_, content) => {
    const bytes = content as Uint8Array;
    const file = bytes.slice().buffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBeGreaterThan(0);
    // Codes stay text.
    for (const row of rows) expect(row).toMatchObject({ cityCode: '990000', standing: '效力待核' });
  });

  const workbooks = files.filter(({ path }) => path.endsWith('.xlsx'));
  test.each(workbooks.map(({ path, content }) => [path, content]))('%s', async (_, content) => {
    const { sheets } = await read(content as Uint8Array);
    const [heads = [], ...rows] = sheets[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row[heads.indexOf('城市代码')]).toBe('990000');
      expect(row[heads.indexOf('效力状态')]).toBe('效力待核');
    }
    expect(sheets[1]?.name).toBe('字段说明');
    expect(sheets[1]?.rows.length).toBe(heads.length + 1);
  });

  test('a list published by itself has no standing, and says why', () => {
    const alone = { ...project, source: { ...project.source, policy: null } };
    const [record] = recordsOf('projects', publicData(publicFacts({ projects: [alone] })));
    expect(record).toMatchObject({ policy: null, document: '示例市名单', standing: null });
    expect((record as PublicProject).standingReason).toContain('不是政策文件');
  });

  test('a record of an unknown city stops', () => {
    expect(() => publicData(publicFacts({ cities: [] }))).toThrow('shili');
  });
});

test('coordinates tell source, radius and how they were found; points on one spot say so', () => {
  const twin = { ...project, id: 'shili-004' };
  const [first] = recordsOf('projects', publicData(publicFacts({ projects: [project, twin] })));
  expect(first).toMatchObject({
    position: {
      lat: 30.5,
      lng: 120.5,
      radiusMetres: 1500,
      method: 'described',
      source: '公开的文字描述',
      sameSpot: 1,
    },
  });
});

test('a place has its point where the project is at no one spot, and a list says how its day is known', () => {
  const [, record] = recordsOf('projects') as PublicProject[];
  expect(record?.position).toBeNull();
  expect(record?.places.map(({ position }) => position?.lat)).toEqual([30.5, 30.6]);
  expect(record?.asOfBasis).toBe('list');
  const inferred = publicData(publicFacts({ isDatedByText: () => true }));
  expect(recordsOf('projects', inferred)[0]).toMatchObject({
    asOfBasis: 'text',
    history: [{ asOfBasis: 'text' }],
  });
});

test('the rows of a table in a clause are in its record and its line', () => {
  const [text] = recordsOf('policies') as { clauses: { table: object | null }[] }[];
  expect(text?.clauses[1]?.table).toEqual({ columns: ['序号', '名称'], rows: [['1', '甲']] });
  expect(recordsOf('clauses')[1]).toMatchObject({ tableText: '序号 | 名称\n1 | 甲' });
});

const funding = {
  slug: 'funding',
  name: '资金',
  group: '资金',
  about: '谁出钱。',
  words: ['资金'],
};

test('tables for people hold codes under a head that says so, and words under all others', () => {
  const cellsOf = (path: string): Record<string, string>[] => {
    const file = files.find((one) => one.path === path);
    return parse(String(file?.content), { bom: true, columns: true });
  };
  expect(cellsOf('data/rights.csv')[0]).toMatchObject({
    效力状态代码: 'unverified',
    效力状态按何日计: '2026-11-28',
  });
  const say = ownWording({
    topics: [topicSchema.parse({ ...funding, measures: [] })],
    askedMatters: [],
  });
  expect(say('parameters.topic', 'funding')).toBe('资金');
  expect(say('deadlines.recurrence', 'P1Y')).toBe('每年一次');
  expect(say('parameters.topic', 'other')).toBeUndefined();
});

test('a figure and a day never share a field', () => {
  const [base] = facts.parameters;
  if (base === undefined) throw new Error('no parameter');
  const days = { ...base, value: '1999-01-01', comparator: 'before' as const, unit: '日期' };
  const [day] = recordsOf('parameters', publicData(publicFacts({ parameters: [days] })));
  expect(day).toMatchObject({ value: null, valueDate: '1999-01-01' });
  expect(recordsOf('parameters')[0]).toMatchObject({ value: 8, valueDate: null });
});

test('the data say whether the last day counts', () => {
  const inclusive = (part: object) => {
    const [deadline] = facts.deadlines;
    const one = { ...deadline, ...part } as NonNullable<typeof deadline>;
    const [record] = recordsOf('deadlines', publicData(publicFacts({ deadlines: [one] })));
    return (record as { inclusive: boolean | null }).inclusive;
  };
  expect(inclusive({})).toBe(true);
  expect(inclusive({ precision: 'ambiguous' })).toBeNull();
  expect(inclusive({ by: null })).toBeNull();
});

test('events and withdrawal of a project stand in its record, with the hash of their original', () => {
  const event = {
    project: project.id,
    date: '2024-05-01',
    kind: 'withdrawal' as const,
    areaMu: null,
    stage: null,
    document: '调出通知',
    file: 'notice.pdf',
    page: null,
    note: '不再符合条件',
    line: 2,
  };
  const told = publicFacts({
    eventsOf: () => [event],
    withdrawalOf: () => ({
      ...{ since: '2024-05-01', reason: '不再符合条件', document: '调出通知' },
      ...{ offList: '2024-07-31', isNoticed: true },
    }),
    hashOf: (file) => (file === 'notice.pdf' ? 'd'.repeat(64) : null),
  });
  const [record] = recordsOf('projects', publicData(told));
  expect(record).toMatchObject({
    events: [{ kind: 'withdrawal', note: '不再符合条件', sha256: 'd'.repeat(64) }],
    withdrawal: { reason: '不再符合条件' },
  });

  // The same event in the ledger tells the same original; its line in the clerk's table is no row of it.
  const nowhere = { county: null, policy: null, anchor: null, before: null, after: null };
  const source = { document: '调出通知', policy: null, attachment: null, row: 2, page: null };
  const change = {
    ...{ id: 'shili-003-20240501-withdrawal', date: '2024-05-01', kind: 'event' as const },
    ...{ ...nowhere, city: 'shili', project: project.id, title: project.name, listing: null },
    ...{ event: 'withdrawal' as const, reason: '不再符合条件' },
    source: { ...source, sha256: null },
  };
  const made = {
    ...{ id: 'shili-20240501-events', kind: 'events' as const, city: 'shili', title: '调出通知' },
    ...{ date: '2024-05-01', changes: [change] },
  };
  const [ledger] = recordsOf('changes', publicData({ ...told, publications: [made] }));
  expect(ledger).toMatchObject({ source: { row: null, sha256: 'd'.repeat(64) } });
});

test('a text has its status and its clauses, those of the table among them', () => {
  expect(recordsOf('policies')[0]).toMatchObject({ slug: 'shili-1', status: '效力待核' });
  expect(recordsOf('clauses').length).toBe(policy.clauses.length);
});

/** Whether a value of a record is none. */
const isNone = (value: unknown) =>
  value === null || (Array.isArray(value) && (value as unknown[]).length === 0);

describe('the shipped data and the fictional ones, record by record', () => {
  const portals = ['data', 'demo/data'].map(
    (folder) => [folder, publicSets(portalOf(folder))] as const,
  );

  test.each(portals)('%s: codes tell records apart, and hold no words of ours', (_, all) => {
    for (const { kind, records } of all) {
      const keys = records.map((record) =>
        kind.publicKey.map((field) => (record as Record_)[field]).join(' '),
      );
      expect(new Set(keys).size, kind.name).toBe(keys.length);
      if (kind.publicKey.includes('id')) {
        for (const key of keys) expect(key, kind.name).toMatch(/^[\w-]+$/u);
      }
    }
  });

  test.each(portals)('%s: what can be missing for several reasons says for which', (_, all) => {
    for (const { kind, records } of all) {
      const several = schemaFields(kind.record).filter(
        ({ path, absent = [] }) => !/[.[]/u.test(path) && absent.length > 1,
      );
      for (const record of records as Record_[]) {
        const told = (record['absent'] ?? []) as { field: string; reason: Absence }[];
        const missing = several.filter(({ path }) => isNone(record[path]));
        expect(told.map(({ field }) => field).toSorted(), JSON.stringify(record)).toEqual(
          missing.map(({ path }) => path).toSorted(),
        );
        for (const { field, reason } of told) {
          const own = several.find(({ path }) => path === field);
          expect(own?.absent, `${kind.name}.${field}`).toContain(reason);
        }
      }
    }
  });
});

test('words of ours may be corrected, and the code of a record stays', () => {
  const idOf = (given: PublicFacts, kind: string) =>
    (recordsOf(kind, publicData(given))[0] as { id: string }).id;
  const [parameter] = facts.parameters;
  const [deadline] = facts.deadlines;
  if (parameter === undefined || deadline === undefined) throw new Error('no record');
  const tagged = { ...deadline, origin: 'tagged' as const };
  const corrected = publicFacts({
    parameters: [{ ...parameter, subject: '说得更清楚的对象' }],
    deadlines: [{ ...tagged, what: '说得更清楚的事项' }],
  });
  expect(idOf(corrected, 'parameters')).toBe(idOf(facts, 'parameters'));
  expect(idOf(corrected, 'deadlines')).toBe(
    idOf(publicFacts({ deadlines: [tagged] }), 'deadlines'),
  );
  // Another figure or time is another record.
  const other = publicFacts({ parameters: [{ ...parameter, value: 9 }] });
  expect(idOf(other, 'parameters')).not.toBe(idOf(facts, 'parameters'));
});

test('a duty has the code of the first of its places', () => {
  const deadline = { ...facts.deadlines[0], policy: 'shili-1', anchor: 'c-1' } as Deadline;
  const again = { ...deadline, anchor: 'c-2', duty: 'shili-1-c-1-1' };
  const [first_, second] = recordsOf(
    'deadlines',
    publicData(publicFacts({ deadlines: [{ ...deadline, duty: 'shili-1-c-1-1' }, again] })),
  ) as { id: string; duty: string }[];
  expect([first_?.duty, second?.duty]).toEqual([first_?.id, first_?.id]);
});
