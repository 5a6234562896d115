import type { Policy } from '../../facts/kinds/policy.ts';
import type { Right, RightRecord } from '../../facts/kinds/right.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { cutsConditions } from '../../facts/quotation.ts';
import type { Filed } from '../../facts/records.ts';
import { findClause, standsAbove, wordsAbove } from '../policy/clause-tree.ts';
import { digitsNotIn } from '../quotation/printed-figures.ts';
import { quotedTwice } from '../quotation/quoted-twice.ts';
import { partedAtComma, uncarried } from '../right/carried.ts';
import { holdAnnotations } from './annotations.ts';

/**
 * Conditions of the clauses above a record that another record of the text carries, and this one does
 * not: what a chapter demands, it demands of every case under it.
 */
function conditionsAbove(
  record: RightRecord,
  policy: Policy,
  all: readonly RightRecord[],
): string[] {
  const parent = findClause(policy, record.anchor)?.parent ?? null;
  const carried = new Set(all.flatMap(({ conditions }) => conditions));
  return [...carried].filter(
    (one) => !record.conditions.includes(one) && standsAbove(policy, parent, one),
  );
}

function faultOf(
  record: RightRecord,
  policy: Policy,
  topics: ReadonlySet<string>,
  all: readonly RightRecord[],
): string | null {
  const unknown = record.topics.filter((topic) => !topics.has(topic));
  const invented = record.conditions.filter((one) => !standsAbove(policy, record.anchor, one));
  const permissions = record.conditions.filter((one) =>
    /^(?:允许|鼓励|支持|可以|企业可|可)/u.test(one),
  );
  const lost = uncarried(record);
  const parted = partedAtComma(record);
  const above = conditionsAbove(record, policy, all);
  const twice = quotedTwice(
    record,
    all
      .slice(0, all.indexOf(record))
      .filter(({ topics: others }) => others.some((topic) => record.topics.includes(topic))),
  );
  const figures = digitsNotIn(record.statement, [
    ...[record.quote, ...record.conditions],
    ...wordsAbove(policy, record.anchor),
  ]);
  const faults = [
    unknown.length > 0 &&
      `没有主题“${unknown.join('”“')}”，请改为 topics.yaml 中的主题，或先在那里登记。`,
    invented.length > 0 &&
      `条件“${invented.join('”“')}”不见于条款 ${record.anchor} 及其上级条款，请逐字抄录。`,
    permissions.length > 0 && `“${permissions.join('”“')}”是准许，不是条件，请只抄录其中的条件。`,
    record.conditions.length === 0 &&
      cutsConditions(record.quote) &&
      '引文删去了前面或中间的字句，请在 conditions 抄录条件，或抄录整句。',
    lost.length > 0 &&
      `引文有“${lost.join('”“')}”，本站说明和条件都没有写到，请补进 statement 或 conditions。`,
    parted.length > 0 &&
      `“${parted.join('”“')}”以前，引文是逗号，statement 是分号：前半句可能是后半句的情形，请照原文用逗号。`,
    above.length > 0 &&
      `上级条款的条件“${above.join('”“')}”，同一文件的别的权利事项抄录了，这一条没有，请抄进 conditions。`,
    twice !== null &&
      `前面同一主题的一条已经引了“${twice}”，请把一条的引文截到它自己的那一部分，删去的地方写“……”。`,
    figures.length > 0 &&
      `statement 中的“${figures.join('”“')}”不见于条款 ${record.anchor} 及其上级条款，请按原文填写。`,
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? null : faults.join('');
}

/**
 * 权利事项 of one text, in its order.
 *
 * @throws DataFileError with every record that says more or less than its clause
 */
export function holdRights(
  filed: Filed<readonly RightRecord[]>,
  policy: Policy,
  topics: readonly Topic[],
): Right[] {
  const known = new Set(topics.map(({ slug }) => slug));
  return holdAnnotations(filed, policy, (record) =>
    faultOf(record, policy, known, filed.content),
  ).map((record) => ({ ...record, policy: policy.slug }));
}
