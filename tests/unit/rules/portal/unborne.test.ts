import { expect, test } from 'vitest';
import {
  lawUses,
  remedyUses,
  type Law,
  type LawUse,
  type Remedy,
  type RemedyUse,
} from '../../../../src/facts/kinds/law.ts';
import { topicUses, type Topic, type TopicUse } from '../../../../src/facts/kinds/topic.ts';
import { unborneSentences } from '../../../../src/rules/portal/unborne.ts';

const law: Law = {
  ...{ id: 'a-1', title: '甲法', article: '第一条', inForceSince: '2021-09-01', says: '甲的规定' },
  uses: Object.keys(lawUses) as LawUse[],
  checked: { by: '本站整理', on: '2026-01-02', edition: '2021年7月2日修订' },
};
const topic: Topic = {
  ...{ slug: 'pay', name: '补偿', group: '补偿', about: '怎样补偿', words: ['补偿'] },
  ...{ except: [], measures: [], uses: Object.keys(topicUses) as TopicUse[] },
};

const remedy: Remedy = {
  ...{
    id: 'b-1',
    group: 'appeal',
    name: '复议',
    province: null,
    when: '不服决定',
    says: '可以申请复议',
  },
  ...{ period: null, roles: [], uses: Object.keys(remedyUses) as RemedyUse[], laws: [law] },
};
const borne = { laws: [law], remedies: [remedy], topics: [topic], cities: [] };

test('nothing is told of what the files of the engine bear', () => {
  expect(unborneSentences(borne)).toEqual([]);
});

test('a sentence and a link that a portal does not bear are told with what to add', () => {
  const some = { ...law, uses: law.uses?.filter((use) => use !== 'expropriator') ?? [] };
  expect(
    unborneSentences({
      ...borne,
      laws: [some],
      remedies: [{ ...remedy, uses: [] }],
      topics: [{ ...topic, uses: ['remedies'] }],
    }),
  ).toEqual([
    'laws.yaml 中没有核对过（checked）的条文写明 uses: [expropriator]，页面略去了这句话或它的依据：国有土地上房屋的征收，由市、县级政府决定。请在它所据的条文下加一行 uses: [expropriator]；没有这一条的，先核对条文再添一条。',
    'remedies.yaml 中没有途径写明 uses: [sheet]，页面略去了它：片区的告知单写明这条途径和期限。请在应写明的途径下加一行 uses: [sheet]。',
    'topics.yaml 中没有主题写明 uses: [compensation]，页面略去了这处链接，或者只链接到全部主题：片区页面由此看补偿。请在所看的主题下加一行 uses: [compensation]。',
  ]);
});

test('what the law of a province bears is not asked of a portal that shows no city of it', () => {
  const uses = Object.keys(lawUses) as LawUse[];
  const provincial = { ...law, id: 'p-1', title: '浙江省甲条例', uses: uses.slice(0, 1) };
  expect(
    unborneSentences({ ...borne, laws: [provincial, { ...law, uses: uses.slice(1) }] }),
  ).toEqual([]);
});

test('an article that nobody has read bears nothing', () => {
  const unread = unborneSentences({ ...borne, laws: [{ ...law, checked: null }] });
  expect(unread).toHaveLength(Object.keys(lawUses).length);
});
