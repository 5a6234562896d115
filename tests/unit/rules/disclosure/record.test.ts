import { describe, expect, test } from 'vitest';
import { recordEntrySchema } from '../../../../src/facts/kinds/disclosure-record.ts';
import { loadWorkCalendar } from '../../../../src/facts/read/work-calendar.ts';
import {
  exemption,
  listRecord,
  policyRecord,
  type RecordContext,
} from '../../../../src/rules/disclosure/record.ts';
import { formatDueOf, formatTiming } from '../../../../src/rules/words/disclosure.ts';
import { listOf } from '../../../support/arbitrary-history.ts';
import { aPolicy } from '../../../support/policy.ts';
import { aColumn, aSite } from '../../../support/site.ts';

const column = aColumn({ hostCity: 'jia', organizer: '甲市人民政府', since: '2026-01-01' });
const calendar = loadWorkCalendar(process.cwd());

function context(more: Partial<RecordContext> = {}): RecordContext {
  return {
    entries: [],
    reviews: [],
    calendar,
    today: '2026-11-28',
    site: column,
    shownAt: () => '2026-11-20 09:00',
    pageOf: () => null,
    ...more,
  };
}

const formed = (formedOn: string, city = 'jia') =>
  aPolicy({ city, metadata: { formedOn, issuedOn: null } });

/** What the publishing body registered of the text. */
const registered = (more: Record<string, string>) =>
  context({
    entries: [recordEntrySchema.parse({ item: 'jia-2024-1', mode: '主动公开', ...more })],
  });

describe('a column accuses nobody', () => {
  test('of a reprint: it is another body’s to publish', () => {
    const { timing } = policyRecord(formed('2026-03-02', 'yi'), context());
    expect(timing).toMatchObject({ state: 'notMeasured', why: 'reprint', difference: null });
  });

  test('and no publication of ours is taken for that of the body: a reprint older than the rule is one too', () => {
    const reprinted = policyRecord(formed('2015-01-05', 'yi'), context());
    expect(reprinted).toMatchObject({ reprint: true, timing: { why: 'beforeRule' } });
    expect(policyRecord(formed('2026-03-02'), context()).reprint).toBe(false);
  });

  test('of what is older than the portal', () => {
    const { timing } = policyRecord(formed('2025-12-31'), context());
    expect(timing).toMatchObject({ state: 'notMeasured', why: 'older' });
  });

  test('by a rule that was not in force: no due day is computed', () => {
    const { timing } = policyRecord(formed('2015-01-05'), context());
    expect(timing).toMatchObject({ state: 'notMeasured', why: 'beforeRule', due: null });
    expect(formatDueOf(timing)).toContain('尚未施行');
    expect(formatTiming(timing)).toBe('形成时现行的规定尚未施行，不衡量是否按时公开');
  });

  test('of what the organiser did not form', () => {
    const others = aPolicy({ city: 'jia', metadata: { issuer: '乙局', formedOn: '2026-03-02' } });
    expect(policyRecord(others, context()).timing.why).toBe('notOwn');
  });

  test('where nobody registered since when it publishes', () => {
    const site = aColumn({ hostCity: 'jia', organizer: '甲市人民政府' });
    expect(policyRecord(formed('2026-03-02'), context({ site })).timing.why).toBe('noStart');
  });

  test('of what nobody but us calls 主动公开, nor of what is published on request', () => {
    const { timing } = policyRecord(formed('2026-03-02'), context());
    expect(timing).toMatchObject({ state: 'notMeasured', why: 'modeUnknown', difference: null });
    const late = { publishedOn: '2026-06-30', ground: '第十六条' };
    const onRequest = policyRecord(
      formed('2026-03-02'),
      registered({ ...late, mode: '依申请公开' }),
    );
    expect(onRequest.timing).toMatchObject({ state: 'notMeasured', why: 'otherMode' });
  });

  test('by the day of its own first showing', () => {
    const { timing, shownOn } = policyRecord(formed('2026-03-02'), registered({}));
    expect(shownOn).toBe('2026-11-20');
    expect(timing).toMatchObject({ publishedOn: null, state: 'unknown', difference: null });
  });
});

test('what the organiser formed after the portal began, and recorded as published, is measured', () => {
  const published = (publishedOn: string) => {
    return policyRecord(formed('2026-03-02'), registered({ publishedOn })).timing.state;
  };
  expect(published('2026-03-10')).toBe('inTime');
  expect(published('2026-06-30')).toBe('late');
});

test('a demonstration reprints everything', () => {
  const item = { city: 'jia', publisher: '甲市人民政府', formedOn: '2026-03-02' };
  expect(exemption(item, aSite())).toBe('reprint');
});

test('the day of a list’s data is no day of its formation: no due day rests on it', () => {
  const list = { ...listOf('2026-09-30', [{}]), city: 'jia' };
  const alone = listRecord(list, null, context());
  expect(alone.timing).toMatchObject({ formedOn: null, due: null });
  expect(alone.fromIssue).toBe(false);
  const text = aPolicy({ city: 'jia', metadata: { formedOn: null, issuedOn: '2026-03-02' } });
  const attached = listRecord(list, text, context());
  expect(attached.timing.formedOn).toBe('2026-03-02');
  expect(attached.fromIssue).toBe(true);
});
