import { parameterSchema, type Parameter, type ParameterRecord } from '../kinds/parameter.ts';
import { digitsNotIn } from '../../rules/quotation/printed-figures.ts';
import { figureFault } from '../../rules/quotation/hold-figure.ts';
import { wordsAbove } from '../../rules/policy/clause-tree.ts';
import type { Policy } from '../kinds/policy.ts';
import { topicOfMeasure, type Topic } from '../kinds/topic.ts';
import type { DataFolder } from './data-folder.ts';
import { loadAnnotations } from './annotations.ts';

function fault(record: ParameterRecord, policy: Policy, topics: readonly Topic[]): string | null {
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

/** 政策参数 of all texts, text by text, in the order of the texts. */
export function loadParameters(
  data: DataFolder,
  policies: readonly Policy[],
  topics: readonly Topic[],
): Parameter[] {
  const kind = {
    name: 'parameters.yaml',
    schema: parameterSchema,
    fault: (record: ParameterRecord, policy: Policy) => fault(record, policy, topics),
  };
  return policies.flatMap((policy) =>
    loadAnnotations(data, policy, kind).map((record) => ({
      ...record,
      policy: policy.slug,
      topic: topicOfMeasure(record.measure, topics)?.slug ?? '',
    })),
  );
}
