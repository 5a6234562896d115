import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkQuotations } from '../quotation.ts';
import { matchConflicts } from '../../rules/deadline/conflict.ts';
import type { ConflictFound } from '../kinds/deadline.ts';
import { faultOf, parseDeadlines, tagDeadline } from '../../rules/deadline/extract.ts';
import {
  deadlineFileSchema,
  evidenceSchema,
  relatedSchema,
  type Deadline,
  type DeadlineFile,
  type Evidence,
  type RelatedText,
} from '../kinds/deadline.ts';
import { findClause } from '../../rules/policy/clause-tree.ts';
import type { Policy } from '../kinds/policy.ts';
import { deadlineFault } from '../../rules/quotation/hold-deadline.ts';
import { inTextOrder } from '../../rules/task/extract.ts';
import type { Task } from '../kinds/task.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

/** What the texts say of time. */
export interface Deadlines {
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly ConflictFound[];
}

const none: DeadlineFile = { deadlines: [], conflicts: [] };

function faultsIn(file: string, content: DeadlineFile, policy: Policy): string[] {
  const quoted = checkQuotations(file, content.deadlines, policy).map(({ message }) => message);
  const worded = content.deadlines.flatMap((record, at) => {
    const fault = faultOf(record, policy.metadata) ?? deadlineFault(record);
    return fault === null ? [] : [`${file} › 第 ${at + 1} 条：${fault}`];
  });
  return [...quoted, ...worded];
}

/**
 * The deadlines and contradictions of one text.
 *
 * @param tasks the tasks of this text, whose printed time limits are deadlines
 * @throws DataFileError with all records that the text does not bear out
 */
export function loadDeadlinesOf(
  data: DataFolder,
  policy: Policy,
  tasks: readonly Task[],
): Deadlines {
  const file = annotationFile(data, policy, 'deadlines.yaml');
  const content = existsSync(join(data.root, file))
    ? readStrict(data.root, file, deadlineFileSchema)
    : none;
  const own = tasks.filter((task) => task.policy === policy.slug);
  const faults = faultsIn(file, content, policy);
  const deadlines = inTextOrder(policy, [
    ...parseDeadlines(own, policy.metadata),
    ...content.deadlines.flatMap((record) => tagDeadline(policy, record) ?? []),
  ]);
  const conflicts = matchConflicts(policy.slug, content.conflicts, deadlines);
  faults.push(...conflicts.faults.map((fault) => `${file} › ${fault}`));
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return { deadlines, conflicts: conflicts.found };
}

/** The deadlines and contradictions of all texts, text by text. */
export function loadDeadlines(
  data: DataFolder,
  policies: readonly Policy[],
  tasks: readonly Task[],
): Deadlines {
  const each = policies.map((policy) => loadDeadlinesOf(data, policy, tasks));
  return {
    deadlines: each.flatMap(({ deadlines }) => deadlines),
    conflicts: each.flatMap(({ conflicts }) => conflicts),
  };
}

/** Which deadline a record of a city's file is about. */
type AboutDeadline = Pick<Deadline, 'policy' | 'anchor' | 'what'>;

interface RecordFile<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What is wrong with a record besides the deadline that it names. */
  readonly faultsOf: (record: T) => string[];
}

/**
 * The records of one file of each city.
 *
 * @throws DataFileError where a record names a deadline that does not exist, or `faultsOf` finds more
 */
function loadRecords<T extends AboutDeadline>(
  { root, folder }: DataFolder,
  cities: readonly string[],
  deadlines: readonly Deadline[],
  { name, schema, faultsOf }: RecordFile<T>,
): T[] {
  return cities.flatMap((city) => {
    const file = join(folder, city, name);
    if (!existsSync(join(root, file))) return [];
    const records = readStrict(root, file, z.array(schema));
    const faults = records.flatMap((record, at) => {
      const { policy, anchor, what } = record;
      const known = deadlines.some(
        (one) => one.policy === policy && one.anchor === anchor && one.what === what,
      );
      const unknown = known ? [] : [`${policy} 的条款 ${anchor} 没有时限事项“${what}”`];
      return [...unknown, ...faultsOf(record)].map(
        (fault) => `${file} › 第 ${at + 1} 条：${fault}，请核对。`,
      );
    });
    if (faults.length > 0) throw new DataFileError(faults.join('\n'));
    return records;
  });
}

/**
 * Published results that people found, of the given cities.
 *
 * @throws DataFileError where a record names a deadline that does not exist
 */
export function loadEvidence(
  data: DataFolder,
  cities: readonly string[],
  deadlines: readonly Deadline[],
): Evidence[] {
  const file = { name: 'evidence.yaml', schema: evidenceSchema, faultsOf: () => [] };
  return loadRecords(data, cities, deadlines, file);
}

/**
 * Texts of this site that have to do with a deadline, of the given cities; title and day are
 * those that the text prints.
 *
 * @throws DataFileError where a record names a deadline, a text or a part that does not exist
 */
export function loadRelated(
  data: DataFolder,
  cities: readonly string[],
  deadlines: readonly Deadline[],
  policies: readonly Policy[],
): RelatedText[] {
  const faultsOf = ({ text, part }: z.infer<typeof relatedSchema>): string[] => {
    const policy = policies.find(({ slug }) => slug === text);
    if (policy === undefined) return [`没有文件 ${text}`];
    const known = part === null || findClause(policy, part) !== undefined;
    return known ? [] : [`文件 ${text} 没有条款 ${part}`];
  };
  const file = { name: 'related.yaml', schema: relatedSchema, faultsOf };
  return loadRecords(data, cities, deadlines, file).flatMap((record) => {
    const policy = policies.find(({ slug }) => slug === record.text);
    if (policy === undefined) return [];
    const clause = record.part === null ? undefined : findClause(policy, record.part);
    const { title, issuedOn, formedOn } = policy.metadata;
    const name = clause === undefined ? title : `${clause.path} ${clause.heading}`;
    return [{ ...record, title: name, issuedOn, formedOn }];
  });
}
