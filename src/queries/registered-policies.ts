import type { Policy } from '../domain/policy/schema.ts';
import { dataFolder } from '../loaders/data-folder.ts';
import { loadPolicies } from '../loaders/policies.ts';
import { allCities } from './cities.ts';

/**
 * Every text on file, reviewed or not: what references are checked against, never what is shown. A
 * text that waits for review must not make a correct reference look broken.
 */
export function registeredPolicies(): Policy[] {
  const data = dataFolder();
  return allCities().flatMap((city) => loadPolicies(data, city));
}
