import { expect, test } from 'vitest';
import { stageNames } from '../../../../src/facts/kinds/stage.ts';
import type { Term } from '../../../../src/facts/kinds/glossary.ts';
import { termOf } from '../../../../src/rules/glossary/term-of.ts';
import { allProjects } from '../../../../src/rules/portal/projects.ts';
import { portalOf } from '../../../support/portal.ts';

const term = (name: string): Term => ({
  ...{ slug: 'x', name, aliases: [], definition: null },
  note: '十个字以上的一句说明。',
});

test('a word of a list is not taken for the same word of a text', () => {
  const known = [term('储备（实施阶段）'), term('片区')];
  expect(termOf(known, '储备')?.name).toBe('储备（实施阶段）');
  expect(termOf(known, '片区')?.name).toBe('片区');
  expect(termOf([term('储备土地')], '储备')).toBeUndefined();
});

test('every word of the lists of stages and categories is explained', () => {
  const portal = portalOf();
  const categories = new Set(allProjects(portal).flatMap(({ category }) => category ?? []));
  const words = [...Object.values(stageNames), ...categories];
  const unexplained = words.filter((word) => termOf(portal.registeredTerms, word) === undefined);
  expect(unexplained).toEqual([]);
});
