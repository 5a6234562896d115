import { describe, expect, test } from 'vitest';
import { publicDeadlineSchema } from '../../../../src/facts/kinds/deadline.ts';
import { publicTaskSchema, type PublicTask } from '../../../../src/facts/kinds/task.ts';
import { publicRecord } from '../../../../src/facts/kinds/kind.ts';
import { byDuty } from '../../../../src/rules/deadline/repeat.ts';
import { portalOf } from '../../../support/portal.ts';

const { registeredTasks: tasks, registeredDeadlines, related } = portalOf();
const { deadlines, conflicts } = registeredDeadlines;

/** Public tasks of a text whose anchor begins so. */
function tasksOf(policy: string, anchor: string): PublicTask[] {
  return tasks
    .filter((one) => one.policy === policy && one.anchor.startsWith(anchor))
    .map((task) => publicRecord(publicTaskSchema, task));
}

/** What a text prints of time, in short. */
function times(policy: string): string[] {
  return deadlines
    .filter((one) => one.policy === policy)
    .map(({ anchor, by, start, end, precision, recurrence }) => {
      const dates = by ?? (start === null && end === null ? '-' : `${start ?? ''}/${end ?? ''}`);
      return [anchor, dates, precision ?? '-', recurrence ?? '-'].join(' ');
    });
}

describe('tasks of the five texts, read by hand', () => {
  test('all have the public form', () => {
    for (const task of tasks)
      expect(publicTaskSchema.parse(publicRecord(publicTaskSchema, task))).toBeTruthy();
  });

  test('湖州: the first body leads, from 二（一） on', () => {
    expect(tasksOf('huzhou-2024-2', 'c-2-').map(({ leadBodies }) => leadBodies)).toEqual([
      ['市经信局'],
      ['市建设局'],
      ['市自然资源和规划局'],
    ]);
    expect(tasksOf('huzhou-2024-2', 'c-2-1')[0]).toEqual({
      policy: 'huzhou-2024-2',
      anchor: 'c-2-1',
      title: '工业全域有机更新',
      leadBodies: ['市经信局'],
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
    const five = tasksOf('jinhua-draft', 'c-3-');
    expect(five.map(({ due }) => due)).toEqual([
      '2024年3月底前',
      '试点期间',
      '试点期间',
      '试点期间',
      '试点期间',
    ]);
    expect(five[0]?.responsibleBodies).toEqual([
      '市资规局',
      '各县（市、区）人民政府',
      '金华开发区管委会',
    ]);
    const rest = tasksOf('jinhua-draft', 'c-4-');
    expect(rest).toHaveLength(24);
    for (const { leadBodies, supportingBodies } of rest) {
      expect(leadBodies.length).toBeGreaterThan(0);
      expect(supportingBodies).toEqual(['各县（市、区）人民政府', '开发区管委会']);
    }
  });

  test('合肥: 28 tasks and the ten rows of 附件2, one of which says who leads and who supports', () => {
    expect(tasksOf('hefei-2023', 'c-3-')).toHaveLength(28);
    const rows = tasksOf('hefei-2023', 'c-att2');
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
    const own = tasksOf(policy, 'c-');
    expect(own.length).toBeGreaterThan(9);
    for (const task of own) {
      const { leadBodies, supportingBodies, responsibleBodies, implementingBodies } = task;
      expect([leadBodies, supportingBodies, responsibleBodies, implementingBodies]).toEqual([
        [],
        [],
        [],
        [],
      ]);
    }
  });
});

describe('deadlines of the five texts, read by hand', () => {
  test('all have the public form', () => {
    for (const one of deadlines) {
      expect(publicDeadlineSchema.parse(publicRecord(publicDeadlineSchema, one))).toBeTruthy();
    }
  });

  test('湖州: target year, one ambiguous month, rhythms, validity', () => {
    expect(times('huzhou-2024-2')).toEqual([
      'c-1-3 2027 year -',
      'c-4-1 2024-02 ambiguous -',
      'c-4-2 - - P1Y',
      'c-4-2 2024-01 month -',
      'c-4-3 - - P1M',
      'c-4-3 - - P3M',
      'c-4-3 - - P1Y',
      'c-4-3 - - P2M',
      'c-4-3 - - P6M',
      'c-4-3 - - -',
      'c-5-1 - - -',
      'c-5-3 - - P1Y',
      'c-u1 /2027-09-30 day -',
    ]);
  });

  test('金华: pilot, stages, times of tasks, monthly and quarterly checks', () => {
    expect(times('jinhua-draft')).toEqual([
      'c-1-3-u2 2027 year -',
      'c-1-3-u2 2027 year -',
      'c-2-1 2023-09/2027-09 month -',
      'c-2-1 - duration -',
      'c-3-1 2024-03 month -',
      'c-3-2 2023-09/2027-09 month -',
      'c-3-3 2023-09/2027-09 month -',
      'c-3-4 2023-09/2027-09 month -',
      'c-3-5 2023-09/2027-09 month -',
      'c-4-2-5 - - -',
      'c-5-s1 2023-10/2024-03 month -',
      'c-5-s2 2024-04/2026-12 month -',
      'c-5-s2 2025-06 month -',
      'c-5-s2 - - -',
      'c-5-s3 2027-01/2027-09 month -',
      'c-6-2 - - P1M',
      'c-6-2 - - P3M',
      'c-6-2 - - P1Y',
    ]);
  });

  test('合肥: steps, and the ten times of 附件2', () => {
    expect(times('hefei-2023')).toEqual([
      'c-2 /2027-09 month -',
      'c-2-1 2023-12 month -',
      'c-2-1 2024-03 month -',
      'c-2-1 2024-03 month -',
      'c-2-2 2023-12/2027-09 month -',
      'c-2-3 2025-07/2025-09 month -',
      'c-2-4 2027-07/2027-09 month -',
      'c-3-1-2 - - P1Y',
      'c-3-2-4 - - P1Y',
      'c-4-5 - - P1Y',
      'c-att2 2024-01 month -',
      'c-att2 2024-03 month -',
      'c-att2 2024-03 month -',
      'c-att2 2024-03 month -',
      'c-att2 2024-04 month -',
      'c-att2 2024-06 month -',
      'c-att2 2024-06 month -',
      'c-att2 2024-12 month -',
      'c-att2 2024-12 month -',
      'c-att2 2024-12 month -',
    ]);
  });

  test('佳木斯 and 嘉兴: stages, plans, the year 2017, a yearly duty', () => {
    expect(times('jiamusi-2025')).toEqual([
      'c-2-2 /2027-09 month -',
      'c-3-2-7 - - P1Y',
      'c-3-7-26 - - -',
      'c-4-1 2025-10 month -',
      'c-4-2 2025-11/2026-09 month -',
      'c-4-3 2026-09 month -',
      'c-4-4 2026-10/2027-09 month -',
      'c-4-4 - - -',
      'c-4-5 2027-09 month -',
    ]);
    expect(times('jiaxing-2014-91')).toEqual([
      'c-1-3-2 2017 year -',
      'c-1-3-2 2017 year -',
      'c-1-3-2 2017 year -',
      'c-3-3 - - P1Y',
      'c-4-2 - - P1Y',
      'c-11-4 - - -',
    ]);
  });

  test('what a text prints in two places is one duty', () => {
    const twice = byDuty(deadlines).filter((places) => places.length > 1);
    expect(
      twice.map((places) => places.map(({ policy, anchor }) => `${policy} ${anchor}`)),
    ).toEqual([
      ['hefei-2023 c-att2', 'hefei-2023 c-2-1'],
      ['hefei-2023 c-att2', 'hefei-2023 c-2-1'],
      ['jiamusi-2025 c-3-7-26', 'jiamusi-2025 c-4-4'],
      ['jiaxing-2014-91 c-4-2', 'jiaxing-2014-91 c-3-3'],
      ['jinhua-draft c-2-1', 'jinhua-draft c-2-1'],
    ]);
  });

  test('contradictions inside a text have both sides', () => {
    expect(conflicts.map(({ sides }) => sides.map(({ time }) => time))).toEqual([
      ['2024年3月底前', '2024年1月底'],
      ['2023年9月-2027年9月', '2023年10月-2024年3月底'],
    ]);
  });

  test('texts of this site stand beside the plans and lists that were to be made', () => {
    expect(related.map(({ text, part, title }) => [text, part, title])).toEqual([
      ['hefei-2023', null, '合肥市低效用地再开发试点实施方案'],
      ['huzhou-2024-2', 'c-att2', '附件 2 全市低效用地再开发重点片区清单'],
      [
        'jiamusi-2025',
        null,
        '佳木斯市人民政府办公室关于印发《佳木斯市推进低效用地再开发试点工作实施方案》的通知',
      ],
    ]);
  });
});
