import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Topic } from '../../../../src/facts/kinds/topic.ts';
import type { DataFolder } from '../../../../src/facts/read/data-folder.ts';
import { holdParameters } from '../../../../src/rules/hold/parameters.ts';
import { holdRights } from '../../../../src/rules/hold/rights.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { rightKind } from '../../../../src/facts/kinds/right.ts';
import { textRecords, writtenRecords } from '../../../support/records.ts';

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
let data: DataFolder = { root, folder: 'data' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'annotations-'));
  data = { root, folder: 'data' };
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
    `- { anchor: c-1, ${parameter}, value: 55, strength: 原文无上述用词, quote: 以不低于市场评估价的55%核定补缴。 }`,
  );
  expect(holdParameters(textRecords(data, policy).parameters, policy, topics)).toMatchObject([
    { policy: 'jia-2024-1', anchor: 'c-1', topic: 'land-price', value: 55 },
  ]);
});

test('records come in the order of the text, whatever the order of the file', () => {
  const right =
    'topics: [land-price], roles: [企业], land: [各类用地], statement: 地价款怎样缴。, conditions: []';
  write(
    'rights.yaml',
    `- { anchor: c-2, ${right}, strength: 可, quote: 可分期缴纳。 }\n` +
      `- { anchor: c-1, ${right}, strength: 原文无上述用词, quote: 以不低于市场评估价的55%核定补缴。 }`,
  );
  expect(
    holdRights(writtenRecords(data, rightKind, policy), policy, topics).map(({ anchor }) => anchor),
  ).toEqual(['c-1', 'c-2']);
});

test('a text that nobody has tagged has no records', () => {
  expect(holdRights(writtenRecords(data, rightKind, policy), policy, topics)).toEqual([]);
});

test('all faulty records are named at once, with file, record and remedy', () => {
  write(
    'parameters.yaml',
    [
      `- { anchor: c-1, ${parameter}, value: 56, strength: 原文无上述用词, quote: 以不低于市场评估价的55%核定补缴。 }`,
      `- { anchor: c-1, ${parameter}, value: 55, strength: 严禁, quote: 以不低于市场评估价的55%核定补缴。 }`,
      `- { anchor: c-1, ${parameter}, value: 60, strength: 原文无上述用词, quote: 不低于60% }`,
      `- { anchor: c-9, ${parameter}, value: 55, strength: 原文无上述用词, quote: 不低于55% }`,
      `- { anchor: c-1, ${parameter.replace('price-share', 'nothing')}, value: 55, strength: 原文无上述用词, quote: 以不低于市场评估价的55%核定补缴。 }`,
    ].join('\n'),
  );
  const load = () => holdParameters(textRecords(data, policy).parameters, policy, topics);
  expect(load).toThrow('parameters.yaml › 第 1 条：数值 56 不在引文中');
  expect(load).toThrow('第 2 条：强度“严禁”不是引文这一句的用词');
  expect(load).toThrow('第 3 条：引文“不低于60%”');
  expect(load).toThrow('第 4 条：jia-2024-1 没有条款 c-9');
  expect(load).toThrow('第 5 条：没有参数项“nothing”');
});

test('a condition of a figure stands in its clause or above, and none of its sentence is left out', () => {
  const quote = '自持比例不低于50%，经批准后可分割，并符合面积要求。';
  const clauses = [
    aClause({ anchor: 'c-1', heading: null, text: '在城镇范围内，' }),
    aClause({ anchor: 'c-1-1', parent: 'c-1', text: quote }),
  ];
  const text = aPolicy({ clauses });
  const hold = (conditions: string) => {
    write(
      'parameters.yaml',
      `- { anchor: c-1-1, measure: price-share, subject: 自持的比例, conditions: [${conditions}], comparator: atLeast, value: 50, valueMax: null, unit: '%', strength: 可, quote: '${quote}' }`,
    );
    return holdParameters(textRecords(data, text).parameters, text, topics);
  };
  expect(hold('在城镇范围内, 经批准后, 并符合面积要求')).toHaveLength(1);
  expect(() => hold('经批准后')).toThrow('引文有“符合”');
  expect(() => hold('经批准后, 符合面积要求, 在农村范围内')).toThrow('条件“在农村范围内”不见于');
});

test('how many there are of what a rule speaks is no figure that anybody has to reach', () => {
  const written = [
    ['对兼容两种以上用途的，可确定主用途。', '种'],
    ['需使用其中两个及以上门类的，可组合供应。', '个'],
  ] as const;
  for (const [quote, unit] of written) {
    write(
      'parameters.yaml',
      `- { anchor: c-1, measure: price-share, subject: 用途的种数, comparator: atLeast, value: 2, valueMax: null, unit: ${unit}, strength: 可, quote: ${quote} }`,
    );
    const text = aPolicy({ clauses: [aClause({ anchor: 'c-1', text: quote })] });
    expect(() => holdParameters(textRecords(data, text).parameters, text, topics)).toThrow(
      '适用的情形',
    );
  }
});

test('a range needs both ends, and nothing but a range has two', () => {
  write(
    'parameters.yaml',
    `- { anchor: c-1, ${parameter.replace('atLeast', 'between')}, value: 55, strength: 原文无上述用词, quote: 以不低于市场评估价的55%核定补缴。 }`,
  );
  expect(() => holdParameters(textRecords(data, policy).parameters, policy, topics)).toThrow(
    'valueMax',
  );
});

test('an unknown topic stops the build', () => {
  write(
    'rights.yaml',
    '- { anchor: c-2, topics: [taxes], roles: [企业], land: [各类用地], strength: 可, statement: 可以分期缴纳。, conditions: [], quote: 可分期缴纳。 }',
  );
  expect(() => holdRights(writtenRecords(data, rightKind, policy), policy, topics)).toThrow(
    '没有主题“taxes”',
  );
});

describe('a right says no less than its sentence', () => {
  const parent = aClause({ anchor: 'c-3', text: '符合现行规划的建设用地，可按下列情形处理：' });
  const child = aClause({
    anchor: 'c-3-1',
    parent: 'c-3',
    heading: '探索处理',
    text: '除乙外，在符合规划的前提下，鼓励企业改建；经政府批准的，可不再增缴。已拆除的，不再处理。',
  });
  const text = aPolicy({ clauses: [parent, child] });
  const rightOf = (fields: Record<string, unknown>) => ({
    ...{ anchor: 'c-3-1', topics: ['land-price'], roles: ['企业'], land: ['各类用地'] },
    ...{ strength: '鼓励', statement: '除乙外，鼓励企业改建。', conditions: [] },
    quote: '除乙外，在符合规划的前提下，鼓励企业改建；……',
    ...fields,
  });
  const load = (...records: readonly Record<string, unknown>[]) => {
    write('rights.yaml', JSON.stringify(records.map(rightOf)));
    return () => holdRights(writtenRecords(data, rightKind, text), text, topics);
  };

  test('whole sentences, or a cut that shows, with the conditions beside it', () => {
    expect(load({ conditions: ['在符合规划的前提下'] })).not.toThrow();
    expect(load({ quote: '鼓励企业改建' })).toThrow('的整句');
    const second = { strength: '可', statement: '经政府批准的，可不再增缴。' };
    const cut = { ...second, quote: '……经政府批准的，可不再增缴。' };
    expect(load(cut)).toThrow('请在 conditions 抄录条件');
    expect(load({ ...cut, conditions: ['经政府批准的'] })).not.toThrow();
  });

  test('one sentence is quoted once on a topic; the head of a sentence goes with each half', () => {
    const first = { conditions: ['在符合规划的前提下'] };
    const whole = {
      ...{ statement: '除乙外，鼓励企业改建；经政府批准的，可不再增缴。', strength: '可' },
      quote: '除乙外，在符合规划的前提下，鼓励企业改建；经政府批准的，可不再增缴。',
    };
    expect(load(first, { ...first, ...whole })).toThrow('已经引了“除乙外');
    const second = { ...whole, conditions: ['在符合规划的前提下', '经政府批准的'] };
    const half = '除乙外，在符合规划的前提下，……经政府批准的，可不再增缴。';
    expect(load(first, { ...second, quote: half })).not.toThrow();
  });

  test('every condition of the sentence is carried by the statement or the conditions', () => {
    expect(load({})).toThrow('引文有“前提下”“符合”');
    expect(load({ statement: '企业可以改建的条件。', conditions: ['在符合规划的前提下'] })).toThrow(
      '引文有“除乙外”“鼓励”',
    );
    const dated = '用地在1986年12月31日（含）之前的，原则上依法登记。';
    const registered = { strength: '原则上', quote: dated, conditions: ['用地在1986年之前的'] };
    const early = aPolicy({ clauses: [parent, { ...child, text: dated }] });
    write(
      'rights.yaml',
      JSON.stringify([{ ...rightOf({}), ...registered, statement: '之前的，办理登记。' }]),
    );
    expect(() => holdRights(writtenRecords(data, rightKind, early), early, topics)).toThrow(
      '引文有“（含）”“原则上”“依法”',
    );
    const demolished = { strength: '原文无上述用词', quote: '已拆除的，不再处理。' };
    expect(load({ ...demolished, statement: '已拆除的不再处理。' })).toThrow('引文有“的，不”');
  });

  test('conditions are words of the clause or of one above it', () => {
    const conditions = ['在符合规划的前提下', '符合现行规划的建设用地'];
    expect(load({ conditions })).not.toThrow();
    expect(load({ conditions: [...conditions, '没有争议的'] })).toThrow('条件“没有争议的”不见于');
  });

  test('a condition of the clause above that one record carries is carried by all below it', () => {
    const fields = { topics: ['land-price'], roles: ['企业'], land: ['各类用地'] };
    const above = '符合现行规划的建设用地';
    const first = {
      ...{ ...fields, anchor: 'c-3', strength: '可', conditions: [above] },
      ...{ statement: '可按三种情形处理。', quote: '符合现行规划的建设用地，可按下列情形处理：' },
    };
    const below = {
      ...{ ...fields, anchor: 'c-3-1', strength: '可' },
      ...{ statement: '已拆除的不再处理。', quote: '已拆除的，不再处理。' },
    };
    const loadBoth = (conditions: string[]) => {
      write('rights.yaml', JSON.stringify([first, { ...below, conditions }]));
      return () => holdRights(writtenRecords(data, rightKind, text), text, topics);
    };
    expect(loadBoth(['已拆除的'])).toThrow(`第 2 条：上级条款的条件“${above}”`);
    expect(loadBoth(['已拆除的', above])).not.toThrow();
  });

  test('strength is a word of the sentence itself, never of its heading', () => {
    const conditions = ['在符合规划的前提下'];
    expect(load({ conditions, strength: '探索' })).toThrow('强度“探索”不是引文这一句的用词');
    expect(load({ conditions, strength: '原文无上述用词' })).toThrow('不是引文这一句的用词');
  });
});
