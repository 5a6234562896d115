import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Topic } from '../../../../src/facts/kinds/topic.ts';
import { readingKind, readingOf } from '../../../../src/facts/kinds/reading.ts';
import type { Right } from '../../../../src/facts/kinds/right.ts';
import { holdReadings } from '../../../../src/rules/hold/readings.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { writtenRecords } from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const measure = { slug: 'price-share', name: '补缴比例', words: ['补缴'], except: [] };
const topics: Topic[] = [
  {
    ...{ slug: 'land-price', name: '地价', group: '地价', about: '补缴多少。' },
    ...{ words: ['补缴'], except: [], measures: [measure] },
  },
];
const policy = aPolicy();
const known = { topics, rights: [], parameters: [], matters: [] };

function rootWith(yaml: string): string {
  const root = temporaryFolder();
  const folder = join(root, 'data/jia/policies/jia-2024-1');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'readings.yaml'), yaml);
  return root;
}

const load = (yaml: string, more: Partial<typeof known> = {}) =>
  holdReadings(
    writtenRecords({ root: rootWith(yaml), folder: 'data' }, readingKind, policy),
    policy,
    {
      ...known,
      ...more,
    },
  );

const by = 'by: 本站整理, on: 2026-11-28';

test('a reading gets its text, and is found by what it is for', () => {
  const readings = load(
    `- { topic: land-price, result: stated, force: rule, clauses: [c-1], ${by} }\n` +
      `- { measure: price-share, result: silent, clauses: [], ${by} }`,
  );
  const found = readingOf(readings, 'jia-2024-1', 'measure', 'price-share');
  expect(found).toMatchObject({ policy: 'jia-2024-1', result: 'silent' });
  expect(readingOf(readings, 'jia-2024-1', 'topic', 'price-share')).toBeUndefined();
});

test.each([
  [
    'a clause that is not there',
    'topic: land-price, result: touched, clauses: [c-9]',
    '没有条款 c-9',
  ],
  ['a topic that is not there', 'topic: weather, result: silent, clauses: []', '“weather”'],
  [
    'silence with a clause',
    'topic: land-price, result: silent, clauses: [c-1]',
    'silent 的不写条款',
  ],
  ['a mention without a clause', 'topic: land-price, result: touched, clauses: []', '必须写明条款'],
  ['a statement without its force', 'topic: land-price, result: stated, clauses: [c-1]', 'force'],
  [
    'two matters at once',
    'topic: land-price, role: 企业, result: silent, clauses: []',
    '只能填一个',
  ],
  [
    'a rule whose note says what is not written',
    'topic: land-price, result: stated, force: rule, clauses: [c-1], note: 没有写比例',
    'force 不能是 rule',
  ],
  [
    'a part without what is missing',
    'topic: land-price, result: stated, force: part, clauses: [c-1]',
    '哪一部分没有写',
  ],
])('%s is refused', (_, fields, message) => {
  expect(() => load(`- { ${fields}, ${by} }`)).toThrow(message);
});

test('a text may not be called silent where its records say something, nor be read twice', () => {
  const silent = `- { topic: land-price, result: silent, clauses: [], ${by} }`;
  const right = { policy: 'jia-2024-1', topics: ['land-price'], roles: ['企业'] };
  expect(() => load(silent, { rights: [right as unknown as Right] as never })).toThrow(
    '请核对原文',
  );
  const role = `- { role: 企业, result: silent, clauses: [], ${by} }`;
  expect(() => load(role, { rights: [right as unknown as Right] as never })).toThrow('“企业”');
  expect(() => load(`${silent}\n${silent}`)).toThrow('写了 2 次');
});

test('a rule needs a quoted sentence of a clause it names that rules something on the matter', () => {
  const rule = (clause = 'c-1') =>
    `- { topic: land-price, result: stated, force: rule, clauses: [${clause}], ${by} }`;
  const quoted = (quote: string, strength: string) => ({
    rights: [
      { policy: 'jia-2024-1', anchor: 'c-1', topics: ['land-price'], roles: [], quote, strength },
    ] as never,
  });
  expect(() => load(rule(), quoted('探索按比例补缴。', '探索'))).toThrow('改为 principle');
  expect(() => load(rule(), quoted('完善补缴标准。', '原文无上述用词'))).toThrow('改为 principle');
  expect(load(rule(), quoted('应当补缴。', '应当'))).toHaveLength(1);
  expect(load(rule(), quoted('由市政府核定补缴。', '原文无上述用词'))).toHaveLength(1);
});

test('a rule under a heading that only explores is told with that heading', () => {
  const clauses = [
    aClause({ anchor: 'c-1', heading: '探索地价政策' }),
    aClause({ anchor: 'c-1-1', parent: 'c-1', text: '补缴不低于50%。' }),
  ];
  const text = aPolicy({ clauses });
  const hold = (note: string) => {
    const yaml = `- { topic: land-price, result: stated, force: rule, clauses: [c-1-1], ${by}${note} }`;
    const folder = { root: rootWith(yaml), folder: 'data' };
    return holdReadings(writtenRecords(folder, readingKind, text), text, known);
  };
  expect(() => hold('')).toThrow('有标题写“探索”的');
  expect(() => hold(', note: 写的是探索补缴')).toThrow('有标题写“探索”的');
  expect(hold(', note: 一、的标题写的是探索')).toHaveLength(1);
});

test('what is usual or comes first is no rule', () => {
  const rule = `- { topic: land-price, result: stated, force: rule, clauses: [c-1], ${by} }`;
  const quoted = (quote: string, strength: string) => ({
    rights: [
      { policy: 'jia-2024-1', anchor: 'c-1', topics: ['land-price'], roles: [], quote, strength },
    ] as never,
  });
  expect(() => load(rule, quoted('规划一般为期4年。', '一般'))).toThrow('改为 principle');
  expect(() => load(rule, quoted('原则上全部用于工业。', '原则上'))).toThrow('改为 principle');
  expect(() => load(rule, quoted('以老旧小区为重点，完善配套。', '原文无上述用词'))).toThrow(
    '改为 principle',
  );
});

test('a figure under a heading on goals is a goal, and nothing else is', () => {
  const clauses = [
    aClause({ anchor: 'c-1', heading: '工作目标' }),
    aClause({ anchor: 'c-1-1', parent: 'c-1', text: '到2027年，补缴比例达到50%以上。' }),
    aClause({ anchor: 'c-2', text: '补缴不低于50%。' }),
  ];
  const text = aPolicy({ clauses });
  const hold = (force: string, clause: string) => {
    const yaml = `- { measure: price-share, result: stated, force: ${force}, clauses: [${clause}], ${by} }`;
    const folder = { root: rootWith(yaml), folder: 'data' };
    return holdReadings(writtenRecords(folder, readingKind, text), text, known);
  };
  expect(() => hold('rule', 'c-1-1')).toThrow('请改为 goal');
  expect(hold('goal', 'c-1-1')).toHaveLength(1);
  expect(hold('rule', 'c-2')).toHaveLength(1);
  expect(() => hold('goal', 'c-2')).toThrow('也没有写目标、力争');
});
