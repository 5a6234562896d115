import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkQuotations } from '../quotation.ts';
import type { Policy } from '../kinds/policy.ts';
import { inTextOrder, parseTasks, tagTask, wordsNotQuoted } from '../../rules/task/extract.ts';
import { bodySchema, taskRecordSchema, type Body, type Task } from '../kinds/task.ts';
import type { DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict, requireUnique } from './strict-file.ts';

/** Path below the root of a file of hand-written annotations of a text. */
export function annotationFile(
  { folder }: DataFolder,
  policy: Pick<Policy, 'city' | 'slug'>,
  name: string,
): string {
  return join(folder, policy.city, 'policies', policy.slug, name);
}

/**
 * The tasks of one text: those in its brackets and tables, and those of its `tasks.yaml`. A text
 * without that file has only what its structure gives.
 *
 * @throws DataFileError with all records whose words the text does not print
 */
export function loadTasksOf(data: DataFolder, policy: Policy): Task[] {
  const file = annotationFile(data, policy, 'tasks.yaml');
  const records = existsSync(join(data.root, file))
    ? readStrict(data.root, file, z.array(taskRecordSchema))
    : [];
  const faults = checkQuotations(file, records, policy).map(({ message }) => message);
  records.forEach((record, at) => {
    const invented = wordsNotQuoted(record);
    if (invented.length === 0) return;
    faults.push(`${file} › 第 ${at + 1} 条：“${invented.join('”“')}”不在引文中，请按原文抄录。`);
  });
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  const tagged = records.flatMap((record) => tagTask(policy, record) ?? []);
  return inTextOrder(policy, [...parseTasks(policy), ...tagged]);
}

/** The tasks of all texts, text by text. */
export function loadTasks(data: DataFolder, policies: readonly Policy[]): Task[] {
  return policies.flatMap((policy) => loadTasksOf(data, policy));
}

/**
 * Which printed names are one kind of body, and the address of its page. A portal without
 * that file has no pages by body.
 *
 * @throws DataFileError where a slug or a printed name is given twice
 */
export function loadBodies({ root, folder }: DataFolder): Body[] {
  const file = join(folder, 'bodies.yaml');
  if (!existsSync(join(root, file))) return [];
  const bodies = readStrict(root, file, z.array(bodySchema).nonempty());
  requireUnique(
    file,
    bodies.map(({ slug }) => slug),
  );
  requireUnique(
    file,
    bodies.flatMap(({ printed }) => printed),
  );
  return bodies;
}
