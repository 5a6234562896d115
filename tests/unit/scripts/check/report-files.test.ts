import { expect, test } from 'vitest';
import { readReport, reportJson } from '../../../../scripts/check/report-files.ts';
import { finding, together } from '../../../../src/rules/disclosure/outcome.ts';
import { allChecks } from '../../../../src/checks/run/registry.ts';
import type { Outcome } from '../../../../src/rules/disclosure/requirement.ts';
import { imprintOf } from '../../../../src/outputs/imprint.ts';
import { portalOf } from '../../../support/portal.ts';
import { folderOf } from '../../../support/temporary.ts';

const { requirements } = await allChecks();

const outcome = (state: Outcome['state'], more: Partial<Outcome> = {}): Outcome => ({
  state,
  detail: `${state}。`,
  findings: state === 'notMet' ? [finding('a.html：坏。请改。')] : [],
  reminders: [],
  links: [],
  ...more,
});

test('the report that a build leaves is read by the next one; a broken or missing one is none', () => {
  const folderWith = (report: string) => folderOf({ 'data/disclosure.json': report });
  expect(readReport(folderOf({}), portalOf())).toBeNull();
  // Without results no requirement has a state: such a report is not taken for one.
  expect(
    readReport(
      folderWith(reportJson(portalOf(), { requirements, results: [], general: [] })),
      portalOf(),
    ),
  ).toBeNull();
  const result = { id: 'D-01', gate: 'blocks' as const, signoff: null, ...outcome('met') };
  const ids = Array.from({ length: 60 }, (_, at) => `D-${String(at + 1).padStart(2, '0')}`);
  const results = ids.map((id) => ({ ...result, id }));
  const folder = folderWith(reportJson(portalOf(), { requirements, results, general: [] }));
  expect(readReport(folder, portalOf())?.requirements).toHaveLength(60);
  expect(readReport(folder, portalOf())?.items.map(({ item }) => item)).toContain('huzhou-001');
});

test('the report of another portal in the same folder is none, whether its name or its items tell', () => {
  const results = requirements.map(({ id }) => {
    return { id, gate: 'blocks' as const, signoff: null, ...outcome('met') };
  });
  const report = reportJson(portalOf(), { requirements, results, general: [] });
  const named = (title: string) =>
    readReport(
      folderOf({
        'data/disclosure.json': report,
        'data/datapackage.json': JSON.stringify({ title }),
      }),
      portalOf(),
    );
  expect(named(imprintOf(portalOf()).name)).not.toBeNull();
  expect(named('另一个站点')).toBeNull();
  const foreign = report
    .replaceAll('huzhou', 'nowhere')
    .replaceAll(/"item": "(?!nowhere)/gu, '"item": "other-');
  expect(readReport(folderOf({ 'data/disclosure.json': foreign }), portalOf())).toBeNull();
});

test('several outcomes of one requirement are as good as the worst, and met needs something examined', () => {
  expect(together([])).toBeUndefined();
  expect(together([outcome('met'), outcome('notMet')])?.state).toBe('notMet');
  expect(together([outcome('notApplicable'), outcome('met')])).toMatchObject({
    state: 'met',
    detail: 'met。',
  });
  expect(together([outcome('notApplicable'), outcome('notApplicable')])?.state).toBe(
    'notApplicable',
  );
  const left = together([outcome('met'), outcome('byHand', { judge: '公开机关' })]);
  expect(left).toMatchObject({ state: 'byHand', judge: '公开机关', detail: 'met。byHand。' });
  const past = outcome('notMet', { warnsOnly: true });
  expect(together([past, outcome('met')])?.warnsOnly).toBe(true);
  expect(together([past, outcome('notMet')])?.warnsOnly).toBe(false);
});
