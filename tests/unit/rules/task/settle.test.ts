import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../../src/facts/kinds/policy.ts';
import { taskRecordSchema, type Body, type Task } from '../../../../src/facts/kinds/task.ts';
import { absentInTask } from '../../../../src/rules/absence.ts';
import { absentIn, formatDue } from '../../../../src/rules/words/task.ts';
import { tasksOf } from '../../../../src/rules/task/extract.ts';
import { bodiesUnread } from '../../../../src/rules/task/named.ts';
import { settleTasks, timeWords } from '../../../../src/rules/task/settle.ts';
import { aDeadline } from '../../../support/deadlines.ts';
import { aClause } from '../../../support/policy.ts';
import { portalOf } from '../../../support/portal.ts';

const bodies: Body[] = [{ slug: 'jia', name: '甲类', printed: ['甲中心'], short: [] }];

/** The tasks of one clause, settled. */
function settled(
  clause: Partial<Clause> & { text: string },
  records: readonly object[],
  {
    deadlines = [],
    others = [],
    elsewhere = [],
  }: { deadlines?: object[]; others?: string[]; elsewhere?: string[] } = {},
): Task[] {
  const anchor = 'c-1';
  const own = aClause({ anchor, ...clause });
  const annex = aClause({ anchor: 'c-att2', path: '附件2', text: '' });
  const policy = { slug: 'x-1', clauses: [own, annex] as [Clause, Clause] };
  const read = records.map((record) =>
    taskRecordSchema.parse({ anchor, part: 'step', quote: clause.text, ...record }),
  );
  return settleTasks(policy, tasksOf(policy, read), {
    deadlines: deadlines.map((one) => ({ ...aDeadline(), anchor, kind: 'task', ...one })),
    others: others.map((words) => ({ anchor, words })),
    elsewhere: elsewhere.map((what) => ({ anchor, places: [{ anchor: 'c-att2', what }] })),
    ...{ records: read, bodies },
  });
}

const cells = (tasks: Task[], column: 'actors' | 'due') =>
  tasks.map((task) => absentIn(task, column));

describe('原文未载明 stands beside a task only where its clause names nobody', () => {
  test.each([
    '经市领导小组审核后上报。',
    '市级相关部门要加强指导。',
    '各成员单位要各司其职。',
    '由各地资源部门委托编制。',
    '经甲中心汇总。',
    '报省自然资源厅审核。',
    '由各县（市、区）政府批准。',
    '各县(市)区要建立机制。',
  ])('%s names a body that no record has', (text) => {
    expect(cells(settled({ text }, [{ title: text.slice(0, 4), actors: [] }]), 'actors')).toEqual([
      '尚未整理',
    ]);
  });

  test.each([
    '优化空间布局，形成大协同格局。',
    '加强部门协同，落实责任单位。',
    '防范地方政府债务风险。',
    '打造各级公共活动中心。',
  ])('%s names none', (text) => {
    expect(cells(settled({ text }, [{ title: text.slice(0, 4), actors: [] }]), 'actors')).toEqual([
      '原文未载明',
    ]);
  });

  test('a body that another task of the clause has is there to see, one that only hears is read', () => {
    const text = '开展调查。各区县报市领导小组备案。';
    const own = { title: '备案', actors: ['各区县'], mentioned: ['市领导小组'] };
    const tasks = settled({ text }, [{ title: '开展调查', actors: [] }, own]);
    expect(cells(tasks, 'actors')[0]).toBe('见本条其他项');
    expect(tasks[0] && absentInTask(tasks[0])).toContainEqual({
      field: 'actors',
      reason: 'notStated',
    });
    expect(bodiesUnread(text, ['各区县'], bodies)).toHaveLength(1);
  });

  test('whom the words name beside a note joins the task of the note', () => {
    const text = '编制规划，报市政府批准。（责任单位：乙局）';
    const [task] = settled({ text }, [{ actors: ['市政府'] }]);
    expect(task).toMatchObject({ responsibleBodies: ['乙局'], actors: ['市政府'] });
    expect(cells(settled({ text }, []), 'actors')).toEqual(['尚未整理']);
    const alone = settled({ text: '编制规划。（责任单位：乙局）' }, []);
    expect(cells(alone, 'actors')).toEqual(['不适用']);
  });
});

describe('the time of a task is that of the time limits of its clause', () => {
  const text = '各区县按月度、季度推进。2024年3月底前完成清单。';
  const records = [
    { title: '推进', quote: '各区县按月度、季度推进。', actors: ['各区县'] },
    { title: '完成清单', quote: '2024年3月底前完成清单。', actors: [] },
  ];

  test('by their titles, else by the same words; a phase is that of all without their own', () => {
    const deadlines = [
      { what: '按月度推进', time: '月度', quote: records[0]?.quote },
      { what: '按季度推进', time: '季度', quote: records[0]?.quote },
      { what: '完成清单并上报', time: '2024年3月底前', quote: text },
    ];
    const due = (given: object[]) =>
      settled({ text }, records, { deadlines: given }).map((task) => task.due);
    expect(due(deadlines)).toEqual(['月度、季度', '2024年3月底前']);
    const phase = { what: '第一阶段', kind: 'phase', time: '2023年至2024年', quote: '第一阶段' };
    expect(due([...deadlines.slice(2), phase])).toEqual(['2023年至2024年', '2024年3月底前']);
  });

  test('says of what it is, and whose, where that is but a part of the task', () => {
    const plan = '编制专项规划。各区县编制年度计划。';
    const year = { what: '编制年度计划', time: '年度', quote: '各区县编制年度计划。' };
    const dueOf = (title: string, lead: string[], bodies: string[]) =>
      settled({ text: plan }, [{ title, quote: plan, actors: lead }], {
        deadlines: [{ ...year, bodies }],
      }).map((task) => task.dueOf);
    expect(dueOf('编制规划计划', [], [])).toEqual(['编制年度计划']);
    expect(dueOf('编制规划计划', ['专项规划'], ['各区县'])).toEqual([
      '编制年度计划，这一句写由各区县做',
    ]);
    expect(dueOf('编制规划计划', ['各区县'], ['各区县'])).toEqual(['编制年度计划']);
    expect(dueOf('编制年度计划', ['各区县'], ['各区县'])).toEqual([null]);
  });

  test('is not denied where the clause prints one, in its heading too', () => {
    expect(cells(settled({ text }, records), 'due')).toEqual(['尚未整理', '尚未整理']);
    const heading = '前期准备（2023年10月-2024年3月底）';
    const stage = settled({ heading, text: '开展调查。' }, [{ actors: [] }]);
    expect(cells(stage, 'due')).toEqual(['尚未整理']);
    const plot = settled({ text: '允许以5年为限。' }, [{ title: '允许', actors: [] }], {
      others: ['以5年为限'],
    });
    expect(cells(plot, 'due')).toEqual(['原文未载明（“以5年为限”不是任务的时限）']);
  });
});

describe('in the texts of this portal', () => {
  const { registeredTasks: tasks, registeredDeadlines, registeredPolicies } = portalOf();
  const beside = (task: Task) =>
    registeredDeadlines.deadlines.filter(
      ({ policy, anchor, kind }) =>
        policy === task.policy &&
        anchor === task.anchor &&
        !['pilot', 'target', 'validity'].includes(kind),
    );

  test('no clause has a time on one page and none on another', () => {
    const denied = tasks.filter(
      (task) =>
        beside(task).length > 0 &&
        !tasks.some((one) => one.policy === task.policy && one.anchor === task.anchor && one.due),
    );
    expect(denied.map(({ policy, anchor }) => `${policy} ${anchor}`)).toEqual([]);
  });

  test('原文未载明 alone never stands beside a clause that prints a time', () => {
    const denied = tasks.filter((task) => {
      if (task.due !== null || absentIn(task, 'due') !== '原文未载明') return false;
      const policy = registeredPolicies.find(({ slug }) => slug === task.policy);
      const clause = policy?.clauses.find(({ anchor }) => anchor === task.anchor);
      return timeWords.test(`${clause?.heading ?? ''}${clause?.text ?? ''}`);
    });
    expect(denied.map(({ policy, anchor }) => `${policy} ${anchor}`)).toEqual([]);
  });
});

describe('the time of a task', () => {
  const text = '深化提升阶段。适时修正试点目标，完善制度文件。';
  const task = { title: '深化提升阶段', actors: [] };
  const phase = { what: '深化提升阶段', kind: 'phase', time: '2026年10月-2027年9月', quote: text };
  const part = { what: '修正试点目标', time: '适时', quote: text };

  test('is the phase too where another is but that of a part of it', () => {
    const [one] = settled({ text }, [task], { deadlines: [part, phase] });
    expect(one?.due).toBe('2026年10月-2027年9月、适时');
    expect(one?.dueOf).toBe('适时：修正试点目标');
  });

  test('is told with its place where the clause prints none and an annex does', () => {
    const annex = { anchor: 'c-att2', what: '完善制度文件', time: '2024年6月底', quote: text };
    const around = { deadlines: [annex], elsewhere: ['完善制度文件'] };
    const [one] = settled({ text: '完善制度文件。' }, [task], around);
    expect(one && absentIn(one, 'due')).toBe('本条未写（附件2：2024年6月底，完善制度文件）');
    // What another place prints may well apply.
    expect(one && absentInTask(one)).toContainEqual({ field: 'due', reason: 'notStated' });
    const [both] = settled({ text }, [task], { ...around, deadlines: [annex, part] });
    expect(both && formatDue(both)).toBe(
      '适时（修正试点目标；别处另写：附件2：2024年6月底，完善制度文件）',
    );
  });
});
