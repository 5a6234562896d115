import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkQuotations } from '../domain/annotation/quotation.ts';
import { matchConflicts, type ConflictFound } from '../domain/deadline/conflict.ts';
import { faultOf, parseDeadlines, tagDeadline } from '../domain/deadline/extract.ts';
import {
  deadlineFileSchema,
  evidenceSchema,
  type Deadline,
  type DeadlineFile,
  type Evidence,
} from '../domain/deadline/schema.ts';
import type { Policy } from '../domain/policy/schema.ts';
import { inTextOrder } from '../domain/task/extract.ts';
import type { Task } from '../domain/task/schema.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError, readStrict } from './strict-file.ts';
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
    const fault = faultOf(record, policy.metadata);
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
  const file = annotationFile(policy, 'deadlines.yaml', data);
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

/**
 * Published results that people found, of the given cities.
 *
 * @throws DataFileError where a record names a deadline that does not exist
 */
export function loadEvidence(
  { root, folder }: DataFolder,
  cities: readonly string[],
  deadlines: readonly Deadline[],
): Evidence[] {
  return cities.flatMap((city) => {
    const file = join(folder, city, 'evidence.yaml');
    if (!existsSync(join(root, file))) return [];
    const evidence = readStrict(root, file, z.array(evidenceSchema));
    const faults = evidence.flatMap(({ policy, anchor, what }, at) =>
      deadlines.some((one) => one.policy === policy && one.anchor === anchor && one.what === what)
        ? []
        : [`${file} › 第 ${at + 1} 条：${policy} 的条款 ${anchor} 没有承诺事项“${what}”，请核对。`],
    );
    if (faults.length > 0) throw new DataFileError(faults.join('\n'));
    return evidence;
  });
}
