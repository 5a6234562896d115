import { expect, test } from 'vitest';
import type { SilentMatter, TextRead } from '../../../../src/rules/search/lexicon.ts';
import type { ListMeant } from '../../../../src/rules/search/lists-counted.ts';
import { parse } from '../../../../src/rules/search/parse.ts';
import type { SearchResult } from '../../../../src/rules/search/search.ts';
import type { SearchHit } from '../../../../src/rules/search/show.ts';
import {
  countOf,
  readOf,
  summaryOf,
  unsaidOf,
} from '../../../../src/view/islands/search/messages.ts';

const text = (city: string, part: Partial<TextRead> = {}): TextRead => ({
  ...{ city, title: `${city}方案`, on: '2026-11-23', names: false, touched: [] },
  ...part,
});
const naming = text('乙市', { names: true, on: '2026-11-28' });

function aMatter(texts: readonly TextRead[]): SilentMatter {
  const common = {
    name: '公示与听证',
    ofCity: true,
    unread: [],
    of: 2,
    not: [],
    near: [],
    way: [],
  };
  return { ...common, texts: [...texts] };
}

test.each([
  [[text('甲市'), text('乙市')], [], '公示与听证：本站收录的 2 份文件都是原文未载明。'],
  [[text('甲市'), naming], ['甲市'], '公示与听证：甲市的 1 份文件，原文未载明。'],
  [[text('甲市'), naming], ['乙市'], '公示与听证：乙市的 1 份文件，只是提到，没有写明。'],
  [
    [text('甲市'), naming],
    [],
    '公示与听证：甲市的 1 份文件，原文未载明；乙市的 1 份文件，只是提到，没有写明。',
  ],
  [[text('甲市')], [], '公示与听证：甲市的 1 份文件，原文未载明。其余文件尚未整理。'],
  [[], ['甲市'], '公示与听证：尚未整理。本站还没有为这件事读过甲市的文件。'],
])('what %j of cities %j say is told as it was read', (texts, cities, told) => {
  expect(unsaidOf(aMatter(texts), cities)).toBe(told);
});

test('of a figure that a text touches, only the value is said to be missing', () => {
  const figure = { ...aMatter([naming, naming]), figure: true };
  expect(unsaidOf(figure, [])).toBe('公示与听证：本站收录的 2 份文件都提到但没有规定数值。');
});

test.each([
  [['乙市'], '本站于 2026年11月28日读过：《乙市方案》。'],
  [[], '本站于 2026年11月23日读过：《甲市方案》；2026年11月28日读过：《乙市方案》。'],
])('the day of a reading is that of the texts which are named: %j', (cities, told) => {
  expect(readOf(aMatter([text('甲市'), naming]), cities)).toBe(told);
});

const totals = (projects: number, areaMu: number | null) => ({ projects, areaMu, unprinted: 0 });

function aList(part: Partial<ListMeant>): ListMeant {
  return {
    ...{ city: '甲市', counties: [], categories: [], stages: [], towns: [], address: '/projects/' },
    ...{ day: '2024-01-30', of: 6, openEnded: 0, zones: [], town: null, asked: totals(6, 60) },
    ...part,
  };
}

test.each([
  [{ alone: totals(6, 60), shared: totals(0, null) }, '有 6 个，合计 60 亩。'],
  [
    { alone: totals(0, null), shared: totals(6, 60) },
    '有 6 个，也写到别处，连同别处合计 60 亩，名单没有分开写。',
  ],
  [
    { alone: totals(5, 10), shared: totals(1, 50) },
    '有 6 个：5 个只写了这里，合计 10 亩；1 个也写到别处，连同别处合计 50 亩，名单没有分开写。',
  ],
])('the area of a town is told apart from what it shares: %j', (areas, told) => {
  const town = { name: '乙镇', ...areas };
  expect(countOf(aList({ town }))).toBe(`甲市2024年1月30日名单里涉及乙镇的片区${told}`);
  expect(countOf(aList({ town, zones: [{ name: '高新区', count: 1 }] }))).toMatch(
    /同一区县另有 1 个写有“高新区”，它涉及哪些乡镇街道，名单没有写。$/u,
  );
});

test('what stands nowhere together is told as that, and only where nothing else answers', () => {
  const result = (lists: readonly ListMeant[]): SearchResult => ({
    query: parse('甲市的文件还有效吗'),
    ...{ total: 1, hits: [{ exact: false } as SearchHit], groups: [], facets: [], related: 0 },
    ...{ understood: null, matter: null, missing: null, cities: [], lists: [...lists] },
  });
  const told = (lists: readonly ListMeant[]) =>
    summaryOf(result(lists), false).map((part) => part.text);
  expect(told([])).toEqual([
    '没有哪一段把“甲市的文件还有效吗”这几个字写在一起。最接近的内容如下。',
  ]);
  expect(told([aList({})])).toEqual(['最接近的内容如下。']);
});
