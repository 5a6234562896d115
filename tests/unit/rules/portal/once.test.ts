import { expect, test } from 'vitest';
import type { Portal } from '../../../../src/facts/portal.ts';
import { oncePerKey } from '../../../../src/rules/portal/once.ts';

test('what has one key is derived once a portal, nothing at all too', () => {
  const asked: string[] = [];
  const lengthOf = oncePerKey<string, number | undefined>(
    (_, word) => word.slice(0, 1),
    ({ day }, word) => {
      asked.push(`${day} ${word}`);
      return word.length > 3 ? undefined : word.length;
    },
  );
  const [one, other] = ['2026-01-01', '2026-01-02'].map((day) => ({ day }) as Portal);
  if (one === undefined || other === undefined) throw new Error('two portals were made');
  expect([lengthOf(one, 'ab'), lengthOf(one, 'abc'), lengthOf(one, 'bcde')]).toEqual([
    2,
    2,
    undefined,
  ]);
  expect([lengthOf(one, 'b'), lengthOf(other, 'abc')]).toEqual([undefined, 3]);
  expect(asked).toEqual(['2026-01-01 ab', '2026-01-01 bcde', '2026-01-02 abc']);
});
