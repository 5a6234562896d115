import { expect, test } from 'vitest';
import { forceNames, resultNames } from '../../../../src/facts/kinds/reading.ts';
import { verdictWords } from '../../../../src/rules/words/comparison.ts';

test('what pages say of a reading are the words of its codes in the data', () => {
  const said = (verdict: Parameters<typeof verdictWords>[0]) =>
    verdictWords(verdict, '在载明的有效期内', 'topic').sentence;
  const forces = ['rule', 'part', 'goal', 'principle'] as const;
  expect(forces.map(said)).toEqual(forces.map((force) => forceNames[force]));
  expect([said('touched'), said('silent')]).toEqual([resultNames.touched, resultNames.silent]);
});
