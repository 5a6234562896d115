import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { chartImage } from '../../../../src/outputs/charts/chart-image.ts';
import type { Chart } from '../../../../src/outputs/charts/chart.ts';

const chart: Chart = {
  id: 'example-county-rows',
  place: '临江市',
  title: '各区县片区数 <按阶段>',
  about: 'county',
  unit: '个',
  dimension: '区县',
  categories: ['东山区', '西山县'],
  series: [
    { label: '计划实施', tone: 'planned', values: [3, null] },
    { label: '正在实施', tone: 'underway', values: [4, null] },
  ],
  target: null,
  asOf: '2024-01-30',
};
const list = '临政发〔2024〕1号（在载明的有效期内）附件 2《重点片区清单》';
const source = {
  ...{ from: '示例专栏', address: 'https://example.org/progress/#x', mark: '虚构示例' },
  list,
};

/** Words of a picture, in order; throws where it is no XML. */
function wordsOf(svg: string): string[] {
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => words.push(text));
  parser.write(svg).close();
  return words;
}

test('a picture says what it is of, where from, as of when and what it is not', () => {
  const words = wordsOf(chartImage(chart, source).svg).join('|');
  expect(words).toContain('临江市各区县片区数 <按阶段>');
  expect(words).toContain('单位：个。数据截至2024年1月30日。由示例专栏整理');
  expect(words).toContain(`出处：${list}`);
  expect(words).toContain('https://example.org/progress/#x');
  expect(words).toContain('虚构示例');
});

test('of several lists the newest is named and how many there are, on as many lines as it takes', () => {
  const course = { ...chart, days: ['2024-01-30', '2025-01-30'] };
  const long = '甲'.repeat(60);
  const words = wordsOf(chartImage(course, { ...source, list: long }).svg).join('');
  expect(words).toContain(`出处：${long}等 2 份名单`);
  expect(chartImage(course, { ...source, list: long }).height).toBeGreaterThan(
    chartImage(course, source).height,
  );
});

test('what has no value is said, never drawn as 0', () => {
  const words = wordsOf(chartImage(chart, source).svg);
  expect(words.filter((word) => word === '本站未收录')).toHaveLength(1);
  expect(words).toContain('7');
});

test('a picture grows with its rows', () => {
  const longer = { ...chart, categories: [...chart.categories, '北山县'] };
  expect(chartImage(longer, source).height).toBeGreaterThan(chartImage(chart, source).height);
});
