import { expect, test } from 'vitest';
import { nothingBeside, writeBeside } from '../../../../src/rules/search/beside.ts';
import { buildCatalogue, type SearchUnit } from '../../../../src/rules/search/catalogue.ts';
import { readFirst, writeFirst, type FirstFile } from '../../../../src/rules/search/first-file.ts';
import type { AskedMatter } from '../../../../src/rules/search/lexicon.ts';
import { aDocument, aUnit, someWords } from '../../../support/search.ts';

const units = [
  aUnit('甲𠀀 乙 丙', { anchor: 'c-1', heading: '甲𠀀乙', everyday: '|怎么赔' }),
  aUnit('（一）丁', {
    anchor: 'c-2',
    beside: { notes: [], leads: [{ path: '一、', text: '甲：' }] },
  }),
];
const besideOf = (unit: SearchUnit) => unit.beside ?? nothingBeside;
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
const words = someWords({
  synonyms: { 拆: ['拆除', '征收'] },
  matters: [asked, { ...asked, topic: '房票', figure: true }],
});
const texts = {
  paths: ['一、', '', ''],
  texts: ['甲𠀀 乙 丙', '（一）丁', '某片区'],
  everyday: ['|怎么赔', '', ''],
};
const catalogue = buildCatalogue(documents, { version: '', places: [], common: [], texts: [] });

const beside = writeBeside(documents.flatMap(({ units: own }) => own).map(besideOf));

test.each<[string, FirstFile]>([
  ['with all texts', { catalogue, words, texts, beside }],
  ['with texts in files of their own', { catalogue, words, texts: null, beside: null }],
])('the first file reads as it was, %s', (_, first) => {
  const written = JSON.stringify(writeFirst(first));
  expect(readFirst(JSON.parse(written) as ReturnType<typeof writeFirst>)).toEqual(first);
});
