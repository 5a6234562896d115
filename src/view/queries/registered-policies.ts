import type { Policy } from '../../facts/kinds/policy.ts';
import { dataFolder } from '../../facts/read/data-folder.ts';
import { loadPolicies } from '../../facts/read/policies.ts';
import { allCities } from './cities.ts';

/**
 * Every text on file, reviewed or not: what references are checked against, never what is shown. A
 * text that waits for review must not make a correct reference look broken.
 */
export function registeredPolicies(): Policy[] {
  const data = dataFolder();
  return allCities().flatMap((city) => loadPolicies(data, city));
}
