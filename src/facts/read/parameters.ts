import { parameterSchema, type Parameter, type ParameterRecord } from '../kinds/parameter.ts';
import { valueStands } from '../../rules/parameter/value-stands.ts';
import type { Policy } from '../kinds/policy.ts';
import { topicOfMeasure, type Topic } from '../kinds/topic.ts';
import type { DataFolder } from './data-folder.ts';
import { loadAnnotations } from './annotations.ts';

function fault(record: ParameterRecord, topics: readonly Topic[]): string | null {
  if (topicOfMeasure(record.measure, topics) === undefined) {
    return `没有参数项“${record.measure}”，请改为 topics.yaml 中的参数项，或先在那里登记。`;
  }
  return valueStands(record) ? null : '数值不在引文中，请按原文填写；原文没有数值的填 null。';
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
    fault: (record: ParameterRecord) => fault(record, topics),
  };
  return policies.flatMap((policy) =>
    loadAnnotations(data, policy, kind).map((record) => ({
      ...record,
      policy: policy.slug,
      topic: topicOfMeasure(record.measure, topics)?.slug ?? '',
    })),
  );
}
