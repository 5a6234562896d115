import { expect, test } from 'vitest';
import { deadlineKind } from '../../../../src/facts/kinds/deadline.ts';
import type { TextOrigin } from '../../../../src/facts/kinds/origin.ts';
import { parameterKind } from '../../../../src/facts/kinds/parameter.ts';
import { rightKind } from '../../../../src/facts/kinds/right.ts';
import { taskKind, type Task } from '../../../../src/facts/kinds/task.ts';
import { recordsToCsv, recordsToJson } from '../../../../src/outputs/formats/records.ts';
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

test.each([
  [
    taskKind,
    'policy anchor title leadBodies supportingBodies responsibleBodies implementingBodies due',
  ],
  [deadlineKind, 'policy anchor what by start end precision recurrence quote'],
  [
    parameterKind,
    'policy anchor topic subject comparator value valueMax unit strength quote lawNote',
  ],
  [rightKind, 'policy anchor topics strength statement conditions quote lawNote'],
])('$name have the fields of the contract, in its order', ({ record }, keys) => {
  expect(Object.keys(record.shape)).toEqual(keys.split(' '));
});

test('JSON has the public fields alone', () => {
  const [first] = JSON.parse(recordsToJson(taskKind, [task])) as Record<string, unknown>[];
  expect(Object.keys(first ?? {})).toEqual(Object.keys(taskKind.record.shape));
});

test('a record without one of its fields stops', () => {
  expect(() => recordsToJson(taskKind, [{ policy: 'hefei-2023' }])).toThrow('anchor');
});

test('CSV has the same values, bodies separated, what is missing empty', () => {
  expect(recordsToCsv(taskKind, [task], originOf).split('\r\n')[1]).toBe(
    'hefei-2023,c-att2,制定认定标准,甲局；乙局,,,,2024年1月底,hefei,合肥市方案,,效力待核',
  );
  expect(recordsToCsv(deadlineKind, [aDeadline()], originOf).split('\r\n')[1]).toBe(
    'hefei-2023,c-2-1,制定低效用地认定标准,2024-03,,,month,,"2024年3月底前,制定低效用地认定标准",hefei,合肥市方案,,效力待核',
  );
});
