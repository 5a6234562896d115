import { describe, expect, it } from 'vitest';
import { withTownOf } from '../../../../src/rules/search/town-way.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

const projects = ['织里镇', '新市镇'].map((town, at) =>
  aDocument([aUnit(town)], {
    kind: 'project',
    url: `/projects/x-00${String(at + 1)}/`,
    facets: { county: ['吴兴区'], township: [town] },
  }),
);
const matter = {
  ...{ name: '拆不拆', ofCity: false, texts: [], unread: [], of: 1, not: [], near: [] },
  way: [
    { label: '按乡镇查看', address: '/projects/' },
    { label: '法律怎样规定', address: '/remedies/' },
  ],
};
const waysOf = (places: string[]): string[] =>
  withTownOf(matter, { places }, tableOf(projects)).way.map(({ address }) => address);

describe('the way to the list of projects', () => {
  it('is narrowed to the town that a query names', () => {
    const narrowed = `/projects/?text=${encodeURIComponent('新市镇')}`;
    expect(waysOf(['吴兴区', '新市镇'])).toEqual([narrowed, '/remedies/']);
  });

  it('stays as it is where no town or several are named', () => {
    expect(waysOf(['吴兴区'])).toEqual(['/projects/', '/remedies/']);
    expect(waysOf(['织里镇', '新市镇'])).toEqual(['/projects/', '/remedies/']);
  });
});
