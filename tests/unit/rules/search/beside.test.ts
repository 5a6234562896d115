import { describe, expect, it } from 'vitest';
import type { LawNote } from '../../../../src/facts/kinds/law.ts';
import { besideClause } from '../../../../src/rules/search/beside-clause.ts';
import { nothingBeside, readBeside, writeBeside } from '../../../../src/rules/search/beside.ts';
import { policyDocument } from '../../../../src/rules/search/policy-documents.ts';
import { search } from '../../../../src/rules/search/search.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';
import { indexOf } from '../../../support/search.ts';

const law = {
  ...{
    id: 'jia-1',
    title: '甲法',
    article: '第一条',
    inForceSince: '2021-09-01',
    says: '罚一百元',
  },
  checked: { by: '本站整理', on: '2026-11-28', edition: '甲' },
};
const overtaken: LawNote = {
  ...{ policy: 'jia-2024-1', anchors: ['c-9-2-1'], words: ['罚款'], kind: 'overtaken' },
  ...{ laws: [law], note: '《甲法》第一条自2021年9月1日起另有规定。' },
};
const clauses = [
  aClause({ anchor: 'c-9', path: '九、', number: '九、', heading: '历史用地', text: '' }),
  aClause({
    ...{ anchor: 'c-9-2', path: '九、（二）', number: '（二）', parent: 'c-9' },
    text: '1987年至2009年之间，已经签订协议的，可以办理手续。',
  }),
  aClause({
    ...{ anchor: 'c-9-2-1', path: '九、（二）1．', number: '1．', parent: 'c-9-2' },
    text: '建筑物已经拆除的，不再处理。涉及处罚的，罚款按每平方米25元执行。',
  }),
] as const;
const policy = aPolicy({ clauses: [...clauses] });
const document = policyDocument(policy, '甲市', '效力待核', (anchor) => ({
  ...{ topics: [], roles: [], everyday: '' },
  lawNotes: anchor === 'c-9-2-1' ? [overtaken] : [],
}));

async function firstHit(query: string) {
  const index = await indexOf([document]);
  const options = { limit: 5, choice: {}, newest: false };
  const { hits } = await search(() => Promise.resolve(index), query, options);
  return hits[0];
}

describe('a hit', () => {
  it('shows the condition of the clause above that opens its items, and no heading', async () => {
    const hit = await firstHit('建筑物已经拆除');
    expect(hit?.leads).toEqual([
      { path: '九、（二）', text: '1987年至2009年之间，已经签订协议的，可以办理手续。' },
    ]);
    expect((await firstHit('已经签订协议'))?.leads).toEqual([]);
  });

  it('shows what higher law says beside the words that it rests on', async () => {
    const hit = await firstHit('罚款按每平方米');
    expect(hit?.lawNotes.map(({ label, says }) => [label, says])).toEqual([
      ['上位法已有新规定', '《甲法》第一条自2021年9月1日起另有规定。'],
    ]);
  });

  it('only names law that has to be read beside it', () => {
    const { notes } = besideClause(policy, clauses[2], [{ ...overtaken, kind: 'governs' }]);
    expect(notes.map(({ says }) => says)).toEqual(['《甲法》第一条。']);
  });
});

describe('what stands beside units', () => {
  const item = aClause({ anchor: 'c-1-1', parent: 'c-1' });

  it('takes the text under a heading for an opening only where it announces what is below', () => {
    const under = (text: string) =>
      besideClause({ clauses: [aClause({ heading: '范围', text }), item] }, item, []).leads.map(
        (lead) => lead.text,
      );
    expect(under('符合规划的，可以列入：')).toEqual(['符合规划的，可以列入：']);
    expect(under('加强领导。')).toEqual([]);
    // As the 总句 of the pages: the sentence that announces the list, cut behind it.
    expect(under('试点已开始。各区应当落实以下任务，突出转变。')).toEqual([
      '各区应当落实以下任务，……',
    ]);
  });

  it('is written once, and read back of each unit', () => {
    const lead = { path: '一、', text: '甲：' };
    const all = [nothingBeside, { notes: [], leads: [lead] }, { notes: [], leads: [lead] }];
    const written = writeBeside(all);
    expect(written.leads).toEqual([lead]);
    expect([...readBeside(written)]).toEqual([1, 2].map((unit) => [unit, all[unit]]));
  });
});
