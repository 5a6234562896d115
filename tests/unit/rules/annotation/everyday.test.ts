import { expect, test } from 'vitest';
import { suggestEveryday } from '../../../../src/rules/annotation/everyday.ts';
import type { Topic } from '../../../../src/facts/kinds/topic.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const topic: Topic = {
  slug: 'housing-voucher',
  name: '房票',
  everyday: '购房券 拿房票买房 房票怎么用 房票过期',
  group: '补偿',
  about: '用房票安置。',
  words: ['房票'],
  except: [],
  measures: [],
};

test('proposes the topic’s words for a clause that has none, and nothing for others', () => {
  const policy = aPolicy({
    clauses: [
      aClause({ anchor: 'c-1', text: '推行房票安置。' }),
      aClause({ anchor: 'c-2', text: '房票。' }),
      aClause({ anchor: 'c-3', text: '加强组织领导。' }),
    ],
  });
  const lines = suggestEveryday(policy, [topic], { 'c-2': '房票' });
  expect(lines.map(({ anchor, words }) => [anchor, words])).toEqual([
    ['c-1', '购房券 拿房票买房 房票怎么用'],
  ]);
});
