import type { Policy } from '../../facts/kinds/policy.ts';
import type { Target } from '../../facts/kinds/target.ts';
import { checkQuotations } from '../../facts/quotation.ts';
import type { CityRecords } from '../../facts/records.ts';
import { targetFault } from '../quotation/hold-target.ts';
import { placeOf, refuse } from './annotations.ts';

/**
 * The targets that the texts of a city set; each must stand in its clause word for word, with its
 * figure, unit and day.
 *
 * @param policies the texts of this city
 * @throws DataFileError where a target names no text, or words that its clause does not have
 */
export function holdTargets(
  { file, content }: CityRecords['targets'],
  policies: readonly Policy[],
): readonly Target[] {
  refuse([
    ...content
      .filter(({ policy }) => !policies.some(({ slug }) => slug === policy))
      .map(({ policy, what }) => `${file}：“${what}”所引的文件 ${policy} 不存在。请核对 policy。`),
    ...policies.flatMap((policy) => {
      const own = content.filter((target) => target.policy === policy.slug);
      return checkQuotations(file, own, policy).map(({ message }) => message);
    }),
    ...content.flatMap((target, at) => {
      const fault = targetFault(target);
      return fault === null ? [] : [`${placeOf(file, at)}：${fault}`];
    }),
  ]);
  return content;
}
