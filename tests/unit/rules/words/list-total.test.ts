import { expect, test } from 'vitest';
import { formatListTotal } from '../../../../src/rules/words/list-total.ts';

const place = (code: string | null) => ({
  printed: '甲',
  official: null,
  code,
  match: 'exact' as const,
});
const row = (areaMu: number | null, ...codes: (string | null)[]) => ({
  areaMu,
  places: codes.map(place),
  openEnded: false,
});
const here = '330503101';
const there = '330503102';

test('the area of a row that names several places is not added to that of one of them', () => {
  const rows = [row(200, here), row(800, `${here}203`), row(1200, null, here, there)];
  expect(formatListTotal(rows, [])).toEqual({
    sentence: '共 3 个片区，合计 2,200 亩',
    note: null,
  });
  expect(formatListTotal(rows, [here])).toEqual({
    sentence: '共 3 个片区',
    note: '2 个只写了这里，合计 1,000 亩；1 个也写到别处；1,200 亩是 3 处的合计，名单没有分开写',
  });
  expect(formatListTotal(rows.slice(2), [here])).toEqual({
    sentence: '有 1 个片区写到这里，也写到别处',
    note: '1,200 亩是 3 处的合计，名单没有分开写',
  });
});

test('a row whose places are all asked for counts whole; one without area is named', () => {
  expect(formatListTotal([row(50, here, there), row(null, here)], [here, there])).toEqual({
    sentence: '共 2 个片区，合计 50 亩（1 个原文未载明面积，未计入）',
    note: null,
  });
});

test('a row that ends with 等 may lie elsewhere', () => {
  expect(formatListTotal([{ ...row(80, here), openEnded: true }], [here])).toEqual({
    sentence: '有 1 个片区写到这里，也写到别处',
    note: '连同别处合计 80 亩，名单没有分开写',
  });
});
