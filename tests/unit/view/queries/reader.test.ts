import { expect, test } from 'vitest';
import { mostNamesOf } from '../../../../src/view/queries/reader.ts';

test('clauses name all their projects while the page can carry the links', () => {
  expect(mostNamesOf([66, 66, 10])).toBeGreaterThanOrEqual(66);
  expect(mostNamesOf([])).toBeGreaterThan(0);
});

test('no list makes the page carry more than some 1,500 links', () => {
  for (let projects = 1; projects <= 400; projects += 1) {
    for (const clauses of [1, 5, 25, 40]) {
      const governed = Array.from({ length: clauses }, () => projects);
      const most = mostNamesOf(governed);
      const links = governed.reduce((sum, count) => sum + (count <= most ? count : 0), 0);
      expect(links).toBeLessThanOrEqual(1500);
    }
  }
});
