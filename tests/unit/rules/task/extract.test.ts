import { describe, expect, test } from 'vitest';
import {
  inTextOrder,
  parseTasks,
  tagTask,
  wordsNotQuoted,
} from '../../../../src/rules/task/extract.ts';
import { taskRecordSchema } from '../../../../src/facts/kinds/task.ts';
import type { Clause } from '../../../../src/facts/kinds/policy.ts';
import { aClause } from '../../../support/policy.ts';

function policyOf(...clauses: [Clause, ...Clause[]]): { slug: string; clauses: typeof clauses } {
  return { slug: 'x-1', clauses };
}

function said(anchor: string, text: string, more: Partial<Clause> = {}): Clause {
  return aClause({ anchor, text, ...more });
}

describe('tasks that the structure gives', () => {
  test('first body leads where the text says so, and in what follows where it adds 下同', () => {
    const tasks = parseTasks(
      policyOf(
        said('c-1-1', '前。（责任单位：甲局、乙局）'),
        said('c-2-1', '更新。（责任单位：丙局、丁局，列第一位的为牵头单位，下同）'),
        said('c-2-2', '整治。（责任单位：戊局、丙局；责任主体：各区县政府）'),
      ),
    );
    expect(tasks.map(({ leadBodies }) => leadBodies)).toEqual([[], ['丙局'], ['戊局']]);
    expect(tasks.map(({ responsibleBodies }) => responsibleBodies)).toEqual([
      ['甲局', '乙局'],
      ['丙局', '丁局'],
      ['戊局', '丙局'],
    ]);
    expect(tasks.map(({ leadByRule }) => leadByRule)).toEqual([false, true, true]);
  });

  test('the rule without 下同 governs its own note only', () => {
    const tasks = parseTasks(
      policyOf(
        said('c-1', '一（责任单位：甲局、乙局，列第一位的为牵头单位）'),
        said('c-2', '二（责任单位：丙局、丁局）'),
      ),
    );
    expect(tasks.map(({ leadBodies }) => leadBodies)).toEqual([['甲局'], []]);
  });

  test('each row of a list of work is a task with its bodies and time limit', () => {
    const table = {
      columns: ['序号', '工作内容', '责任单位', '完成时限'],
      rows: [
        { cells: ['1', '制定认定标准', '市资源局', '2024年1月底'], line: 3 },
        { cells: ['2', '修订安置政策', '市资源局牵头,县(市)人民政府配合', '2024年6月底'], line: 4 },
      ],
    };
    expect(parseTasks(policyOf(said('c-att2', '清单', { table })))).toMatchObject([
      {
        anchor: 'c-att2',
        title: '制定认定标准',
        responsibleBodies: ['市资源局'],
        due: '2024年1月底',
        part: 'list',
      },
      {
        title: '修订安置政策',
        leadBodies: ['市资源局'],
        supportingBodies: ['县(市)人民政府'],
        responsibleBodies: [],
      },
    ]);
  });

  test('lines of one note are one task; a rule before the first task governs all', () => {
    const rule = {
      ...said('c-0', '各项任务排名第一的单位为牵头单位。'),
      kind: 'preamble' as const,
    };
    const work = said(
      'c-1-1',
      '工作内容：建库\n责任单位：市资源局、各区政府\n完成时限：2026年3月底前',
      { heading: '调查' },
    );
    expect(parseTasks(policyOf(rule, work))).toMatchObject([
      {
        title: '调查',
        leadBodies: ['市资源局'],
        due: '2026年3月底前',
        quote: '责任单位：市资源局、各区政府\n完成时限：2026年3月底前',
      },
    ]);
    const sentence = said('c-2', '牵头单位：市住房局\n其他单位应当配合。', { heading: '改造' });
    expect(parseTasks(policyOf(sentence))).toMatchObject([
      { quote: '牵头单位：市住房局', leadBodies: ['市住房局'] },
    ]);
  });

  test('a row that heads a group of numbered rows is no task; a row with merged bodies is', () => {
    const rows = [
      ['一', '规划类', '', ''],
      ['1', '编制规划', '市资源局', '2026年6月底'],
      ['2', '划定单元', '', ''],
      ['（二）', '资金类', '', ''],
      ['3', '设立基金', '市财政局', ''],
    ].map((cells, at) => ({ cells, line: at + 3 }));
    const table = { columns: ['序号', '工作任务', '责任单位', '完成时限'], rows };
    const tasks = parseTasks(policyOf(said('c-att1', '分工表', { table })));
    expect(tasks.map(({ title }) => title)).toEqual(['编制规划', '划定单元', '设立基金']);
    const words = {
      columns: table.columns,
      rows: [{ cells: ['一', '编制规划', '', ''], line: 3 }],
    };
    expect(parseTasks(policyOf(said('c-att1', '分工表', { table: words })))).toHaveLength(1);
  });

  test('a table of projects holds no tasks', () => {
    const table = { columns: ['序号', '片区名称'], rows: [{ cells: ['1', '某片区'], line: 3 }] };
    expect(parseTasks(policyOf(said('c-att2', '', { table })))).toEqual([]);
  });
});

describe('a task that a person recorded', () => {
  const clause = said('c-4-2', '各区县于2024年1月底前完成清单。', { heading: '编制工作方案。' });
  const record = taskRecordSchema.parse({
    anchor: 'c-4-2',
    part: 'step',
    quote: '各区县于2024年1月底前完成清单',
    actors: ['各区县'],
    due: '2024年1月底前',
  });

  test('takes its title from the heading and names no body that is not recorded', () => {
    expect(tagTask(policyOf(clause), record)).toMatchObject({
      title: '编制工作方案',
      leadBodies: [],
      responsibleBodies: [],
      actors: ['各区县'],
      due: '2024年1月底前',
      origin: 'tagged',
    });
  });

  test('may not name bodies or dates that its quotation does not print', () => {
    expect(wordsNotQuoted(record)).toEqual([]);
    expect(wordsNotQuoted({ ...record, lead: ['市资规局'], due: '2024年2月' })).toEqual([
      '市资规局',
      '2024年2月',
    ]);
  });

  test('is silent on roles and times of which its clause holds no word, and on nothing else', () => {
    const silentOf = (text: string, fields: object) => {
      const quoted = taskRecordSchema.parse({
        anchor: 'c-1',
        part: 'work',
        quote: text,
        ...fields,
      });
      return tagTask(policyOf(said('c-1', `${text}由甲局配合。`)), quoted)?.silent;
    };
    const roles = ['leadBodies', 'responsibleBodies', 'implementingBodies'];
    expect(silentOf('开展市级评估。', { actors: [] })).toEqual([...roles, 'actors', 'due']);
    expect(silentOf('适时开展市级评估。', {})).toEqual(roles);
    // Who is to be named is not named.
    expect(silentOf('落实责任单位，适时开展市级评估。', {})).toEqual(roles);
    expect(silentOf('适时评估，明确责任单位：甲局。', {})).not.toContain('responsibleBodies');
    expect(silentOf('2025年底评估，责任单位另行确定。', { actors: [] })).toEqual([
      ...['leadBodies', 'implementingBodies', 'actors'],
    ]);
  });

  test('is no task where its clause does not exist', () => {
    expect(tagTask(policyOf(said('c-1', '')), record)).toBeNull();
  });
});

test('records stand in the order of the text', () => {
  const policy = policyOf(said('c-9', ''), said('c-10', ''));
  expect(inTextOrder(policy, [{ anchor: 'c-10' }, { anchor: 'c-9' }])).toEqual([
    { anchor: 'c-9' },
    { anchor: 'c-10' },
  ]);
});
