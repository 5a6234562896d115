import type { Portal } from '../../facts/portal.ts';
import { recordsOf, scopeOf, type RecordOf, type WrittenKind } from '../../facts/written.ts';
import { inTextOrder } from '../task/extract.ts';
import { allPolicies } from './policies.ts';

/**
 * The records of a kind that may be shown: those on a text that is; text by text, where they stand beside
 * texts, each in the order of its clauses.
 */
export function shownRecords<K extends WrittenKind>(
  portal: Portal,
  kind: K,
): readonly RecordOf<K>[] {
  const own = recordsOf(portal, kind);
  const textOf = (record: object) => ('policy' in record ? record.policy : null);
  const byText = Map.groupBy(own, textOf);
  const policies = allPolicies(portal);
  if (scopeOf(kind) !== 'policy') {
    const shown = new Set<unknown>([null, ...policies.map(({ slug }) => slug)]);
    return own.filter((record) => shown.has(textOf(record)));
  }
  return policies.flatMap((policy) => {
    const records = byText.get(policy.slug) ?? [];
    const first = records[0];
    if (first === undefined || !('anchor' in first)) return records;
    return inTextOrder(
      policy,
      records as unknown as readonly { anchor: string }[],
    ) as unknown as RecordOf<K>[];
  });
}
