import type { Parameter, ParameterRecord } from '../../facts/kinds/parameter.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { topicOfMeasure, type Topic } from '../../facts/kinds/topic.ts';
import type { TextRecords } from '../../facts/records.ts';
import { wordsAbove } from '../policy/clause-tree.ts';
import { figureFault } from '../quotation/hold-figure.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { holdAnnotations } from './annotations.ts';

function faultOf(record: ParameterRecord, policy: Policy, topics: readonly Topic[]): string | null {
  if (topicOfMeasure(record.measure, topics) === undefined) {
    return `没有参数项“${record.measure}”，请改为 topics.yaml 中的参数项，或先在那里登记。`;
  }
  const wrong = figureFault({ ...record, of: record.subject });
  if (wrong !== null) return `${wrong}请按原文填写；原文没有数值的填 null。`;
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
