import { expect, test } from 'vitest';
import { formatCounty } from '../../../../src/rules/words/county.ts';

test('a county that no column prints is marked where it stands alone', () => {
  const countyBasis = { method: 'location', printed: '东山区甲镇' } as const;
  expect(formatCounty({ county: '东山区' })).toBe('东山区');
  expect(formatCounty({ county: '东山区', countyBasis })).toBe('东山区（本站标注）');
  expect(formatCounty({ county: null })).toBe('区县原文未载明');
});
