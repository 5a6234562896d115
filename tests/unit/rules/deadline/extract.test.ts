import { describe, expect, test } from 'vitest';
import {
  faultOf,
  parseDeadlines,
  readTime,
  tagDeadline,
} from '../../../../src/rules/deadline/extract.ts';
import { deadlineRecordSchema } from '../../../../src/facts/kinds/deadline-file.ts';
import { parseTasks } from '../../../../src/rules/task/extract.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const period = { pilotStart: '2023-09', pilotEnd: '2027-09' };

describe('deadlines that the structure gives', () => {
  test('are the time limits printed in notes, as precise as printed', () => {
    const note = '（责任单位：市资规局；完成时间：2024年3月底前）';
    const tasks = parseTasks({
      slug: 'x',
      clauses: [aClause({ text: `摸底。${note}`, heading: '调查' })],
    });
    expect(parseDeadlines(tasks, period)).toMatchObject([
      { what: '调查', by: '2024-03', precision: 'month', quote: note, bodies: ['市资规局'] },
    ]);
    const alsoNamed = tasks.map((task) => ({ ...task, actors: ['经其审核的省厅'] }));
    expect(parseDeadlines(alsoNamed, period)).toMatchObject([{ bodies: ['市资规局'] }]);
  });

  test('keep a time limit whose words cannot be read, without dates', () => {
    const tasks = parseTasks({
      slug: 'x',
      clauses: [aClause({ text: '一（责任单位：甲局；完成时间：长期）' })],
    });
    expect(parseDeadlines(tasks, period)).toMatchObject([
      { by: null, start: null, end: null, precision: null, time: '长期' },
    ]);
  });
});

describe('试点期间', () => {
  test('has the dates that the text gives for the pilot, and says that they are those', () => {
    expect(readTime('试点期间', period)).toMatchObject({
      start: '2023-09',
      end: '2027-09',
      precision: 'month',
      ofPilot: true,
    });
  });

  test('has no dates where the text gives none', () => {
    expect(readTime('试点期间', { pilotStart: null, pilotEnd: null })).toMatchObject({
      start: null,
      end: null,
      precision: null,
    });
  });
});

describe('a deadline that a person recorded', () => {
  const record = deadlineRecordSchema.parse({
    anchor: 'c-4-1',
    kind: 'task',
    what: '上图入库',
    time: '2024年2月前',
    quote: '于2024年2月前全部实现上图入库',
  });

  test('gets its dates from the printed words', () => {
    const policy = aPolicy({ slug: 'huzhou-2024-2' });
    expect(tagDeadline(policy, record)).toMatchObject({
      policy: 'huzhou-2024-2',
      by: '2024-02',
      precision: 'ambiguous',
      origin: 'tagged',
    });
  });

  test('is at fault where its words are not in the quotation, or are no time', () => {
    expect(faultOf(record, period)).toBeNull();
    expect(faultOf({ ...record, time: '2024年3月前' }, period)).toContain('不在引文中');
    expect(faultOf({ ...record, time: '上图入库' }, period)).toContain('读不出时间');
  });

  test('is not at fault for a body that does it, and is for one that only reviews it', () => {
    const quote = '甲局于2024年2月前全部实现上图入库，经市经信局、领导小组审核后报备案';
    expect(faultOf({ ...record, quote, bodies: ['甲局'] }, period)).toBeNull();
    expect(faultOf({ ...record, quote, bodies: ['甲局', '领导小组'] }, period)).toContain(
      '“领导小组”在引文里只是审核',
    );
    const reviews = '于2024年2月前由经信局审核';
    expect(faultOf({ ...record, quote: reviews, bodies: ['经信局'] }, period)).toBeNull();
  });
});
