import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/rules/search/catalogue.ts';
import { readFirst, writeFirst, type FirstFile } from '../../../../src/rules/search/first-file.ts';
import type { SilentMatter } from '../../../../src/rules/search/lexicon.ts';
import { aDocument, aUnit, someWords } from '../../../support/search.ts';

const units = [aUnit('甲𠀀乙 丙', { anchor: 'c-1', everyday: '|怎么赔' }), aUnit('（一）丁')];
const documents = [
  aDocument(units, { facets: { city: ['甲市'] }, title: '甲市方案' }),
  aDocument([aUnit('某片区')], {
    kind: 'project',
    url: '/projects/jia-001/',
    title: '某片区',
    areaMu: 3,
    date: null,
  }),
];
const common: SilentMatter = {
  ...{ name: '过渡费', asked: ['过渡+多少'], unless: [], ofCity: false, on: '2026-11-28', of: 1 },
  ...{ unread: [], not: [], near: [], way: [{ label: '专题', address: '/rights/x/' }], texts: [] },
};
const touched: [string, string][] = [['/policies/jia/#c-1', '一、']];
const words = someWords({
  matters: [
    { ...common, texts: [{ city: '甲市', title: '甲市方案', touched }] },
    {
      ...common,
      topic: '房票',
      figure: true,
      texts: [{ city: '甲市', title: '甲市方案', touched: [] }],
    },
  ],
});
const texts = {
  paths: ['一、', '', ''],
  texts: ['甲𠀀乙 丙', '（一）丁', '某片区'],
  everyday: ['|怎么赔', '', ''],
};
const catalogue = buildCatalogue(documents, { version: '', places: [], common: [], texts: [] });

test.each<[string, FirstFile]>([
  ['with all texts', { catalogue, words, texts }],
  ['with texts in files of their own', { catalogue, words, texts: null }],
])('the first file reads as it was, %s', (_, first) => {
  const written = JSON.stringify(writeFirst(first));
  expect(readFirst(JSON.parse(written) as ReturnType<typeof writeFirst>)).toEqual(first);
});

test('the first file says nothing of texts that the texts say themselves', () => {
  const written = JSON.stringify(writeFirst({ catalogue, words, texts }));
  expect(written.split('甲市方案')).toHaveLength(2);
  expect(written).not.toContain('/policies/jia/#c-1');
});

test.each([
  ['text', { city: '乙市', title: '甲市方案', touched }],
  [
    'clause',
    {
      city: '甲市',
      title: '甲市方案',
      touched: [['/policies/jia/#c-9', '九、']] as [string, string][],
    },
  ],
])('a matter that names a %s which the catalogue lacks is refused', (_, named) => {
  const unknown = someWords({ matters: [{ ...common, texts: [named] }] });
  expect(() => writeFirst({ catalogue, words: unknown, texts })).toThrow('The catalogue has no');
});
