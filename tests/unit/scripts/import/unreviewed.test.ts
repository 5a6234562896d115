import { expect, test } from 'vitest';
import { unreviewedOriginals } from '../../../../scripts/import/unreviewed.ts';
import { folderOf } from '../../../support/temporary.ts';

const sha256 = 'a'.repeat(64);
const source = { file: 'xin.xlsx', city: 'shili', from: '测试名单', sha256, text: null, lists: [] };
const review = {
  file: 'xin.xlsx',
  sha256,
  audience: '全社会',
  role: '审查岗',
  date: '2026-11-23',
  result: '可公开',
  basis: '逐页查看',
};
const withReviews = (reviews: object[]) => ({
  root: folderOf({
    'data/sources/manifest.json': JSON.stringify([source]),
    'data/disclosure/reviews.yaml': JSON.stringify(reviews),
  }),
  folder: 'data',
});

test('an import says of each original without a review that it stays off the web, and what to run', () => {
  const [line, ...others] = unreviewedOriginals(withReviews([]));
  expect(line).toContain('不上网 data/sources/xin.xlsx：没有审查记录');
  expect(line).toContain('data/disclosure/reviews.yaml');
  expect(line).toContain('npm run publish -- --review "xin.xlsx"');
  expect(others).toEqual([]);
});

test('a reviewed one needs nothing more', () => {
  expect(unreviewedOriginals(withReviews([review]))).toEqual([]);
});
