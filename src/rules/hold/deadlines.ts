import type { Deadline, Deadlines } from '../../facts/kinds/deadline.ts';
import type { DeadlineFile } from '../../facts/kinds/deadline-file.ts';
import type { Evidence, RelatedRecord, RelatedText } from '../../facts/kinds/deadline-result.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Task } from '../../facts/kinds/task.ts';
import { checkQuotations, occursIn } from '../../facts/quotation.ts';
import type { CityRecords, Filed } from '../../facts/records.ts';
import { matchConflicts } from '../deadline/conflict.ts';
import { faultOf, parseDeadlines, tagDeadline } from '../deadline/extract.ts';
import { findClause } from '../policy/clause-tree.ts';
import { joinRepeats } from '../deadline/repeat.ts';
import { deadlineFault } from '../quotation/hold-deadline.ts';
import { inTextOrder } from '../task/extract.ts';
import { placeOf, refuse } from './annotations.ts';

function faultsIn({ file, content }: Filed<DeadlineFile>, policy: Policy): string[] {
  const quoted = checkQuotations(file, content.deadlines, policy).map(({ message }) => message);
  const others = (content.others ?? []).flatMap(({ anchor, words }) => {
    const clause = findClause(policy, anchor);
    const printed = clause !== undefined && occursIn(clause.text, words);
    return printed ? [] : [`${file} › others：条款 ${anchor} 中没有“${words}”，请按原文抄录。`];
  });
  const worded = content.deadlines.flatMap((record, at) => {
    const fault = faultOf(record, policy.metadata) ?? deadlineFault(record);
    return fault === null ? [] : [`${placeOf(file, at)}：${fault}`];
  });
  return [...quoted, ...others, ...worded];
}

/** Times said to be printed elsewhere that are no time limit there, and clauses that have no task. */
function elsewhereFaults(
  { file, content }: Filed<DeadlineFile>,
  deadlines: readonly Deadline[],
  tasks: readonly Task[],
): string[] {
  return (content.elsewhere ?? []).flatMap(({ anchor, places }) => {
    const hasTask = tasks.some((task) => task.anchor === anchor);
    const unknown = places.filter(
      (place) => !deadlines.some((one) => one.anchor === place.anchor && one.what === place.what),
    );
    return [
      ...(hasTask ? [] : [`条款 ${anchor} 没有任务`]),
      ...unknown.map((place) => `条款 ${place.anchor} 没有时限“${place.what}”`),
    ].map((fault) => `${file} › elsewhere：${fault}，请改正 anchor、what。`);
  });
}

/**
 * The deadlines and contradictions of one text.
 *
 * @param tasks the tasks of this text, whose printed time limits are deadlines
 * @throws DataFileError with all records that the text does not bear out
 */
export function holdDeadlines(
  filed: Filed<DeadlineFile>,
  policy: Policy,
  tasks: readonly Task[],
): Deadlines {
  const { file, content } = filed;
  const printed = inTextOrder(policy, [
    ...parseDeadlines(tasks, policy.metadata),
    ...content.deadlines.flatMap((record) => tagDeadline(policy, record) ?? []),
  ]);
  const { joined: deadlines, faults: split } = joinRepeats(content.repeats, printed);
  const conflicts = matchConflicts(policy.slug, content.conflicts, deadlines);
  refuse([
    ...faultsIn(filed, policy),
    ...elsewhereFaults(filed, deadlines, tasks),
    ...[...split, ...conflicts.faults].map((fault) => `${file} › ${fault}`),
  ]);
  return { deadlines, conflicts: conflicts.found };
}

/** Which deadline a record of a city's file is about. */
type AboutDeadline = Pick<Deadline, 'policy' | 'anchor' | 'what'>;

/** @throws DataFileError where a record names a deadline that does not exist, or `faultsOf` finds more */
function requireDeadlines<T extends AboutDeadline>(
  { file, content }: Filed<readonly T[]>,
  deadlines: readonly Deadline[],
  faultsOf: (record: T) => string[] = () => [],
): void {
  const faults = content.flatMap((record, at) => {
    const { policy, anchor, what } = record;
    const known = deadlines.some(
      (one) => one.policy === policy && one.anchor === anchor && one.what === what,
    );
    const unknown = known ? [] : [`${policy} 的条款 ${anchor} 没有时限事项“${what}”`];
    return [...unknown, ...faultsOf(record)].map(
      (fault) => `${placeOf(file, at)}：${fault}，请核对。`,
    );
  });
  refuse(faults);
}

/**
 * Published results that people found.
 *
 * @throws DataFileError where a record names a deadline that does not exist
 */
export function holdEvidence(
  filed: CityRecords['evidence'],
  deadlines: readonly Deadline[],
): readonly Evidence[] {
  requireDeadlines(filed, deadlines);
  return filed.content;
}

/**
 * Texts of this site that have to do with a deadline; title and day are those that the text prints.
 *
 * @throws DataFileError where a record names a deadline, a text or a part that does not exist
 */
export function holdRelated(
  filed: CityRecords['related'],
  deadlines: readonly Deadline[],
  policies: readonly Policy[],
): RelatedText[] {
  requireDeadlines(filed, deadlines, ({ text, part }: RelatedRecord) => {
    const policy = policies.find(({ slug }) => slug === text);
    if (policy === undefined) return [`没有文件 ${text}`];
    const known = part === null || findClause(policy, part) !== undefined;
    return known ? [] : [`文件 ${text} 没有条款 ${part}`];
  });
  return filed.content.flatMap((record) => {
    const policy = policies.find(({ slug }) => slug === record.text);
    if (policy === undefined) return [];
    const clause = record.part === null ? undefined : findClause(policy, record.part);
    const { title, issuedOn, formedOn } = policy.metadata;
    const name = clause === undefined ? title : `${clause.path} ${clause.heading ?? ''}`.trimEnd();
    return [{ ...record, title: name, issuedOn, formedOn }];
  });
}
