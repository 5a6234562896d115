import { expect, test } from 'vitest';
import {
  disclosureStateSchema,
  eightCategories,
  type SubProject,
} from '../../../../src/facts/kinds/disclosure.ts';
import type { ProjectEvent } from '../../../../src/facts/kinds/event.ts';
import { eventsOnTaking } from '../../../../src/rules/disclosure/registered.ts';
import { formatRolledUp } from '../../../../src/rules/words/disclosure.ts';
import { dutyStates, matrixOf } from '../../../../src/rules/disclosure/matrix.ts';
import { noticeOnPage } from '../../../../src/rules/disclosure/notice.ts';
import { loadWorkCalendar } from '../../../../src/facts/read/work-calendar.ts';

const road: SubProject = {
  id: 'road',
  project: 'shili-001',
  name: '某路',
  code: null,
  cells: [
    {
      category: '施工有关信息',
      is: { state: '已公开', date: '2026-01-05', link: 'https://a.gov.cn/1' },
    },
    { category: '竣工有关信息', is: { state: '未到阶段' } },
  ],
};

const event: ProjectEvent = {
  ...{ project: 'shili-001', date: '2024-11-16', kind: 'approval', areaMu: null, stage: null },
  ...{ document: '某公告〔2024〕第49号', file: null, page: null, note: null, line: 2 },
};

test('a sub-project has eight cells, and what nobody recorded is 本站未收录', () => {
  const [row] = matrixOf([road]).rows;
  expect(row?.cells).toHaveLength(8);
  expect(row?.cells.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 5 }, () => '本站未收录'),
    '已公开',
    '本站未收录',
    '未到阶段',
  ]);
});

test('the roll-up counts each state of each category over all sub-projects', () => {
  const other = { ...road, id: 'school', cells: [] };
  const { total } = matrixOf([road, other]);
  expect(total.map(({ category }) => category)).toEqual(eightCategories);
  expect(total[5]?.counts).toEqual([
    { state: '已公开', count: 1 },
    { state: '本站未收录', count: 1 },
  ]);
});

test('without sub-projects there is nothing to count, and nothing is called published', () => {
  expect(matrixOf([]).total.every(({ counts }) => counts.length === 0)).toBe(true);
});

test('a registered event of the matching kind is told, and never 本站未收录 beside it', () => {
  const taking = { ...event, kind: 'expropriation' as const };
  const notice = { ...event, kind: 'notice' as const };
  const { total } = matrixOf([], [taking, notice]);
  const [land, approval] = ['征收土地信息', '批准结果信息'].map((category) =>
    total.find((one) => one.category === category),
  );
  expect(land && formatRolledUp(land, true)).toBe(
    '片区登记有征收（2024年11月16日，某公告〔2024〕第49号）',
  );
  expect(land && formatRolledUp(land, false)).toBe('片区登记有征收 1 件');
  expect(approval && formatRolledUp(approval, true)).toBe('本站未收录');
  expect(eventsOnTaking([taking, notice, { ...event, kind: 'supply' }])).toEqual([taking, notice]);
});

test.each([
  { state: '不适用' },
  { state: '不适用', reason: '' },
  { state: '已公开' },
  { state: '依申请' },
  { state: '特定群体公示', place: '村公示栏' },
  { state: '应公开未公开' },
])('%o is no state: reason, link, day, place and period are required', (state) => {
  expect(disclosureStateSchema.safeParse(state).success).toBe(false);
});

test('a page has the duties of its own city alone, and nobody says they were done', () => {
  const duty = {
    id: 'notice',
    name: '社会公示',
    condition: null,
    policy: 'jia',
    anchor: 'c-1',
    quote: '社会公示',
  };
  const [own] = dutyStates(
    { id: 'a-001', city: 'jia' },
    { duties: [duty], recorded: [] },
    () => 'jia',
  );
  const foreign = dutyStates(
    { id: 'b-001', city: 'yi' },
    { duties: [duty], recorded: [] },
    () => 'jia',
  );
  expect(own).toMatchObject({ duty, is: { state: '本站未收录' } });
  expect(foreign).toEqual([]);
});

test('of a notice for 特定群体 the page has place and period alone', () => {
  const notice = {
    project: 'shili-001',
    title: '王某某户调查结果',
    clock: 'C17' as const,
    audience: '特定群体' as const,
    place: '村公示栏',
    from: '2026-11-02',
    to: '2026-11-09',
    formedOn: '2026-10-30',
    publishedOn: '2026-11-02',
    link: 'https://a.gov.cn/1',
  };
  const page = noticeOnPage(notice, loadWorkCalendar(process.cwd()), '2026-11-22');
  expect(page).toMatchObject({
    place: '村公示栏',
    from: '2026-11-02',
    to: '2026-11-09',
    link: null,
  });
  expect(JSON.stringify(page)).not.toContain('王某某');
});
