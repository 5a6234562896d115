import { expect, test } from 'vitest';
import { articlesIn, isRead } from '../../../../src/rules/law/articles.ts';
import { formatRule, formatSource } from '../../../../src/rules/words/disclosure.ts';
import { clocks } from '../../../../src/rules/disclosure/clocks.ts';
import type { Law } from '../../../../src/facts/kinds/law.ts';

const checked = { by: '本站整理', on: '2026-01-02', edition: '2021年7月2日修订' };
const first: Law = {
  ...{ id: 'jia-1', title: '甲法', article: '第一条', inForceSince: '2021-09-01' },
  ...{ says: '甲乙丙丁戊己', checked },
};
const laws: Law[] = [
  first,
  { ...first, id: 'jia-2', article: '第二条' },
  { ...first, id: 'yi-9', title: '乙条例', article: '第九条', checked: null },
];

test('words are read where every article that they cite is on record as read', () => {
  expect(isRead(laws, '《甲法》第一条、第二条')).toBe(true);
  expect(isRead(laws, '《甲法》第一条、第三条')).toBe(false);
  expect(isRead(laws, '《甲法》第一条、《乙条例》第九条')).toBe(false);
  expect(isRead(laws, '某办公厅的通知')).toBe(false);
});

test('a title that holds a title is known as pages write it', () => {
  const nested = [{ ...first, title: '关于适用《甲法》的解释' }];
  expect(isRead(nested, '《关于适用〈甲法〉的解释》第一条')).toBe(true);
});

test('a requirement says 法规原文 of an article only with the record of its reading', () => {
  const source = { name: '《甲法》第二条', mark: 'law' } as const;
  expect(formatSource(source, laws)).toBe('《甲法》第二条（法规原文）');
  expect(formatSource(source, laws.slice(0, 1))).toBe('《甲法》第二条（条文本站没有核对记录）');
  expect(formatSource({ name: '本站设计', mark: 'design' }, [])).not.toContain('核对记录');
  const notice = { name: '某办公厅的通知', mark: 'page' } as const;
  expect(formatSource(notice, laws)).toBe('某办公厅的通知（原文本站没有核对记录）');
});

test('a time limit that is taken from a statute cites its article', () => {
  const statute = clocks.filter(({ evidence }) => evidence === 'statute');
  for (const { basis } of statute) expect(basis).toMatch(/^《[^》]+》第/u);
});

test('a range is every article from its first to its last', () => {
  expect(articlesIn('《甲法》第九条至第十二条、第二十条第一款')).toEqual(
    ['九', '十', '十一', '十二', '二十'].map((one) => `《甲法》第${one}条`),
  );
  expect(articlesIn('《甲法》第九十九条至第一百一十条')).toContain('《甲法》第一百零五条');
  const range = '《甲法》第一条至第三条';
  const third = { ...first, id: 'jia-3', article: '第三条' };
  expect(isRead([first, third], range)).toBe(false);
  expect(isRead([...laws, third], range)).toBe(true);
});

test('a rule cited by articles is told with a word where their reading is not on record', () => {
  expect(formatRule({ name: '《甲法》第二条' }, laws)).toBe('《甲法》第二条');
  expect(formatRule({ name: '《甲法》第二条', province: '甲省' }, [])).toBe(
    '《甲法》第二条（甲省；条文本站没有核对记录）',
  );
  expect(formatRule({ name: '某办公厅的通知' }, laws)).toBe(
    '某办公厅的通知（原文本站没有核对记录）',
  );
});
