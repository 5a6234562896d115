import { withdrawalOf } from '../../../../src/rules/change/values.ts';
import { formatChange } from '../../../../src/rules/words/change.ts';
import { formatWithdrawal } from '../../../../src/rules/words/withdrawal.ts';
import { describe, expect, test } from 'vitest';
import { projectPublications } from '../../../../src/rules/change/project-publications.ts';
import type { ProjectEvent } from '../../../../src/facts/kinds/event.ts';
import { listOf } from '../../../support/arbitrary-history.ts';

const event = (given: Partial<ProjectEvent>): ProjectEvent => ({
  project: 'shili-001',
  date: '2024-03-01',
  kind: 'notice',
  areaMu: null,
  stage: null,
  document: '公告一',
  file: null,
  page: 'https://example.invalid/',
  note: null,
  line: 2,
  ...given,
});

const first = listOf('2024-01-30', [{ name: '甲', areaMu: 10 }, { name: '乙' }]);
const second = listOf('2024-07-30', [{ name: '甲', areaMu: 12, stage: 'planned' }]);
const identities = [
  {
    id: 'shili-001',
    rows: [
      { asOf: '2024-01-30', seq: 1 },
      { asOf: '2024-07-30', seq: 1 },
    ],
  },
  { id: 'shili-002', rows: [{ asOf: '2024-01-30', seq: 2 }] },
];
const history = { city: 'shili', lists: [first, second], identities, events: [] };

describe('projectPublications', () => {
  test('the first list is one publication of additions', () => {
    const [publication] = projectPublications({ ...history, lists: [first] });
    expect(publication?.date).toBe('2024-01-30');
    expect(publication?.changes.map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(publication?.changes[0]?.source.row).toBe(1);
  });

  test('a later list gives one entry for each field, and one for what it drops', () => {
    const [, publication] = projectPublications(history);
    expect(
      publication?.changes.map(({ project, kind, before, after }) => [
        project,
        kind,
        before,
        after,
      ]),
    ).toEqual([
      ['shili-001', 'area', 10, 12],
      ['shili-001', 'stage', 'reserve', 'planned'],
      ['shili-002', 'removed', null, null],
    ]);
  });

  test('a list that prints neither stage nor category changes neither; the next is held against the last that did', () => {
    const silent = listOf('2024-07-30', [{ name: '甲', areaMu: 10, stage: null, category: null }]);
    const third = listOf('2025-01-30', [{ name: '甲', areaMu: 10, stage: 'underway' }]);
    const rows = ['2024-07-30', '2025-01-30'].map((asOf) => ({ asOf, seq: 1 }));
    const [, second, last] = projectPublications({
      ...history,
      lists: [first, silent, third],
      identities: [
        { id: 'shili-001', rows: [{ asOf: '2024-01-30', seq: 1 }, ...rows] },
        ...identities.slice(1),
      ],
    });
    expect(second?.changes.map(({ kind }) => kind)).toEqual(['removed']);
    expect(last?.changes).toMatchObject([{ kind: 'stage', before: 'reserve', after: 'underway' }]);
  });

  test('a list that drops a row gives no reason; a notice gives its own day, document and reason', () => {
    const told = (events: ProjectEvent[]) => {
      const all = projectPublications({ ...history, events });
      const removed = all.flatMap(({ changes }) => changes).find(({ kind }) => kind === 'removed');
      return [removed?.reason, removed && formatChange(removed), withdrawalOf(all)] as const;
    };
    const [reason, words, inferred] = told([]);
    expect(reason).toBeNull();
    expect(words).toContain('（原因原文未载明）');
    expect(inferred?.since).toBe(inferred?.offList);
    expect(inferred && formatWithdrawal(inferred)).toMatch(
      /^.+的名单没有它（“.+”；推断：已调出）；原因原文未载明$/u,
    );
    const notice = event({ project: 'shili-002', kind: 'withdrawal', note: '规划调整' });
    const [still, , withdrawal] = told([notice]);
    expect(still).toBeNull();
    expect(withdrawal).toEqual({
      ...{ since: notice.date, document: notice.document, reason: '规划调整' },
      ...{ offList: inferred?.offList, isNoticed: true },
    });
    expect(withdrawal && formatWithdrawal(withdrawal)).toMatch(
      /“.+”写明已调出；.+的名单没有它；规划调整$/u,
    );
    // Of one day with the list, it is still the notice that says so.
    const [, , sameDay] = told([{ ...notice, date: inferred?.offList ?? '' }]);
    expect(sameDay?.since).toBe(sameDay?.offList);
    expect(sameDay && formatWithdrawal(sameDay)).toMatch(/写明已调出；.+的名单没有它；规划调整$/u);
  });

  test('an event changes the area from its day on, and a list that agrees changes nothing more', () => {
    const events = [event({ kind: 'area', areaMu: 12 })];
    const areas = projectPublications({ ...history, events })
      .flatMap(({ changes }) => changes)
      .filter(({ kind }) => kind === 'area');
    expect(areas.map(({ date, before, after }) => [date, before, after])).toEqual([
      ['2024-03-01', 10, 12],
    ]);
  });

  test('start of works is a fact and moves no stage', () => {
    const changes = projectPublications({ ...history, events: [event({ kind: 'start' })] });
    expect(changes[1]?.changes[0]).toMatchObject({ kind: 'event', before: null, after: null });
  });
});
