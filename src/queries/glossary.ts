import type { Term } from '../domain/glossary/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadGlossary } from '../loaders/glossary.ts';
import { allPolicies } from './policies.ts';

const memo = new Map<string, readonly Term[]>();

/** All 术语 in the order of the glossary; read and checked once per data folder. */
export function allTerms(): readonly Term[] {
  const { root, folder } = dataFolder();
  const terms = memo.get(folder) ?? loadGlossary(root, allPolicies());
  memo.set(folder, terms);
  return terms;
}
