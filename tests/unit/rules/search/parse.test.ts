import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery, parse, withoutLooseQuotes } from '../../../../src/rules/search/parse.ts';

const foldedTerms = (typed: string) => parse(typed).terms.map(({ folded }) => folded);

describe('parse', () => {
  it('takes spaces as “and”', () => {
    expect(foldedTerms('德清县　新市镇')).toEqual(['德清县', '新市镇']);
  });

  it('takes quotation marks of any shape as holding a phrase together', () => {
    expect(foldedTerms('“补偿标准”')).toEqual(['补偿标准']);
    expect(foldedTerms('"补偿 标准" 湖州')).toEqual(['补偿标准', '湖州']);
  });

  it('keeps a quotation mark without partner, and can drop it', () => {
    const { terms } = parse('"补偿');
    expect(terms.map(({ folded }) => folded)).toEqual(['"补偿']);
    expect(withoutLooseQuotes(terms).map(({ folded }) => folded)).toEqual(['补偿']);
  });

  it('takes a document number as one term, spaces or not', () => {
    expect(parse('湖政发2024 2号').terms).toHaveLength(1);
  });

  it('finds nothing to look up in blanks, control characters and half an emoji', () => {
    for (const typed of ['', '  ', '\u0000\u0007', '\ud83d', '\u200b']) {
      expect(foldedTerms(typed)).toEqual([]);
    }
  });

  it('shortens what is too long, and says so', () => {
    const query = parse('补'.repeat(10_000));
    expect(query.shortened).toBe(true);
    expect(query.terms[0]?.folded).toHaveLength(longestQuery);
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const { folded } of parse(typed).terms) expect(folded).not.toBe('');
      }),
    );
  });
});
