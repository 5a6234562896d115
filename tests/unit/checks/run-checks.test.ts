import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../../../scripts/check/built-site.ts';
import { allChecks } from '../../../src/checks/run/registry.ts';
import { runChecks } from '../../../src/checks/run/run-checks.ts';
import { portalOf } from '../../support/portal.ts';
import { folderOf } from '../../support/temporary.ts';

const registry = await allChecks();
const portal = portalOf();
const unsigned = { signoffs: [], sources: [] };

/** The real data with a site of one page. */
function run(page: string) {
  const site = {
    base: '/',
    portal: { ...portal, disclosure: { ...portal.disclosure, ...unsigned } },
  };
  return runChecks(registry, builtSite(folderOf({ 'index.html': page }), site));
}

describe('the checks on a site of one poor page', () => {
  const { results, general } = run('<p>电话 13800138000</p>');
  const byId = new Map(results.map((result) => [result.id, result]));

  test('give one result for each requirement, in their order', () => {
    expect(results).toHaveLength(60);
    expect(results.map(({ id }) => id)).toEqual(results.map(({ id }) => id).toSorted());
  });

  test('data and site speak together: the number of a person on the page is told', () => {
    expect(byId.get('D-09')).toMatchObject({ state: 'notMet', gate: 'blocks' });
    expect(byId.get('D-09')?.findings.map(({ line }) => line)).toEqual([
      expect.stringMatching(/^index\.html 第 1 行：疑似手机号码（138\*+00）。/),
    ]);
  });

  test('what no page shows is not met by silence', () => {
    const met = results.filter(({ state }) => state === 'met').map(({ id }) => id);
    for (const id of ['D-22', 'D-26', 'D-27', 'D-32', 'D-40', 'D-58'])
      expect(met).not.toContain(id);
  });

  test('what no machine can tell is left to a person', () => {
    for (const id of ['D-16', 'D-19', 'D-20', 'D-21', 'D-56', 'D-57']) {
      expect(byId.get(id)?.state).toBe('byHand');
    }
  });

  test('findings that belong to no requirement are told too', () => {
    expect(general.join('\n')).toContain('index.html：没有标题');
    expect(general.join('\n')).not.toContain('手机号码');
  });

  test('the report on them is held against them', () => {
    expect(byId.get('D-60')).toMatchObject({ state: 'met', findings: [] });
    expect(byId.get('D-60')?.detail).toContain('59');
  });
});

test('what an archive packs of the files beside it is told of those files, and once', () => {
  const bad = '联系人,13800138000';
  const zip = (other: string) =>
    zipSync({
      'a.csv': strToU8(bad),
      'tables/a.csv': strToU8(other),
      'b.csv': strToU8('低效用地'),
    });
  const told = (files: Record<string, string | Uint8Array>) =>
    runChecks(registry, builtSite(folderOf(files), { base: '/', portal }))
      .results.find(({ id }) => id === 'D-09')
      ?.findings.map(({ line }) => line.split('：')[0]);
  expect(told({ 'data/a.csv': bad, 'data/all.zip': zip('低效用地') })).toEqual([
    'data/a.csv 第 1 行',
  ]);
  // A part that is other than the file of its name is opened where it is packed.
  expect(told({ 'data/a.csv': '低效用地', 'data/all.zip': zip(bad) })).toEqual([
    'data/all.zip a.csv 第 1 行',
  ]);
});

test('an original that is a web page is scanned for persons, and held to nothing else of a page', () => {
  const site = {
    base: '/',
    portal: { ...portal, disclosure: { ...portal.disclosure, ...unsigned } },
  };
  const folder = folderOf({ 'data/originals/a.html': '<p>电话 13800138000</p>' });
  const { results, general } = runChecks(registry, builtSite(folder, site));
  const told = results.flatMap(({ id, findings }) =>
    findings.filter(({ line }) => line.startsWith('data/originals/a.html')).map(() => id),
  );
  expect(told).toEqual(['D-09']);
  expect(general.join('\n')).not.toContain('a.html');
});
