import { expect, test } from 'vitest';
import { ownPoint } from '../../../../src/facts/kinds/place.ts';

test('points of our own stand under the licence of the site, or under none that was declared', () => {
  expect(ownPoint(null)).toBe('本站自制，尚未声明许可');
  expect(ownPoint('CC BY 4.0')).toBe('本站自制，许可：CC BY 4.0');
});
