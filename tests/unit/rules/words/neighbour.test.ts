import { expect, test } from 'vitest';
import { formatNeighbourOrder } from '../../../../src/rules/words/neighbour.ts';
import type { Place } from '../../../../src/facts/kinds/place.ts';

const place: Place = { printed: '甲镇', official: '甲镇', code: '330500001', match: 'exact' };

test('a project without a known township is told near nothing', () => {
  expect(formatNeighbourOrder({ places: [place] })).toContain('远近');
  const unknown = { ...place, official: null, code: null };
  expect(formatNeighbourOrder({ places: [unknown] })).not.toContain('远近');
  expect(formatNeighbourOrder({ places: [] })).toContain('名单的次序');
});
