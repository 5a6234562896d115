import { z } from 'zod';
import type { Policy } from '../../facts/kinds/policy.ts';
import { checkQuotations } from '../../facts/quotation.ts';
import type { AnyRecord, WrittenFile } from '../../facts/records.ts';
import { withOwner, type WrittenKind } from '../../facts/written.ts';
import { findClause } from '../policy/clause-tree.ts';
import { placeOf, refuse } from './annotations.ts';

/** What records may name. */
interface Known {
  readonly cities: readonly string[];
  readonly policies: readonly Policy[];
}

const citation = z.object({ anchor: z.string(), quote: z.string() });
const pointer = z.object({ anchor: z.string() });

/** What is wrong with a record whatever its kind: a name of nothing, words that stand nowhere. */
function faultsOf(record: AnyRecord, file: string, at: number, known: Known): string[] {
  const where = placeOf(file, at);
  const { city, policy: slug } = record;
  const policy = known.policies.find((one) => one.slug === slug);
  const faults: string[] = [];
  if (typeof city === 'string' && !known.cities.includes(city)) {
    faults.push(`${where}：没有城市“${city}”。`);
  }
  if (typeof slug === 'string' && policy === undefined) {
    faults.push(`${where}：没有文件“${slug}”。`);
  }
  if (policy === undefined) return faults;
  const quoted = citation.safeParse(record);
  if (quoted.success) {
    return [
      ...faults,
      ...checkQuotations(file, [quoted.data], policy, at).map(({ message }) => message),
    ];
  }
  const { data } = pointer.safeParse(record);
  if (data !== undefined && findClause(policy, data.anchor) === undefined) {
    faults.push(
      `${where}：${policy.slug} 没有条款 ${data.anchor}，请改为政策文件页面上的条款编号。`,
    );
  }
  return faults;
}

/**
 * Records of a kind in the order of their file, held to what every record is held to: the city and the
 * text that it names are on file, its clause is there, and its words stand in it in whole sentences.
 * What else a kind promises is held in a file of its own beside this one.
 *
 * @throws DataFileError with every record that names nothing, or words that are not there
 */
export function holdWritten(
  kind: WrittenKind,
  { file, content, owner }: WrittenFile,
  known: Known,
): readonly AnyRecord[] {
  const records = withOwner(kind, owner, content);
  refuse(records.flatMap((record, at) => faultsOf(record, file, at, known)));
  return records;
}
