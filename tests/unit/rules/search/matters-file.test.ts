import { expect, test } from 'vitest';
import type { SilentMatter } from '../../../../src/rules/search/lexicon.ts';
import {
  placeOfMatter,
  readMatters,
  writeMatters,
} from '../../../../src/rules/search/matters-file.ts';
import { aDocument, aUnit, tableOf } from '../../../support/search.ts';

const table = tableOf([
  aDocument([aUnit('补偿', { anchor: 'c-1' })], {
    facets: { city: ['甲市'] },
    title: '甲市方案',
    url: '/policies/jia/',
  }),
]);
const common: SilentMatter = {
  ...{ name: '过渡费', ofCity: false, of: 1, unread: [], not: [], near: [] },
  ...{ way: [{ label: '专题', address: '/rights/x/' }], texts: [] },
};
const touched: [string, string][] = [['/policies/jia/#c-1', '一、']];
const read = { on: '2026-11-28', names: true };

test('what is told of matters reads as it was, and repeats nothing of the catalogue', () => {
  const matters = [
    common,
    { ...common, texts: [{ city: '甲市', title: '甲市方案', ...read, touched }] },
  ];
  const written = writeMatters(matters, table);
  expect(written.flatMap((file) => readMatters(file, table))).toEqual(matters);
  expect(JSON.stringify(written)).not.toMatch(/甲市方案|policies/);
});

test.each([
  ['text', { city: '乙市', title: '甲市方案', ...read, touched }],
  [
    'clause',
    {
      city: '甲市',
      title: '甲市方案',
      ...read,
      touched: [['/policies/jia/#c-9', '九、']] as [string, string][],
    },
  ],
])('a matter that names a %s which the catalogue lacks is refused', (_, named) => {
  expect(() => writeMatters([{ ...common, texts: [named] }], table)).toThrow(
    'The catalogue has no',
  );
});

test('a matter stands in its file where its number says', () => {
  const matters = Array.from({ length: 30 }, (_, at) => ({ ...common, name: `第${at}个事项` }));
  const files = writeMatters(matters, table).map((file) => readMatters(file, table));
  const found = matters.map((_, at) => {
    const { file, within } = placeOfMatter(at);
    return files[file]?.[within];
  });
  expect(files.length).toBeGreaterThan(1);
  expect(found).toEqual(matters);
});
