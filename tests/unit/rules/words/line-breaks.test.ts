import { expect, test } from 'vitest';
import { keepFiguresWhole } from '../../../../src/rules/words/line-breaks.ts';

const kept = (html: string) =>
  [...keepFiguresWhole(html).matchAll(/<span class="nowrap">([^<]*)<\/span>/gu)].map(([, t]) => t);

test.each([
  ['截至2024年1月30日，', ['2024年1月30日']],
  ['到 2027年9月前', ['2027年9月前']],
  ['自3月1日起', ['3月1日起']],
  ['自3月1日起施行', ['3月1日']],
  ['2年以内', ['2年以内']],
  ['60日内部讨论', ['60日']],
  ['共 66 个片区，23,743 亩，约 1,582.87 公顷', ['66 个', '23,743 亩', '1,582.87 公顷']],
  ['20个工作日内', ['20个工作日内']],
  ['湖政发〔2024〕2号', ['〔2024〕2号']],
  ['见第12条', ['第12条']],
  ['一、（三）6.', []],
])('a line does not break inside the figures of %s', (html, figures) => {
  expect(kept(html)).toEqual(figures);
});

test('a range of dates may be broken between them, after its sign', () => {
  expect(keepFiguresWhole('“2025年11月-2026年9月”')).toBe(
    '“<span class="nowrap">2025年11月</span>-<wbr><span class="nowrap">2026年9月</span>”',
  );
});

test.each([
  ['<a title="66 个 > 1" data-x=\'{"a":"2024年"}\'>无</a>'],
  ['<script>const words = "66 个";</script>'],
  ['<title>2024年1月30日的名单</title>'],
  ['<svg><text>23,743 亩</text></svg>'],
  ['<select><option>2024年</option></select>'],
  ['<!-- 66 个 -->'],
  ['&#39;甲&#39;乙'],
])('what is no prose stays as it is: %s', (html) => {
  expect(keepFiguresWhole(html)).toBe(html);
});

test('the text is the same character for character', () => {
  const html = '<p>到 <strong>2027年</strong>建成 20,000 亩以上（湖政发〔2024〕2号）</p>';
  expect(keepFiguresWhole(html).replace(/<[^>]*>/gu, '')).toBe(html.replace(/<[^>]*>/gu, ''));
});
