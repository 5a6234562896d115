import type { AskedMatter } from '../../facts/kinds/matter.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { subjectOf, type Reading, type ReadingRecord } from '../../facts/kinds/reading.ts';
import type { Right } from '../../facts/kinds/right.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import type { Filed } from '../../facts/records.ts';
import { bindsItself, exploringHeading, holdsBindingSentence } from '../topic/binding.ts';
import { headingAbove } from '../policy/clause-tree.ts';
import { placeOf, refuse } from './annotations.ts';

/** What readings are held against. */
interface Known {
  readonly topics: readonly Topic[];
  readonly rights: readonly Right[];
  readonly parameters: readonly Parameter[];
  readonly matters: readonly AskedMatter[];
}

/** Whether records of the text say something of what the reading calls silent. */
function tagged(policy: string, record: ReadingRecord, { rights, parameters }: Known): boolean {
  return (
    rights.some(
      (right) =>
        right.policy === policy &&
        ((record.topic !== undefined && right.topics.includes(record.topic)) ||
          (record.role !== undefined && right.roles.includes(record.role))),
    ) ||
    parameters.some(
      (parameter) => parameter.policy === policy && parameter.measure === record.measure,
    )
  );
}

/**
 * Whether a clause that a reading names holds a sentence which rules something on its matter: one that
 * is quoted for it, or, where nobody has quoted any, one of the clause.
 */
function hasBindingSentence(
  policy: Policy,
  { clauses, topic, measure }: ReadingRecord,
  { rights, parameters }: Known,
): boolean {
  const quoted = [
    ...rights.filter(({ topics }) => topic !== undefined && topics.includes(topic)),
    ...parameters.filter((one) => measure !== undefined && one.measure === measure),
  ].filter((one) => one.policy === policy.slug);
  if (quoted.length > 0) {
    return quoted.some((one) => clauses.includes(one.anchor) && bindsItself(one));
  }
  return policy.clauses
    .filter(({ anchor }) => clauses.includes(anchor))
    .some(({ text }) => holdsBindingSentence(text));
}

/** Whether a clause stands under a heading on goals (工作目标, 主要目标). */
function isGoal(policy: Policy, anchor: string): boolean {
  return headingAbove(policy, anchor, /目标/u) !== null;
}

/** Whether a reading calls a rule what the text sets itself as a goal alone. */
function mistakesGoal(policy: Policy, { clauses, topic, measure }: ReadingRecord, known: Known) {
  const figures = known.parameters.filter(
    (one) =>
      one.policy === policy.slug &&
      (one.measure === measure || (topic !== undefined && one.topic === topic)),
  );
  const where = figures.length > 0 ? figures.map(({ anchor }) => anchor) : clauses;
  const rights = known.rights.filter(
    (one) => one.policy === policy.slug && topic !== undefined && one.topics.includes(topic),
  );
  return [...where, ...rights.map(({ anchor }) => anchor)].every((anchor) =>
    isGoal(policy, anchor),
  );
}

/** Whether some clause of a reading sets a goal: under a heading on goals, or in so many words. */
function setsGoal(policy: Policy, { clauses }: ReadingRecord): boolean {
  return policy.clauses.some(
    ({ anchor, text }) =>
      clauses.includes(anchor) && (isGoal(policy, anchor) || /力争|目标/u.test(text)),
  );
}

/** Whether a reading calls a rule what a heading only explores, and its note does not tell the heading. */
function explores(policy: Policy, { clauses, force, note }: ReadingRecord): boolean {
  return (
    (force === 'rule' || force === 'part') &&
    clauses.some((anchor) => exploringHeading(policy, anchor) !== null) &&
    !/标题[^；。]*探索/u.test(note ?? '')
  );
}

function faultsOf(policy: Policy, record: ReadingRecord, known: Known): string[] {
  const { kind, name } = subjectOf(record);
  const subjects: Readonly<Record<string, readonly string[]>> = {
    topic: known.topics.map(({ slug }) => slug),
    measure: known.topics.flatMap(({ measures }) => measures.map(({ slug }) => slug)),
    matter: known.matters.map(({ slug }) => slug),
  };
  const anchors = new Set(policy.clauses.map(({ anchor }) => anchor));
  const unknown = record.clauses.filter((anchor) => !anchors.has(anchor));
  const contradicted = record.result === 'silent' && tagged(policy.slug, record, known);
  const overstated =
    (kind === 'topic' || kind === 'measure') &&
    (record.force === 'rule' || record.force === 'part') &&
    unknown.length === 0 &&
    !hasBindingSentence(policy, record, known);
  const ofMatter = kind === 'topic' || kind === 'measure';
  const goal =
    ofMatter &&
    (record.force === 'rule' || record.force === 'part') &&
    mistakesGoal(policy, record, known);
  const noGoal = record.force === 'goal' && !(ofMatter && setsGoal(policy, record));
  const untold = (kind === 'topic' || kind === 'measure') && explores(policy, record);
  return [
    ...(subjects[kind]?.includes(name) === false
      ? [`topics.yaml 中没有“${name}”，请改为已登记的主题或参数项。`]
      : []),
    ...(unknown.length === 0
      ? []
      : [`${policy.slug} 没有条款 ${unknown.join('、')}，请改为政策文件页面上的条款编号。`]),
    ...(contradicted
      ? [`“${name}”记为 silent，但权利事项或政策参数里有这份文件的记录，请核对原文后改正一处。`]
      : []),
    ...(overstated
      ? [
          `“${name}”记为 ${record.force ?? ''}，但所列条款中没有一句就这一事项作出规定（摘录都是探索、鼓励、支持、完善一类），请改为 principle，或者补上作出规定的条款和摘录。`,
        ]
      : []),
    ...(goal
      ? [
          `“${name}”记为 ${String(record.force)}，但数值和条款都在写“目标”的标题下面：目标不是规定，请改为 goal。`,
        ]
      : []),
    ...(noGoal
      ? [`“${name}”记为 goal，但所列条款不在写“目标”的标题下面，也没有写目标、力争，请按原文改正。`]
      : []),
    ...(untold
      ? [
          `“${name}”记为 ${String(record.force)}，所列条款有标题写“探索”的，请在 note 写明：哪一条的标题写的是探索，条文自己写了什么。`,
        ]
      : []),
  ];
}

/**
 * 阅读记录 of one text. A text without any has not been read for anything.
 *
 * @throws DataFileError with every reading that names a topic, measure or clause which does not
 *   exist, that calls silent what records of the text state, calls a rule what no sentence rules or what
 *   is a goal, or does not tell that a heading over a rule only explores
 */
export function holdReadings(
  { file, content }: Filed<readonly ReadingRecord[]>,
  policy: Policy,
  known: Known,
): Reading[] {
  const faults = content.flatMap((record, at) =>
    faultsOf(policy, record, known).map((fault) => `${placeOf(file, at)}：${fault}`),
  );
  refuse(faults);
  return content.map((record) => ({ ...record, policy: policy.slug }));
}
