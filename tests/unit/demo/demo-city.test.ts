import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCities } from '../../../src/facts/read/cities.ts';
import { loadEvents } from '../../../src/facts/read/events.ts';
import { loadLists } from '../../../src/facts/read/projects.ts';
import {
  allPublications,
  projectValues,
  projectWithdrawal,
} from '../../../src/rules/portal/changes.ts';
import { portalOf } from '../../support/portal.ts';

const data = { root: process.cwd(), folder: 'demo/data' };

const portal = portalOf(data.folder);

describe('the fictional city', () => {
  test('has five lists and sixty events', () => {
    const [city] = loadCities(data);
    expect(city === undefined ? [] : loadLists(data, city).lists).toHaveLength(5);
    expect(loadEvents(data.root, `${data.folder}/shili/events.csv`)).toHaveLength(60);
  });

  test('shows every way in which a list can change', () => {
    const kinds = new Set(
      allPublications(portal).flatMap((one) => one.changes.map(({ kind }) => kind)),
    );
    for (const kind of [
      'added',
      'returned',
      'removed',
      'stage',
      'area',
      'name',
      'category',
      'event',
      'text-added',
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  test('a project that is gone says since when and why, and one that returned is not gone', () => {
    expect(projectWithdrawal(portal, 'shili-008')).toMatchObject({
      since: '2024-06-15',
      document: '示例公告〔2024〕第26号（虚构）',
      reason: expect.stringContaining('规划调整') as string,
      offList: '2024-07-31',
    });
    expect(projectWithdrawal(portal, 'shili-012')).toBeNull();
  });

  test('the first value stays beside the current one', () => {
    const name = projectValues(portal, 'shili-010').find(({ field }) => field === 'name');
    expect([name?.original.value, name?.current.value]).toEqual([
      '示例星河纺坊',
      '示例星河纺坊北片',
    ]);
  });

  test('says 虚构 in every original, and takes no code of a real place', () => {
    const sources = join(data.root, data.folder, 'sources');
    const texts = readdirSync(sources).filter((name) => name.endsWith('.txt'));
    for (const name of texts) expect(readFileSync(join(sources, name), 'utf8')).toContain('虚构');
    for (const { code, counties } of loadCities(data)) {
      expect(
        [code, ...counties.flatMap((county) => county.code ?? [])].every((one) =>
          one.startsWith('99'),
        ),
      ).toBe(true);
    }
  });

  test('is no part of the real site', () => {
    expect(loadCities({ root: data.root, folder: 'data' }).map(({ slug }) => slug)).not.toContain(
      'shili',
    );
  });
});
