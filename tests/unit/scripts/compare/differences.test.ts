import { expect, test } from 'vitest';
import { siteDifferences } from '../../../../scripts/compare/differences.ts';
import { folderOf } from '../../../support/temporary.ts';

const page = (body: string) => `<title>甲</title><main>${body}</main>`;
const site = {
  'index.html': page('<p id="a">一</p>'),
  'data/a.json': '1',
  '_astro/a.1.js': 'x',
};

test('the same site differs in nothing, however its marks and assets are written', () => {
  const again = {
    'index.html': page('<p  id="a" class="b">一</p>'),
    'data/a.json': '1',
    '_astro/a.2.js': 'y',
  };
  expect(siteDifferences(folderOf(site), folderOf(again))).toEqual({
    ...{ onlyFirst: [], onlySecond: [], words: [], files: [] },
  });
});

test('a lost anchor, a new file, other words and other bytes are each told', () => {
  const other = {
    'index.html': page('<p id="b">二</p>'),
    'data/a.json': '2',
    'data/b.json': '1',
  };
  const found = siteDifferences(folderOf(site), folderOf(other));
  expect(found.onlyFirst).toEqual(['/#a']);
  expect(found.onlySecond).toEqual(expect.arrayContaining(['/#b', '/data/b.json']));
  expect(found.words).toEqual([{ page: 'index.html', first: '甲 一', second: '甲 二' }]);
  expect(found.files).toEqual(['data/a.json']);
});

test('words that only the ear is told count too', () => {
  const said = (label: string) =>
    folderOf({ 'index.html': page(`<a aria-label="${label}">一</a>`) });
  expect(siteDifferences(said('甲'), said('乙')).words).toHaveLength(1);
});
