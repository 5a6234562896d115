import type { Term } from '../../facts/kinds/glossary.ts';

/**
 * The term of a word of a code list (储备, 低效村庄片区), which may stand with its kind (储备（实施阶段））:
 * so it is not taken for the same word of a text, where 储备 is what the government does with land.
 */
export function termOf(terms: readonly Term[], word: string): Term | undefined {
  return terms.find(({ name }) => name === word || name.startsWith(`${word}（`));
}
