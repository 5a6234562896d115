import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Matter } from '../kinds/matter.ts';
import type { Parameter } from '../kinds/parameter.ts';
import type { Policy } from '../kinds/policy.ts';
import { readingSchema, subjectOf, type Reading, type ReadingRecord } from '../kinds/reading.ts';
import type { Right } from '../kinds/right.ts';
import type { Topic } from '../kinds/topic.ts';
import { DataFileError } from '../data-file-error.ts';
import type { DataFolder } from './data-folder.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

/** What readings are held against. */
interface Known {
  readonly topics: readonly Topic[];
  readonly rights: readonly Right[];
  readonly parameters: readonly Parameter[];
  readonly matters?: readonly Matter[];
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

function faultsOf(policy: Policy, record: ReadingRecord, known: Known): string[] {
  const { kind, name } = subjectOf(record);
  const subjects: Readonly<Record<string, readonly string[]>> = {
    topic: known.topics.map(({ slug }) => slug),
    measure: known.topics.flatMap(({ measures }) => measures.map(({ slug }) => slug)),
    matter: (known.matters ?? []).map(({ slug }) => slug),
  };
  const anchors = new Set(policy.clauses.map(({ anchor }) => anchor));
  const unknown = record.clauses.filter((anchor) => !anchors.has(anchor));
  // A role is our tag: a text may concern villagers without naming them.
  const contradicted =
    record.result === 'silent' &&
    kind !== 'role' &&
    kind !== 'matter' &&
    tagged(policy.slug, record, known);
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
  ];
}

/**
 * 阅读记录 of all texts, text by text. A text without that file has not been read for anything.
 *
 * @throws DataFileError with every reading that names a topic, measure or clause which does not
 *   exist, that stands twice, or that calls silent what records of the text state
 */
export function loadReadings(
  data: DataFolder,
  policies: readonly Policy[],
  known: Known,
): Reading[] {
  return policies.flatMap((policy) => {
    const file = annotationFile(data, policy, 'readings.yaml');
    if (!existsSync(join(data.root, file))) return [];
    const records = readStrict(data.root, file, z.array(readingSchema));
    const faults = records.flatMap((record, at) =>
      faultsOf(policy, record, known).map((fault) => `${file} › 第 ${at + 1} 条：${fault}`),
    );
    if (faults.length > 0) throw new DataFileError(faults.join('\n'));
    requireUnique(
      file,
      records.map((record) => Object.values(subjectOf(record)).join(' ')),
    );
    return records.map((record) => ({ ...record, policy: policy.slug }));
  });
}
