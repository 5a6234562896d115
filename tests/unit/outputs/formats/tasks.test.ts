import { describe, expect, test } from 'vitest';
import type { Task } from '../../../../src/facts/kinds/task.ts';
import { deadlinesToCsv, deadlinesToJson } from '../../../../src/outputs/formats/deadlines.ts';
import type { TextOrigin } from '../../../../src/outputs/formats/origin-columns.ts';
import { tasksToCsv, tasksToJson } from '../../../../src/outputs/formats/tasks.ts';
import { aDeadline } from '../../../support/deadlines.ts';

const task: Task = {
  policy: 'hefei-2023',
  anchor: 'c-att2',
  title: '制定认定标准',
  leadBodies: ['甲局', '乙局'],
  supportingBodies: [],
  responsibleBodies: [],
  implementingBodies: [],
  due: '2024年1月底',
  part: 'list',
  quote: '制定认定标准',
  actors: ['丙'],
  origin: 'parsed',
  leadByRule: false,
};

function originOf(): TextOrigin {
  return { city: 'hefei', document: '合肥市方案', docNumber: null, status: '效力待核' };
}

describe('public tasks and deadlines', () => {
  test('have exactly the keys of the contract, in its order', () => {
    const [first] = JSON.parse(tasksToJson([task])) as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      'policy',
      'anchor',
      'title',
      'leadBodies',
      'supportingBodies',
      'responsibleBodies',
      'implementingBodies',
      'due',
    ]);
    const [deadline] = JSON.parse(deadlinesToJson([aDeadline()])) as Record<string, unknown>[];
    expect(Object.keys(deadline ?? {})).toEqual([
      'policy',
      'anchor',
      'what',
      'by',
      'start',
      'end',
      'precision',
      'recurrence',
      'quote',
    ]);
  });

  test('stand in CSV with the same values, bodies separated, what is missing empty', () => {
    expect(tasksToCsv([task], originOf).split('\r\n')[1]).toBe(
      'hefei-2023,c-att2,制定认定标准,甲局；乙局,,,,2024年1月底,hefei,合肥市方案,,效力待核',
    );
    expect(deadlinesToCsv([aDeadline()], originOf).split('\r\n')[1]).toBe(
      'hefei-2023,c-2-1,制定低效用地认定标准,2024-03,,,month,,"2024年3月底前,制定低效用地认定标准",hefei,合肥市方案,,效力待核',
    );
  });
});
