import type { Parameter, ParameterRecord } from '../../facts/kinds/parameter.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { topicOfMeasure, type Topic } from '../../facts/kinds/topic.ts';
import type { TextRecords } from '../../facts/records.ts';
import { standsAbove, wordsAbove } from '../policy/clause-tree.ts';
import { figureFault } from '../quotation/hold-figure.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { uncarried } from '../right/carried.ts';
import { holdAnnotations } from './annotations.ts';
import { unspaced } from '../unspaced.ts';

/**
 * A number of kinds in the words that say when a rule applies (兼容两种以上用途的，可…): nobody has to
 * reach it, so it is no parameter.
 */
const caseOfMany =
  /[一二两三四五六七八九十\d]+\s*(?:种|个|类|项|宗|户|家)(?:及|或)?以上[^，,。；;]{0,30}的[，,]/u;

/** Whether a figure only says of what a rule speaks. */
function isCondition({ comparator, quote, value }: ParameterRecord): boolean {
  const [words] = caseOfMany.exec(unspaced(quote)) ?? [];
  return (
    comparator === 'atLeast' && typeof value === 'number' && value <= 10 && words !== undefined
  );
}

function faultOf(record: ParameterRecord, policy: Policy, topics: readonly Topic[]): string | null {
  if (topicOfMeasure(record.measure, topics) === undefined) {
    return `没有参数项“${record.measure}”，请改为 topics.yaml 中的参数项，或先在那里登记。`;
  }
  if (isCondition(record)) {
    return '这个数写在适用的情形里（“……以上……的，”），不是要做到的数，请从政策参数中删去，条件写进权利事项的 conditions。';
  }
  const wrong = figureFault({ ...record, of: record.subject });
  if (wrong !== null) return `${wrong}请按原文填写；原文没有数值的填 null。`;
  const missing = record.conditions.filter((one) => !standsAbove(policy, record.anchor, one));
  if (missing.length > 0) {
    return `条件“${missing.join('”“')}”不见于条款 ${record.anchor} 及其上级条款，请逐字抄录。`;
  }
  const { subject, strength, quote, conditions } = record;
  // The word of strength stands beside the figure.
  const lost = uncarried({ statement: `${subject}\n${strength}`, quote, conditions });
  if (lost.length > 0) {
    return `引文有“${lost.join('”“')}”，对象和条件都没有写到，请抄进 conditions。`;
  }
  const invented = digitsNotIn(record.subject, [
    record.quote,
    ...wordsAbove(policy, record.anchor),
  ]);
  if (invented.length === 0) return null;
  return `subject 中的“${invented.join('”“')}”不在引文和上级条款中，请按原文填写。`;
}

/**
 * 政策参数 of one text, in its order, each with the topic of its measure.
 *
 * @throws DataFileError with every record that the text does not bear out
 */
export function holdParameters(
  filed: TextRecords['parameters'],
  policy: Policy,
  topics: readonly Topic[],
): Parameter[] {
  return holdAnnotations(filed, policy, (record) => faultOf(record, policy, topics)).map(
    (record) => ({
      ...record,
      policy: policy.slug,
      topic: topicOfMeasure(record.measure, topics)?.slug ?? '',
    }),
  );
}
