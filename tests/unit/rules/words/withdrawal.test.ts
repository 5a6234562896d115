import { expect, test } from 'vitest';
import {
  formatStage,
  formatStageDay,
  formatStageInFull,
} from '../../../../src/rules/words/withdrawal.ts';
import { projectOf } from '../../../support/project.ts';

test('that a project left the list is an inference, with the list that it is inferred from', () => {
  const listed = projectOf();
  expect([formatStage(listed), formatStageDay(listed), formatStageInFull(listed)]).toEqual([
    ...['计划实施', '截至 2030年1月1日', '计划实施（2030年1月1日时）'],
  ]);
  const left = projectOf({ stage: 'withdrawn', droppedOn: '2030-07-01' });
  expect([formatStage(left), formatStageDay(left)]).toEqual([
    ...['已调出（推断）', '2030年7月1日的名单没有它'],
  ]);
  expect(formatStageInFull(left)).toBe(
    '2030年1月1日的名单列为“计划实施”；2030年7月1日的名单没有它（推断：已调出）',
  );
});
