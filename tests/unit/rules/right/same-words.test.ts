import { expect, test } from 'vitest';
import type { Parameter } from '../../../../src/facts/kinds/parameter.ts';
import type { Right } from '../../../../src/facts/kinds/right.ts';
import { holdSameSentence } from '../../../../src/rules/hold/same-sentence.ts';
import { partedAtComma } from '../../../../src/rules/right/carried.ts';

test('a semicolon of ours does not part what the text joins with a comma', () => {
  const quote = '鼓励工业用地向园区集聚，采取换地的，可以协议方式办理。';
  expect(
    partedAtComma({ quote, statement: '鼓励工业用地向园区集聚；采取换地的，可以协议方式办理。' }),
  ).toEqual(['采取换地']);
  expect(partedAtComma({ quote, statement: quote })).toEqual([]);
  // Two sentences of the text, and one that begins elsewhere.
  expect(
    partedAtComma({ quote: '支持升级。经论证的，报审。', statement: '支持升级；经论证的，报审。' }),
  ).toEqual([]);
});

test('a right carries the conditions of a figure of the same sentence', () => {
  const quote = '单元在控制线内的，比例可按不低于25%控制。';
  const right = { anchor: 'c-1', quote, statement: '比例可按不低于25%控制。' };
  const figures = [
    { anchor: 'c-1', quote, conditions: ['单元在控制线内的'] },
    { anchor: 'c-2', quote, conditions: ['另一条的'] },
  ] as unknown as Parameter[];
  const hold = (conditions: string[]) => {
    holdSameSentence('rights.yaml', [{ ...right, conditions } as unknown as Right], figures);
  };
  expect(() => {
    hold([]);
  }).toThrow('“单元在控制线内的”');
  expect(() => {
    hold(['单元在控制线内的']);
  }).not.toThrow();
});
