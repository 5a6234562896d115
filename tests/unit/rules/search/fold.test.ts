import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, withPlaces } from '../../../../src/rules/search/fold.ts';

const characters = fc.constantFrom(
  ...Array.from('低效用地，,（）()“”"—-１1ＡaGDP 　\n〔2024〕①㎡𠮷😀…'),
);
const texts = fc.array(characters, { maxLength: 40 }).map((parts) => parts.join(''));

describe('foldText', () => {
  it('makes full and half width, brackets and case one', () => {
    expect(foldText('５５％')).toBe(foldText('55%'));
    expect(foldText('湖政发〔2024〕2号')).toBe(foldText('湖政发[2024]2号'));
    expect(foldText('单位GDP')).toBe(foldText('单位ｇｄｐ'));
    expect(foldText('2023—2027年')).toBe(foldText('2023-2027年'));
  });

  it('leaves out white space, line breaks and invisible characters', () => {
    expect(foldText('到 2027 年，\n完成\u200b低效\u3000用地')).toBe('到2027年，完成低效用地');
  });

  it('gives one character for each character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const character of text) expect(Array.from(fold(character))).toHaveLength(1);
      }),
    );
  });
});

describe('withPlaces', () => {
  it('says for each character that is kept where it stands in the folded text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const places = withPlaces(text);
        expect(places.map(({ character }) => character).join('')).toBe(text);
        const kept = Array.from(foldText(text));
        for (const { character, at } of places) {
          if (foldText(character) !== '') expect(fold(character)).toBe(kept[at]);
        }
      }),
    );
  });

  it('gives a blank the place of the next character', () => {
    expect(withPlaces('到 2027').map(({ at }) => at)).toEqual([0, 1, 1, 2, 3, 4]);
  });
});
