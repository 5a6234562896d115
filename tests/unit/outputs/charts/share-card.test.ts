import { expect, test } from 'vitest';
import {
  cardInWords,
  cardWidth,
  shareCardSvg,
  type ShareCard,
  type Typeface,
} from '../../../../src/outputs/charts/share-card.ts';
import { breakLines, shorten } from '../../../../src/outputs/charts/text-lines.ts';

/** Every character is a square as wide as it is high. */
const square: Typeface = (character) => ({ advance: 1000, path: `M0 0 ${character}` });
const measure = (text: string) => Array.from(text).length;

const card: ShareCard = {
  path: 'share/x.png',
  mark: '演示站',
  site: '明地',
  kicker: '示例市',
  title: '旧厂',
  figures: [
    { label: '面积', value: '12.5', unit: '亩' },
    { label: '位置', value: '原文未载明', unit: '' },
  ],
  source: '来源：名单',
};

/** Where each line of letters begins and how wide it is, in pixels. */
function extents(svg: string): { from: number; to: number }[] {
  const lines = svg.matchAll(/<g fill="[^"]*" transform="translate\((\S+) \S+\) scale\((\S+) /g);
  return [...lines].map(([whole, x, scale], at, all) => {
    const rest = svg.slice(svg.indexOf(whole), svg.indexOf('</g>', svg.indexOf(whole)));
    const last = [...rest.matchAll(/<path transform="translate\((\d+) 0\)/g)].at(-1)?.[1];
    expect(all[at]?.index).toBeGreaterThan(0);
    return { from: Number(x), to: Number(x) + (Number(last) + 1000) * Number(scale) };
  });
}

test('lines part between characters, not in numbers, nor before closing or after opening marks', () => {
  const most = 9;
  expect(breakLines('示例2023年方案', { width: 4, most, measure })).toEqual([
    '示例',
    '2023',
    '年方案',
  ]);
  expect(breakLines('甲乙丙丁。戊', { width: 4, most, measure })).toEqual(['甲乙丙', '丁。戊']);
  expect(breakLines('甲乙丙《丁》', { width: 4, most, measure })).toEqual(['甲乙丙', '《丁》']);
  expect(breakLines('甲乙丙丁戊己庚', { width: 3, most: 2, measure })).toEqual(['甲乙丙', '丁戊…']);
  expect(breakLines('', { width: 3, most, measure })).toEqual([]);
});

test('what does not fit is shortened with a mark, never cut silently', () => {
  expect(shorten('甲乙丙', 3, measure)).toBe('甲乙丙');
  expect(shorten('甲乙丙丁', 3, measure)).toBe('甲乙…');
});

test('the longest texts stay within the picture', () => {
  const long = '很'.repeat(300);
  const wide = card.figures.map((figure) => ({ ...figure, label: long, value: long, unit: long }));
  const svg = shareCardSvg(
    { ...card, kicker: long, title: long, source: long, figures: wide },
    square,
  );
  const lines = extents(svg);
  expect(lines.length).toBeGreaterThan(10);
  for (const { from, to } of lines) {
    expect(from).toBeGreaterThanOrEqual(72);
    expect(to).toBeLessThanOrEqual(cardWidth - 71);
  }
});

test('the parts of the bar are as wide as their shares', () => {
  const part = (stage: 'planned' | 'underway', share: number) => ({
    ...{ label: '', value: '', unit: '', part: { stage, share } },
  });
  const svg = shareCardSvg(
    { ...card, figures: [part('planned', 0.25), part('underway', 0.75)] },
    square,
  );
  const widths = [...svg.matchAll(/y="290" width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([264, 792]);
  expect(shareCardSvg(card, square)).not.toContain('y="290"');
});

test('the words of a picture are all that it shows, unknown values included', () => {
  expect(cardInWords(card)).toBe('演示站。示例市。旧厂。面积 12.5 亩；位置 原文未载明。来源：名单');
  expect(cardInWords({ ...card, mark: null })).not.toContain('演示站');
});
