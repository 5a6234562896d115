import { describe, expect, it } from 'vitest';
import { unitsOfYear, unitsOutside } from '../../../../src/rules/search/years.ts';
import { yearsMeant } from '../../../../src/rules/search/years-meant.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

describe('years', () => {
  it('are understood as people write them', () => {
    expect(yearsMeant('1985年占的地')).toEqual([1985]);
    expect(yearsMeant('95年买的')).toEqual([1995]);
    expect(yearsMeant('八十年代的房子')).toEqual([1985]);
    expect(yearsMeant('12年占的地')).toEqual([2012]);
  });

  it('are not seen in a length of time', () => {
    expect(yearsMeant('允许以10年为限')).toEqual([]);
    expect(yearsMeant('租20年')).toEqual([]);
  });

  it('lie in the spans that clauses speak of', () => {
    const spans: [number, number | null, number | null][] = [
      [7, null, 1986],
      [8, 1987, 2009],
    ];
    expect([...unitsOfYear(1985, { spans })]).toEqual([7]);
    expect([...unitsOfYear(1990, { spans })]).toEqual([8]);
    expect(unitsOfYear(2020, { spans }).size).toBe(0);
  });

  it('lie outside of spans, and of all that stands below a clause of such a span', () => {
    const anchors = ['c-9-1', 'c-9-2', 'c-9-2-1', 'c-9-20'];
    const table = tableOf([aDocument(anchors.map((anchor) => aUnit('甲', { anchor })))]);
    const spans: [number, number | null, number | null][] = [
      [0, null, 1986],
      [1, 1987, 2009],
    ];
    expect([...unitsOutside([1992], { spans }, table)]).toEqual([0]);
    expect([...unitsOutside([2015], { spans }, table)]).toEqual([0, 1, 2]);
  });
});
