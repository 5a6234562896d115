import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/rules/search/catalogue.ts';
import { readFirst, writeFirst, type FirstFile } from '../../../../src/rules/search/first-file.ts';
import type { AskedMatter } from '../../../../src/rules/search/lexicon.ts';
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
const asked: AskedMatter = { asked: ['过渡+多少'], unless: [], ofCity: false, cities: ['甲市'] };
const words = someWords({ matters: [asked, { ...asked, topic: '房票', figure: true }] });
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
