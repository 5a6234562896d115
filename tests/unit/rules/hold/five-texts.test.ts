import { describe, expect, test } from 'vitest';
import { publicDeadlineSchema } from '../../../../src/facts/kinds/deadline.ts';
import { publicTaskSchema, type Task } from '../../../../src/facts/kinds/task.ts';
import { publicRecord } from '../../../../src/facts/kinds/kind.ts';
import { byDuty } from '../../../../src/rules/deadline/repeat.ts';
import { policyBySlug } from '../../../../src/rules/portal/policies.ts';
import { tasksOf } from '../../../../src/rules/task/extract.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

/** What the originals, which nobody edits, give without any record beside them. */
function tasksBelow(policy: string, anchor: string): Task[] {
  return tasksOf(policyBySlug(portal, policy), []).filter((one) => one.anchor.startsWith(anchor));
}

describe('tasks of the five texts, read by hand', () => {
  test('湖州: the first body leads, from 二（一） on', () => {
    const tasks = tasksBelow('huzhou-2024-2', 'c-2-');
    expect(tasks.map(({ leadBodies }) => leadBodies)).toEqual([
      ['市经信局'],
      ['市建设局'],
      ['市自然资源和规划局'],
    ]);
    expect(tasks[0]).toMatchObject({
      title: '工业全域有机更新',
      supportingBodies: [],
      responsibleBodies: [
        '市经信局',
        '市发展改革委',
        '市商务局',
        '市财政局',
        '市自然资源和规划局',
        '市科技局',
        '市建设局',
        '市产业集团',
      ],
      implementingBodies: ['各区县政府〈含南太湖新区、长合区管委会〉'],
      due: null,
    });
  });

  test('金华: 5 tasks with responsible bodies and times, 24 with leading and supporting bodies', () => {
    const five = tasksBelow('jinhua-draft', 'c-3-');
    expect(five.map(({ due }) => due)).toEqual([
      '2024年3月底前',
      ...Array.from({ length: 4 }, () => '试点期间'),
    ]);
    expect(five[0]?.responsibleBodies).toEqual([
      '市资规局',
      '各县（市、区）人民政府',
      '金华开发区管委会',
    ]);
    const rest = tasksBelow('jinhua-draft', 'c-4-');
    expect(rest).toHaveLength(24);
    for (const { leadBodies, supportingBodies } of rest) {
      expect(leadBodies.length).toBeGreaterThan(0);
      expect(supportingBodies).toEqual(['各县（市、区）人民政府', '开发区管委会']);
    }
  });

  test('合肥: the ten rows of 附件2, one of which says who leads and who supports', () => {
    const rows = tasksBelow('hefei-2023', 'c-att2');
    expect(rows).toHaveLength(10);
    expect(rows[5]).toMatchObject({
      leadBodies: ['市自然资源和规划局'],
      supportingBodies: ['县(市)人民政府'],
      responsibleBodies: [],
      due: '2024年6月底',
    });
    expect(rows[1]?.responsibleBodies).toEqual([
      '市自然资源和规划局',
      '县(市)区人民政府',
      '开发区管委会',
    ]);
  });

  test.each(['jiamusi-2025', 'jiaxing-2014-91'])('%s prints no body beside any task', (policy) => {
    const printed = tasksBelow(policy, 'c-').flatMap((task) => [
      ...[task.leadBodies, task.supportingBodies],
      ...[task.responsibleBodies, task.implementingBodies],
    ]);
    expect(printed.flat()).toEqual([]);
  });
});

describe('whatever is recorded of the texts', () => {
  const { registeredTasks, registeredDeadlines } = portal;
  const { deadlines, conflicts } = registeredDeadlines;

  test('has the public form', () => {
    for (const task of registeredTasks)
      publicTaskSchema.parse(publicRecord(publicTaskSchema, task));
    for (const one of deadlines)
      publicDeadlineSchema.parse(publicRecord(publicDeadlineSchema, one));
  });

  test('no deadline is lost where a text prints a duty in two places', () => {
    expect(new Set(byDuty(deadlines).flat())).toEqual(new Set(deadlines));
  });

  test('a contradiction inside a text has both sides, each with the words of its time', () => {
    for (const { sides } of conflicts) {
      expect(new Set(sides.map(({ time }) => time)).size).toBe(sides.length);
      expect(sides.length).toBeGreaterThan(1);
    }
  });
});
