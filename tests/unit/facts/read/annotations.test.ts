import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Topic } from '../../../../src/facts/kinds/topic.ts';
import { loadParameters } from '../../../../src/facts/read/parameters.ts';
import { loadRights } from '../../../../src/facts/read/rights.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const topics: Topic[] = [
  {
    slug: 'land-price',
    name: '地价',
    group: '地价',
    about: '补缴多少。',
    words: ['补缴'],
    except: [],
    measures: [{ slug: 'price-share', name: '补缴比例', words: ['补缴'], except: [] }],
  },
];
const policy = aPolicy({
  clauses: [
    aClause({ anchor: 'c-1', heading: '探索地价', text: '以不低于市场评估价的55%核定补缴。' }),
    aClause({ anchor: 'c-2', text: '可分期缴纳。' }),
  ],
});
const parameter =
  'measure: price-share, subject: 补缴比例, comparator: atLeast, valueMax: null, unit: "%"';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'annotations-'));
  mkdirSync(join(root, 'data/jia/policies/jia-2024-1'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(name: string, yaml: string): void {
  writeFileSync(join(root, 'data/jia/policies/jia-2024-1', name), yaml);
}

test('a parameter gets its text and the topic of its measure', () => {
  write(
    'parameters.yaml',
    `- { anchor: c-1, ${parameter}, value: 55, strength: 规定, quote: 不低于市场评估价的55% }`,
  );
  expect(loadParameters(root, [policy], topics)).toMatchObject([
    { policy: 'jia-2024-1', anchor: 'c-1', topic: 'land-price', value: 55 },
  ]);
});

test('records come in the order of the text, whatever the order of the file', () => {
  const right = 'topics: [land-price], roles: [企业], land: [各类用地], statement: 地价款怎样缴。';
  write(
    'rights.yaml',
    `- { anchor: c-2, ${right}, strength: 可, quote: 可分期缴纳 }\n` +
      `- { anchor: c-1, ${right}, strength: 探索, quote: 核定补缴 }`,
  );
  expect(loadRights(root, [policy], topics).map(({ anchor }) => anchor)).toEqual(['c-1', 'c-2']);
});

test('a text that nobody has tagged has no records', () => {
  expect(loadRights(root, [policy], topics)).toEqual([]);
});

test('all faulty records are named at once, with file, record and remedy', () => {
  write(
    'parameters.yaml',
    [
      `- { anchor: c-1, ${parameter}, value: 56, strength: 规定, quote: 不低于市场评估价的55% }`,
      `- { anchor: c-1, ${parameter}, value: 55, strength: 严禁, quote: 不低于市场评估价的55% }`,
      `- { anchor: c-1, ${parameter}, value: 60, strength: 规定, quote: 不低于60% }`,
      `- { anchor: c-9, ${parameter}, value: 55, strength: 规定, quote: 不低于55% }`,
      `- { anchor: c-1, ${parameter.replace('price-share', 'nothing')}, value: 55, strength: 规定, quote: 的55% }`,
    ].join('\n'),
  );
  const load = () => loadParameters(root, [policy], topics);
  expect(load).toThrow('parameters.yaml › 第 1 条：数值不在引文中');
  expect(load).toThrow('第 2 条：强度“严禁”不见于条款 c-1');
  expect(load).toThrow('第 3 条：引文“不低于60%”');
  expect(load).toThrow('第 4 条：jia-2024-1 没有条款 c-9');
  expect(load).toThrow('第 5 条：没有参数项“nothing”');
});

test('a range needs both ends, and nothing but a range has two', () => {
  write(
    'parameters.yaml',
    `- { anchor: c-1, ${parameter.replace('atLeast', 'between')}, value: 55, strength: 规定, quote: 的55% }`,
  );
  expect(() => loadParameters(root, [policy], topics)).toThrow('valueMax');
});

test('an unknown topic stops the build', () => {
  write(
    'rights.yaml',
    '- { anchor: c-2, topics: [taxes], roles: [企业], land: [各类用地], strength: 可, statement: 可以分期缴纳。, quote: 可分期缴纳 }',
  );
  expect(() => loadRights(root, [policy], topics)).toThrow('没有主题“taxes”');
});
