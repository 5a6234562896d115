import type { Right } from '../domain/right/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadRights } from '../loaders/rights.ts';
import { allPolicies } from './policies.ts';
import { allTopics } from './topics.ts';

const memo = new Map<string, readonly Right[]>();

/** All 权利事项, text by text in the order of the texts; read and checked once per data folder. */
export function allRights(): readonly Right[] {
  const { root, folder } = dataFolder();
  const rights = memo.get(folder) ?? loadRights(root, allPolicies(), allTopics());
  memo.set(folder, rights);
  return rights;
}
