import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, withPlaces } from '../../../../src/rules/search/fold.ts';
import { cutLength, markMatches, snippetOf } from '../../../../src/rules/search/snippet.ts';
import { placesIn } from '../../../support/search.ts';

function snippet(text: string, term: string) {
  const folded = foldText(text);
  const matches = placesIn(folded, term).map((at) => ({ at, length: Array.from(term).length }));
  return snippetOf(withPlaces(text), matches);
}

describe('snippetOf', () => {
  it('shows the sentence with the match, marked', () => {
    const parts = snippet('第一句话。明确房屋征收补偿标准和程序。第三句话。', '补偿标准');
    expect(parts.find(({ hit }) => hit)?.text).toBe('补偿标准');
    expect(parts.map(({ text }) => text).join('')).toContain('明确房屋征收');
  });

  it('begins with a sentence, and leads to a far match over a cut', () => {
    const shown = (text: string, term: string) =>
      snippet(text, term)
        .map((part) => part.text)
        .join('');
    const before = '第一句话说了别的事情，'.repeat(12);
    expect(shown(`${before}完。第二句讲补偿标准。`, '补偿标准')).toMatch(/^第二句/u);
    const far = shown(`完。${before}最后讲补偿标准。`, '补偿标准');
    expect(far).toMatch(/^第一句话.*……最后讲补偿标准。$/u);
  });

  it('shows no strokes between cells', () => {
    const parts = snippet('吴兴区 | 低效工业片区 | 300亩', '低效');
    expect(parts.map(({ text }) => text).join('')).toBe('吴兴区 · 低效工业片区 · 300亩');
  });

  it('begins and ends with words, not with the bar of a cell or white space', () => {
    const cells = `${'前面的格子 | '.repeat(20)}\n | 修订补偿政策 | 市农业农村局 | ${'后面的格子 | '.repeat(20)}`;
    const text = snippet(cells, '修订')
      .map((part) => part.text)
      .join('');
    expect(text).toMatch(/^[^\s·].*[^\s·]$/u);
    expect(text).not.toContain('·……');
  });

  it('never cuts a match, however long', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('甲乙丙。，')),
      minLength: 10,
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 200 }), (text, a, length) => {
        const from = a % text.length;
        const term = text.slice(from, from + length);
        const marked = snippet(text, term).filter(({ hit }) => hit);
        expect(marked.length).toBeGreaterThan(0);
        for (const { text: shown } of marked)
          expect(shown.length).toBeGreaterThanOrEqual(term.length);
      }),
    );
  });
});

describe('markMatches', () => {
  it('keeps every character and marks the matches alone', () => {
    const text = '六、开发类型（开 发）';
    const matches = placesIn(foldText(text), '开发').map((at) => ({ at, length: 2 }));
    expect(markMatches(withPlaces(text), matches)).toEqual([
      { text: '六、', hit: false },
      { text: '开发', hit: true },
      { text: '类型（', hit: false },
      { text: '开 发', hit: true },
      { text: '）', hit: false },
    ]);
  });
});

describe('cutLength', () => {
  const cut = (text: string, wanted: number) => text.slice(0, cutLength(withPlaces(text), wanted));

  it('cuts where it is wanted, but within no number, date or document number', () => {
    expect(cut('明确房屋征收补偿标准', 4)).toBe('明确房屋');
    expect(cut('不得超过改造后面积的30%，并且', 11)).toBe('不得超过改造后面积的');
    expect(cut('根据《通知》（自然资发〔2023〕171号）精神', 15)).toBe('根据《通知》（');
    expect(cut('试点于2023年12月25日起', 9)).toBe('试点于');
    expect(cut('试点于2023年12月25日起', 14)).toBe('试点于2023年12月25日');
  });

  it('cuts what is nothing but a number, and gives the whole of a short text', () => {
    expect(cut('20231225', 3)).toBe('202');
    expect(cut('甲乙', 9)).toBe('甲乙');
  });
});
