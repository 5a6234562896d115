import { expect, test } from 'vitest';
import { clocks, holdsIn, isRuleOf } from '../../../../src/rules/disclosure/clocks.ts';

const cities = (...provinces: string[]) => provinces.map((province) => ({ province }));

test('a rule of one province is told where a city of it is shown, and nowhere else', () => {
  const own = clocks.filter(({ province }) => province === '浙江省');
  expect(own).not.toHaveLength(0);
  for (const clock of own) {
    expect(holdsIn(clock, cities('江西省'))).toBe(false);
    expect(holdsIn(clock, cities('江西省', '浙江省'))).toBe(true);
    // Its name says the same.
    expect(isRuleOf(clock.basis, cities('江西省'))).toBe(false);
  }
  expect(isRuleOf('《土地管理法》第四十七条', cities('江西省'))).toBe(true);
});
