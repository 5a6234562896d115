import type { Parameter } from '../domain/parameter/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadParameters } from '../loaders/parameters.ts';
import { allPolicies } from './policies.ts';
import { allTopics } from './topics.ts';

const memo = new Map<string, readonly Parameter[]>();

/** All 政策参数, text by text in the order of the texts; read and checked once per data folder. */
export function allParameters(): readonly Parameter[] {
  const { root, folder } = dataFolder();
  const parameters = memo.get(folder) ?? loadParameters(root, allPolicies(), allTopics());
  memo.set(folder, parameters);
  return parameters;
}
