import { expect, test } from 'vitest';
import type { SilentMatter, TextRead } from '../../../../src/rules/search/lexicon.ts';
import { readOf, unsaidOf } from '../../../../src/view/islands/search/messages.ts';

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
  [[text('甲市'), naming], ['乙市'], '公示与听证：乙市的 1 份文件，只是提到。'],
  [
    [text('甲市'), naming],
    [],
    '公示与听证：甲市的 1 份文件，原文未载明；乙市的 1 份文件，只是提到。',
  ],
  [[text('甲市')], [], '公示与听证：甲市的 1 份文件，原文未载明。其余文件尚未整理。'],
  [[], ['甲市'], '公示与听证：尚未整理。本站还没有为这件事读过甲市的文件。'],
])('what %j of cities %j say is told as it was read', (texts, cities, told) => {
  expect(unsaidOf(aMatter(texts), cities)).toBe(told);
});

test.each([
  [['乙市'], '本站于 2026年11月28日读过：《乙市方案》。'],
  [[], '本站于 2026年11月23日读过：《甲市方案》；2026年11月28日读过：《乙市方案》。'],
])('the day of a reading is that of the texts which are named: %j', (cities, told) => {
  expect(readOf(aMatter([text('甲市'), naming]), cities)).toBe(told);
});
