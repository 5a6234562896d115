import { describe, expect, test } from 'vitest';
import {
  allLists,
  allProjects,
  isDatedByText,
  neighbours,
  projectById,
  townships,
} from '../../../../src/rules/portal/projects.ts';
import { townshipCodes } from '../../../../src/rules/place/township-code.ts';
import { portalOf } from '../../../support/portal.ts';

describe('the fictional lists', () => {
  const portal = portalOf('demo/data');
  const named = (name: string) => {
    const found = allProjects(portal).find((project) => project.name === name);
    if (found === undefined) throw new Error(`没有“${name}”`);
    return found;
  };

  test('a zone owns its projects while their streets carry the codes of the county it lies in', () => {
    const project = named('示例云岭砖窑');
    expect(project).toMatchObject({ county: '示例高新区', countyCode: null });
    expect(project.places).toMatchObject([{ official: '庚示街道', code: '990001104' }]);
  });

  test('the neighbours of a project are first those of its township', () => {
    const near = neighbours(portal, named('示例雪松木器'), 3);
    expect(near.map(({ name }) => name).toSorted()).toEqual(
      ['示例落霞街坊', '示例麦浪村落', '示例细柳营地'].toSorted(),
    );
  });

  test('there is no project of an unknown id', () => {
    expect(projectById(portal, 'shili-001').id).toBe('shili-001');
    expect(() => projectById(portal, 'shili-999')).toThrow('没有编号为“shili-999”的项目');
  });
});

describe('the day of a list that a text of that day holds', () => {
  const demo = portalOf('demo/data');
  const [{ slug } = { slug: '' }] = demo.registeredPolicies;
  const asOf = '2026-01-31';
  const isInferred = (printed: { readonly printsDay?: true }): boolean => {
    const { lists = [], ...rest } = demo.lists.get('shili') ?? { identities: [] };
    const held = lists.map((one) =>
      one.asOf === asOf ? { ...one, ...printed, policy: slug } : one,
    );
    const portal = {
      ...demo,
      registeredPolicies: demo.registeredPolicies.map((one) => ({
        ...one,
        metadata: { ...one.metadata, issuedOn: asOf },
      })),
      lists: new Map([['shili', { ...rest, lists: held }]]),
    };
    const list = allLists(portal).find((one) => one.asOf === asOf);
    if (list === undefined) throw new Error(`没有 ${asOf} 的名单`);
    return isDatedByText(portal, { asOf, source: list });
  };

  test('is inferred where the list prints none, and its own where it does', () => {
    expect(isInferred({})).toBe(true);
    expect(isInferred({ printsDay: true })).toBe(false);
  });
});

describe('whatever lists are published', () => {
  const portal = portalOf();

  test('an id belongs to one project, of its city', () => {
    const ids = allProjects(portal).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, city } of allProjects(portal)) expect(id.startsWith(`${city}-`)).toBe(true);
  });

  test('every township that a row is placed in is one of the gazetteer', () => {
    const known = new Set(townships(portal).map(({ code }) => code));
    for (const { id, places } of allProjects(portal)) {
      expect(
        townshipCodes(places).filter((code) => !known.has(code)),
        id,
      ).toEqual([]);
    }
  });

  test('a row of several townships, or of an open list, has no one spot', () => {
    const spread = allProjects(portal).filter(
      ({ places, openEnded }) => openEnded || townshipCodes(places).length > 1,
    );
    for (const { id, position } of spread) expect(position, id).toBeNull();
  });
});
