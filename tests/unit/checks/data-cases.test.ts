import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allChecks } from '../../../src/checks/run/registry.ts';
import { waitingOriginals } from '../../../src/rules/disclosure/review.ts';
import type { DisclosureFacts } from '../../../src/rules/disclosure/facts.ts';
import type { CityDisclosure, DisclosureNotice } from '../../../src/facts/kinds/disclosure.ts';
import type { Matter } from '../../../src/facts/kinds/disclosure-record.ts';
import { resultOf } from '../../../src/rules/disclosure/requirement.ts';
import { requireChain } from '../../../src/rules/publication/ledger.ts';
import { loadPublicationLedger } from '../../../src/facts/read/publication-ledger.ts';
import { disclosureFacts } from '../../../src/rules/portal/disclosure.ts';
import type { Policy } from '../../../src/facts/kinds/policy.ts';
import { aClause } from '../../support/policy.ts';
import { portalOf } from '../../support/portal.ts';
import { folderOf } from '../../support/temporary.ts';
import { sha256Of } from '../../../src/facts/read/sha256.ts';

const { requirements } = await allChecks();
const dataChecks = new Map(requirements.flatMap(({ id, data }) => (data ? [[id, data]] : [])));

const today = '2026-11-22';
const facts: DisclosureFacts = { ...disclosureFacts(portalOf()), today };
const [record] = facts.records;
const [policy] = facts.policies;
const [project] = facts.projects;
if (!record || !policy || !project) throw new Error('the data hold texts and areas');

const run = (name: string, changed: Partial<DisclosureFacts> = {}) => {
  const check = dataChecks.get(name);
  if (!check) throw new Error(`no check ${name}`);
  return check({ ...facts, ...changed });
};

const city = (given: Partial<CityDisclosure>): Partial<DisclosureFacts> => ({
  byCity: new Map([['huzhou', { subProjects: [], duties: [], notices: [], ...given }]]),
});
const notice = (given: Partial<DisclosureNotice>): Partial<DisclosureFacts> =>
  city({
    notices: [
      {
        project: 'huzhou-001',
        title: '补偿安置公告',
        clock: 'C4',
        audience: '全社会',
        place: null,
        from: '2026-11-01',
        to: '2026-12-10',
        formedOn: '2026-11-01',
        publishedOn: null,
        link: null,
        ...given,
      },
    ],
  });
const column = { ...facts.site, mode: 'column' as const, hostCity: 'huzhou' };
const link = 'https://www.example.gov.cn/a';
const fresh = facts.freshness.map((one) => ({ ...one, age: { ...one.age, asOf: '2026-11-01' } }));
const numbered = { ...policy.metadata, docNumber: '甲政发〔2026〕1号', formedOn: '2026-01-05' };
const numberedClauses = policy.clauses.map((clause, index) =>
  index === 0 ? { ...clause, text: `${clause.text}甲政发〔2026〕1号\n2026年1月5日` } : clause,
);
const withNumber = { ...policy, metadata: numbered, clauses: numberedClauses };
const map = facts.maps.find((one) => one.map !== null);
if (!map?.map) throw new Error('the data hold a map');
const countiesOnly = { counties: map.map.topology.objects.counties };

type Case = [
  name: string,
  met: Partial<DisclosureFacts>,
  broken: Partial<DisclosureFacts>,
  place: string,
];

const cases: Case[] = [
  [
    'D-03',
    { policies: [withNumber] },
    { policies: [{ ...policy, metadata: numbered }] },
    'metadata.docNumber',
  ],
  [
    'D-04',
    { records: [{ ...record, publisher: '某市人民政府' }] },
    { records: [{ ...record, publisher: null }] },
    'records.yaml',
  ],
  [
    'D-05',
    { records: [{ ...record, kind: 'policy', sourceOrg: '某市人民政府', sourceUrl: link }] },
    { records: [{ ...record, kind: 'policy', sourceUrl: null }] },
    'records.yaml',
  ],
  [
    'D-07',
    { records: [{ ...record, modeIsOurs: false }] },
    { records: [{ ...record, mode: '依申请公开' }] },
    '› mode',
  ],
  ['D-08', {}, { reviews: [] }, 'data/sources/'],
  [
    'D-10',
    notice({ audience: '特定群体', place: '村公示栏' }),
    notice({ audience: '特定群体', place: '村公示栏', link }),
    'disclosure.yaml',
  ],
  ['D-11', {}, { projects: [{ ...project, name: '某某化工有限公司地块' }] }, 'lists/'],
  [
    'D-12',
    { records: [{ ...record, timing: { ...record.timing, state: 'inTime' } }] },
    { records: [{ ...record, timing: { ...record.timing, state: 'late' } }] },
    'records.yaml',
  ],
  [
    'D-13',
    notice({ clock: 'C5', publishedOn: '2026-11-20' }),
    notice({ clock: 'C5', publishedOn: '2026-11-24' }),
    'disclosure.yaml',
  ],
  ['D-14', { ...notice({}), policies: [] }, notice({ to: '2026-11-25' }), 'disclosure.yaml'],
  [
    'D-15',
    { calendar: { ...facts.calendar, announced: new Set([2026, 2027]) }, records: [] },
    { calendar: { ...facts.calendar, announced: new Set([2025]) }, records: [] },
    'data/calendar.yaml › 2026',
  ],
  [
    'D-18',
    {
      site: {
        ...column,
        hostLinks: {
          ...column.hostLinks,
          guide: link,
          system: link,
          annualReport: link,
          request: link,
        },
      },
    },
    { site: column },
    'site.yaml › hostLinks',
  ],
  [
    'D-30',
    {},
    {
      policies: [
        {
          ...policy,
          standing: null,
          metadata: { ...numbered, draft: false, validUntil: '2025-12-31' },
        },
      ],
    },
    'validUntil',
  ],
  [
    'D-33',
    { policies: [withNumber] },
    { policies: [{ ...withNumber, metadata: { ...numbered, docNumber: '甲政发[2026]第1号' } }] },
    'policy.json',
  ],
  [
    'D-42',
    {},
    city({
      subProjects: [{ id: 'a', project: 'huzhou-999', name: '某路', code: null, cells: [] }],
    }),
    'subProjects › a',
  ],
  ['D-43', {}, { matters: facts.matters.map((one) => ({ ...one, clock: 'C4' })) }, 'matters.yaml'],
  [
    'D-44',
    {},
    { duties: facts.duties.map((duty) => ({ ...duty, quote: '文中没有的话' })) },
    'duties.yaml',
  ],
  [
    'D-53',
    {},
    {
      maps: [
        {
          city: map.city,
          map: { ...map.map, topology: { ...map.map.topology, objects: countiesOnly } },
        },
      ],
    },
    'data/huzhou',
  ],
  [
    'D-55',
    {},
    { projects: [{ ...project, position: { lat: 10, lng: 20.12345, precision: 'township' } }] },
    'gazetteer.csv',
  ],
  [
    'D-24',
    { site: { ...facts.site, licence: '某许可' } },
    { site: { ...facts.site, licence: null } },
    'site.yaml › licence',
  ],
  [
    'D-47',
    { records: [{ ...record, shownOn: today, shownToTheMinute: true }] },
    { records: [{ ...record, shownOn: today, shownToTheMinute: false }] },
    'publications.jsonl',
  ],
];

/** Whether more is published than is registered, no record tells. */
const neverMet = ['D-42', 'D-44'];

describe.each(cases)('%s', (name, met, broken, place) => {
  test('is met by good data, or left to a person where good data do not suffice', () => {
    const state = neverMet.includes(name) ? 'byHand' : 'met';
    expect(run(name, met)).toMatchObject({ state, findings: [] });
  });

  test('names file, place and remedy where it is not', () => {
    const { state, findings } = run(name, broken);
    expect(state).toBe('notMet');
    expect(findings.length).toBeGreaterThan(0);
    for (const { line } of findings) {
      expect(line).toContain(place);
      expect(line).toMatch(/：.+。.*(?:请|填|改|照常).+。$/);
    }
  });
});

test('every check has its case, but those that a site or a ledger alone can break', () => {
  const named = [...cases.map(([name]) => name), 'D-06', 'D-28', 'D-39', 'D-51'];
  expect(named.toSorted()).toEqual([...dataChecks.keys()]);
});

const unknownDay = { ...record.timing, state: 'unknown' as const, publishedOn: null };

/** Outcomes that break nothing and are not green: what is left to whom, and what the clerk is told. */
const open: [name: string, given: Partial<DisclosureFacts>, judge: string, place: string][] = [
  ['D-06', { records: [{ ...record, basisIsOurs: true }] }, '公开机关', 'records.yaml'],
  ['D-07', { records: [{ ...record, modeIsOurs: true }] }, '公开机关', 'records.yaml'],
  ['D-12', { records: [{ ...record, timing: unknownDay }] }, '公开机关', 'records.yaml'],
  [
    'D-13',
    notice({ clock: 'C5', formedOn: '2026-01-05' }),
    '公开机关',
    'disclosure.yaml › notices 第 1 条',
  ],
  [
    'D-14',
    { ...notice({ to: null }), policies: [] },
    '公开机关',
    'disclosure.yaml › notices 第 1 条',
  ],
];

test.each(open)(
  '%s is left to a person where the facts do not suffice',
  (name, given, judge, place) => {
    const { state, findings, reminders, ...outcome } = run(name, given);
    expect(state).toBe('byHand');
    expect(findings).toEqual([]);
    expect(outcome.judge).toBe(judge);
    expect(reminders.map(({ line }) => line)).toEqual([
      expect.stringMatching(new RegExp(`${place}.*：.+。请.+。$`)),
    ]);
  },
);

test('no review is older than what it reviewed', () => {
  const [list] = facts.lists;
  if (!list) throw new Error('the data hold a list');
  const bare = { ...policy.metadata, formedOn: null, issuedOn: null, publishedOn: null };
  const reviewedOn = (date: string, sha256: string) => ({
    reviews: facts.reviews.map((one) => (one.sha256 === sha256 ? { ...one, date } : one)),
  });
  const day = '2026-01-05';
  const dated: [name: string, only: Partial<DisclosureFacts>, sha256: string][] = [
    ...(['formedOn', 'issuedOn', 'publishedOn'] as const).map(
      (field, at): [string, Partial<DisclosureFacts>, string] => [
        ['成文日期', '印发日期', '发布日期'][at] ?? '',
        { lists: [], policies: [{ ...policy, metadata: { ...bare, [field]: day } }] },
        policy.source.sha256,
      ],
    ),
    ['名单日期', { policies: [], lists: [{ ...list, asOf: day }] }, list.sha256],
  ];
  for (const [name, only, sha256] of dated) {
    expect(run('D-08', { ...only, ...reviewedOn(day, sha256) }).state, name).toBe('met');
    const { state, findings } = run('D-08', { ...only, ...reviewedOn('2026-01-04', sha256) });
    expect(state, name).toBe('notMet');
    expect(findings.map(({ line }) => line)).toEqual([
      expect.stringContaining(`审查日期2026年1月4日早于${name}2026年1月5日`),
    ]);
  }
});

test('columns that only say that we have nothing are not called filled', () => {
  expect(run('D-51')).toMatchObject({ state: 'met' });
  const { state, judge, detail, findings } = run('D-51', { lists: [], policies: [] });
  expect({ state, judge, findings }).toEqual({ state: 'byHand', judge: '公开机关', findings: [] });
  expect(detail).toContain('重点片区名单、政策文件本站未收录');
});

const reminding: [name: string, given: Partial<DisclosureFacts>, line: RegExp][] = [
  ['D-15', {}, /calendar\.yaml › 2027：.+暂定.+。国务院办公厅公布后.+。$/],
  ['D-15', { ownsCalendar: false }, /引擎的 data\/calendar\.yaml › 2027.+随引擎的新版本带来.+。$/],
  [
    'D-28',
    { freshness: [{ city: '甲市', age: { asOf: '2026-01-30', ageDays: 296, rhythms: [] } }] },
    /^甲市重点片区名单：截至2026年1月30日，已 296 天，超过 6 个月。有新名单时.+。$/,
  ],
  [
    'D-33',
    {
      policies: [
        {
          ...withNumber,
          metadata: { ...numbered, docNumber: '甲政发〔2025〕1号' },
        },
      ],
    },
    /文号的年份是2025年，成文日期是2026年1月5日。两者可以不同；请核对原件.+。$/,
  ],
  [
    'D-42',
    city({}),
    /^data\/huzhou\/disclosure\.yaml › subProjects：\d+ 个片区没有登记建设项目，八类信息没有按项目登记。.+请.+登记。$/,
  ],
  [
    'D-44',
    city({}),
    /^data\/huzhou\/disclosure\.yaml › duties：\d+ 个片区的地方公开事项都是“本站未收录”。.+请.+登记。$/,
  ],
];

test.each(reminding)('%s reminds, without breaking anything', (name, given, line) => {
  const { state, findings, reminders } = run(name, given);
  expect(state).toBe(neverMet.includes(name) ? 'byHand' : 'met');
  expect(findings).toEqual([]);
  expect(reminders.map((one) => one.line)).toEqual([expect.stringMatching(line)]);
  expect(reminders[0]?.shown?.words).not.toMatch(/data\/|npm/);
});

test('a portal that holds nothing is told so in whole sentences, and meets nothing by it', () => {
  const none = { records: [], policies: [], projects: [], freshness: [] };
  for (const name of ['D-04', 'D-06', 'D-12', 'D-28', 'D-55']) {
    const { state, detail } = run(name, none);
    expect(state, name).toBe('notApplicable');
    expect(detail, name).toMatch(/^本站没有[^。0]{2,}。$/u);
  }
});

test('what is not measured is told with its own reason, not with every possible one', () => {
  const timing = { ...record.timing, state: 'notMeasured', why: 'notOwn' } as const;
  const { state, detail } = run('D-12', { records: [{ ...record, timing }] });
  expect(state).toBe('notApplicable');
  expect(detail).toBe('本站的 1 件信息都不衡量是否按时公开：1 件不是主办单位形成的信息。');
});

test('what is late by the day of issue says so', () => {
  const timing = { ...record.timing, state: 'late' } as const;
  const words = (fromIssue: boolean) =>
    run('D-12', { records: [{ ...record, timing, fromIssue }] }).findings[0]?.line;
  expect(words(true)).toContain('以印发日计（推断）');
  expect(words(false)).not.toContain('推断');
});

test('a list of this month reminds of nothing', () => {
  expect(run('D-28', { freshness: fresh })).toMatchObject({ state: 'met', reminders: [] });
});

test('the page around a text prints its number and day too', () => {
  const { clauses } = policy;
  const pageHead: [string, ...string[]] = ['文号：甲政发〔2026〕1号', '成文日期：2026-01-05'];
  const onPage = { ...policy, clauses, metadata: numbered, pageHead };
  expect(run('D-03', { policies: [onPage] }).findings).toEqual([]);
  expect(run('D-33', { policies: [onPage] }).findings).toEqual([]);
  const other = { ...onPage, pageHead: ['成文日期：2026-01-15'] as [string] };
  expect(run('D-33', { policies: [other] }).findings).toHaveLength(1);
});

test('a day that stands nowhere in the text breaks the requirement', () => {
  const elsewhere = { ...numbered, formedOn: '2026-03-09' };
  const { state, findings } = run('D-33', {
    policies: [{ ...withNumber, metadata: elsewhere }],
  });
  expect(state).toBe('notMet');
  expect(findings[0]?.line).toContain('日期 2026-03-09 在原文里找不到');
});

test('a due day in a year that is not announced, and not marked, is told', () => {
  const due = { day: '2027-01-04', provisional: false };
  const { findings } = run('D-15', {
    records: [{ ...record, timing: { ...record.timing, due } }],
  });
  expect(findings.map(({ line }) => line)).toEqual([expect.stringContaining('没有标“暂定”')]);
});

test('a text that the ledger does not know has no time of publication, and holds nothing back', () => {
  const outcome = run('D-47', { records: [{ ...record, shownOn: null }] });
  expect(outcome).toMatchObject({ state: 'notMet', warnsOnly: true });
  expect(outcome.findings[0]?.line).toContain('npm run record:publication');
});

test('a notice for 特定群体 is told by its kind: findings are public, its title may name persons', () => {
  const late = { audience: '特定群体' as const, clock: 'C5' as const, publishedOn: '2026-11-24' };
  const short = { audience: '特定群体' as const, to: '2026-11-05' };
  const told = [run('D-13', notice(late)), run('D-14', notice(short))];
  for (const { findings } of told) {
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('补偿安置公告”');
    expect(findings[0]?.shown?.at[0]?.address).toBe('/projects/huzhou-001/');
  }
});

test('what readers are shown names texts and pages, never files or commands', () => {
  for (const [name, , broken] of cases) {
    const shown = run(name, broken).findings.flatMap((one) => one.shown ?? []);
    for (const { words } of shown) expect(words).not.toMatch(/\.(?:yaml|json|csv)|npm|›/);
  }
});

test('a ledger whose past was changed stops everything, with file, line and remedy', () => {
  const ledger = readFileSync('data/publications.jsonl', 'utf8');
  const changed = ledger.replace('2026-11-23', '2026-11-20');
  const folder = folderOf({ 'good.jsonl': ledger, 'bad.jsonl': changed });
  const held = (file: string) => {
    const entries = loadPublicationLedger(folder, file);
    requireChain(file, entries, sha256Of);
    return entries;
  };
  expect(held('good.jsonl').length).toBeGreaterThan(0);
  expect(() => held('bad.jsonl')).toThrow(/^bad\.jsonl 第 1 行：.+。请从备份恢复台账。/);
});

test('an empty ledger is not applicable; one with entries is met', () => {
  expect(run('D-39', { records: [{ ...record, shownOn: null }] }).state).toBe('notApplicable');
  expect(run('D-39', { records: [{ ...record, shownOn: today }] }).state).toBe('met');
});

test('nothing to examine is never met: it does not apply, or nothing can be told', () => {
  for (const id of ['D-10', 'D-13', 'D-14']) {
    expect(run(id, city({}))).toMatchObject({ state: 'byHand', findings: [] });
  }
  expect(run('D-11', { projects: [] }).state).toBe('notApplicable');
});

test('a notice that is over and was too short is told, and does not block', () => {
  const past = notice({ from: '2026-09-01', to: '2026-09-05' });
  const outcome = run('D-14', past);
  expect(outcome.state).toBe('notMet');
  expect(outcome.findings[0]?.line).toContain('期间已过，页面如实标出');
  const requirement = requirements.find(({ id }) => id === 'D-14');
  if (!requirement) throw new Error('there is D-14');
  const around = { mode: 'column' as const, signoffs: [] };
  expect(resultOf(requirement, outcome, around).gate).toBe('warns');
  const running = run('D-14', notice({ to: '2026-11-25' }));
  expect(resultOf(requirement, running, around).gate).toBe('blocks');
});

test('a length of a notice is no limit for publishing, nor a limit a length', () => {
  const told = (given: Partial<Matter>) =>
    run('D-43', { matters: facts.matters.slice(0, 1).map((one) => ({ ...one, ...given })) });
  expect(told({ clock: 'C1', notice: 'C9' }).state).toBe('met');
  expect(told({ clock: null, notice: null }).state).toBe('met');
  expect(told({ clock: 'C9', notice: null }).findings).toHaveLength(1);
  expect(told({ clock: 'C1', notice: 'C5' }).findings).toHaveLength(1);
  // What is given on application has the time of an answer: by its data, and nothing else has none.
  const onRequest = { mode: '依申请公开', notice: 'notApplicable', channels: '书面答复' } as const;
  expect(told({ ...onRequest, clock: 'notApplicable' }).state).toBe('met');
  expect(told({ ...onRequest, clock: null }).findings).toHaveLength(1);
  expect(told({ ...onRequest, clock: 'C1' }).findings).toHaveLength(1);
  expect(told({ mode: '主动公开', clock: 'notApplicable' }).findings).toHaveLength(1);
});

test('a draft of which no notice is registered leaves the period to a person', () => {
  const draft = { ...policy, metadata: { ...policy.metadata, draft: true } };
  const { state, detail } = run('D-14', { ...notice({}), policies: [draft] });
  expect(state).toBe('byHand');
  expect(detail).toContain('1 份征求意见稿，征求意见的公告没有登记');
});

test('a name that may be that of a firm is put before a person, whatever the firm is called', () => {
  const named = { ...project, name: '某某海绵厂地块改造项目' };
  const { findings, reminders } = run('D-11', { projects: [named] });
  expect(findings).toEqual([]);
  expect(reminders.map(({ line }) => line)).toEqual([expect.stringContaining('某某海绵厂')]);
});

test.each([
  ['甲市人民政府令\n（第12号）', '甲市人民政府令第12号', true],
  ['甲市住房局\n甲市财政局\n令\n第 7 号', '甲市住房局 甲市财政局令第7号', true],
  ['甲政规［2024］12 号', '甲政规［2024］12号', true],
  ['甲市人民政府令\n（第12号）', '甲市人民政府令第13号', false],
])('a number broken over lines stands in its text: %s', (text, docNumber, stands) => {
  const own: Policy = {
    ...policy,
    clauses: [aClause({ text })],
    metadata: { ...policy.metadata, docNumber },
  };
  expect(run('D-03', { policies: [own] }).findings).toHaveLength(stands ? 0 : 1);
});

test('a number that only an authority can vouch for is left to it', () => {
  const given = { site: { ...column, siteIdCode: '0000000000' } };
  expect(run('D-03', { ...given, policies: [withNumber] })).toMatchObject({
    state: 'byHand',
    judge: '公开机关',
  });
});

test('an original without a review, or with another result or audience, waits', () => {
  const [review, ...others] = facts.reviews;
  if (!review) throw new Error('the data hold reviews');
  expect(waitingOriginals({ ...facts, reviews: others })).toHaveLength(1);
  expect(
    waitingOriginals({ ...facts, reviews: [{ ...review, result: '不予公开' }, ...others] })[0],
  ).toContain('不予公开');
  expect(
    waitingOriginals({ ...facts, reviews: [{ ...review, audience: '特定群体' }, ...others] })[0],
  ).toContain('特定群体');
});
