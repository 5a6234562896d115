import { describe, expect, test } from 'vitest';
import { findNotes, splitBodies } from '../../../../src/rules/task/notes.ts';
import { proposedRoles, readRoles } from '../../../../src/rules/task/roles.ts';

test.each([
  ['由市住建局牵头，市财政局、各区政府配合', ['市住建局'], ['市财政局', '各区政府'], []],
  ['市住建局牵头负责；市财政局按职责分工配合', ['市住建局'], ['市财政局'], []],
  ['市自然资源和规划局会同市财政局牵头', ['市自然资源和规划局', '市财政局'], [], []],
  ['市住建局、市财政局按职责分工负责', [], [], ['市住建局', '市财政局']],
  ['市住建局牵头，2024年底前完成', ['市住建局'], [], []],
])('%s', (words, lead, supporting, responsible) => {
  expect(readRoles(words)).toEqual({ lead, supporting, responsible });
});

test.each(['开展调查，形成数据库', '以下统称市局，负责认定', '由业主自行负责。另行规定', '牵头'])(
  '%s names no roles alone',
  (words) => {
    expect(readRoles(words)).toBeNull();
  },
);

describe('the rule on who leads', () => {
  test.each([
    '列第一位的为牵头单位，下同',
    '列首位的为牵头单位，下同',
    '排在首位的为牵头部门，下同',
    '排名第一的为牵头单位，下同',
    '第一个单位为牵头单位，下同',
    '首位为牵头单位（下同）',
  ])('%s governs what follows, and is no body', (rule) => {
    for (const gap of ['，', '。', '；']) {
      const [note] = findNotes(`调查。（责任单位：市住建局、各区政府${gap}${rule}）`);
      expect(note).toMatchObject({ responsible: ['市住建局', '各区政府'], firstLeads: 'onward' });
    }
  });

  test('never leaves a sentence or 下同 among the bodies', () => {
    for (const body of splitBodies('市住建局，各区政府。其他单位配合，下同')) {
      expect(body).not.toMatch(/[。；]|下同/u);
    }
  });
});

test('a note may have other labels, parted by a full stop', () => {
  const [note] = findNotes(
    '（牵头部门：市住建局。配合部门：市财政局、市税务局，完成时限：2025年底）',
  );
  expect(note).toMatchObject({
    lead: ['市住建局'],
    supporting: ['市财政局', '市税务局'],
    due: '2025年底',
  });
});

test.each([
  [
    '市资源局牵头，会同各区政府于2026年6月底前完成编制。',
    { lead: ['市资源局'], supporting: ['各区政府'] },
  ],
  [
    '市工信局负责制定指引，市住建局配合，9月底前印发。',
    { responsible: ['市工信局'], supporting: ['市住建局'] },
  ],
  ['各区政府为责任主体，每年启动三个项目。', { implementing: ['各区政府'] }],
  ['由市资源局会同市财政局负责，按季通报。', { responsible: ['市资源局', '市财政局'] }],
  ['改造主体应当负责到底，权利人可以参与决策。', {}],
  ['坚持市场主导，鼓励社会资本参与改造。', {}],
])('%s proposes its bodies', (sentence, roles) => {
  expect(proposedRoles(sentence)).toEqual(roles);
});
