import type { Policy } from '../kinds/policy.ts';
import { rightSchema, type Right, type RightRecord } from '../kinds/right.ts';
import type { Topic } from '../kinds/topic.ts';
import { loadAnnotations } from './annotations.ts';

/** 权利事项 of all texts, text by text, in the order of the texts. */
export function loadRights(
  root: string,
  policies: readonly Policy[],
  topics: readonly Topic[],
): Right[] {
  const known = new Set(topics.map(({ slug }) => slug));
  const kind = {
    name: 'rights.yaml',
    schema: rightSchema,
    fault: (record: RightRecord) => {
      const unknown = record.topics.filter((topic) => !known.has(topic));
      return unknown.length === 0
        ? null
        : `没有主题“${unknown.join('”“')}”，请改为 topics.yaml 中的主题，或先在那里登记。`;
    },
  };
  return policies.flatMap((policy) =>
    loadAnnotations(root, policy, kind).map((record) => ({ ...record, policy: policy.slug })),
  );
}
