import { expect, test } from 'vitest';
import { clocks, clocksOf, holdsIn, isRuleOf } from '../../../../src/rules/disclosure/clocks.ts';

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

test("a province's number stands beside what the nation's law says of the same matter", () => {
  const law = '《国有土地上房屋征收与补偿条例》第十三条';
  const own = '《浙江省国有土地上房屋征收与补偿条例》第十四条';
  const ids = (basis: string[], ...provinces: string[]) =>
    clocksOf('C11', basis, cities(...provinces)).map(({ id }) => id);
  expect(ids([law, own], '江西省', '浙江省')).toEqual(['C21', 'C11']);
  expect(ids([law, own], '江西省')).toEqual(['C21']);
  expect(ids([own], '浙江省')).toEqual(['C11']);
  expect(clocksOf('C1', [law], cities('浙江省')).map(({ id }) => id)).toEqual(['C1']);
});
