import { describe, expect, it } from 'vitest';
import { simplify } from '../../../../src/rules/search/lexicon.ts';

describe('simplify', () => {
  it('writes traditional characters as the texts do', () => {
    expect(simplify('補償', { traditional: '補償', simplified: '补偿' })).toBe('补偿');
  });
});
