import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  beyondLaws,
  mayBeShown,
  unknownAnchors,
  unknownLaws,
  withLaws,
} from '../../rules/law/law.ts';
import { wordsAbove } from '../../rules/policy/clause-tree.ts';
import {
  lawNoteSchema,
  lawSchema,
  remedySchema,
  type Law,
  type LawNote,
  type Remedy,
} from '../kinds/law.ts';
import type { Policy } from '../kinds/policy.ts';
import { sharedFile, type DataFolder } from './data-folder.ts';
import { DataFileError } from '../data-file-error.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { annotationFile } from './tasks.ts';

function readList<T>({ root }: DataFolder, file: string, schema: z.ZodType<T>): T[] {
  return existsSync(join(root, file)) ? readStrict(root, file, z.array(schema)) : [];
}

/** A list that is the portal's own, or the engine's; with the file where it stands. */
function readShared<T>(data: DataFolder, name: string, schema: z.ZodType<T>) {
  const found = sharedFile(data, name);
  if (found === null) return { file: join(data.folder, name), records: [] };
  const { root, path } = found;
  return { file: path, records: readStrict(root, path, z.array(schema)) };
}

/** All articles on file, those from memory too: the portal's own `laws.yaml`, or the engine's. */
export function loadLaws(data: DataFolder): Law[] {
  const { file, records: laws } = readShared(data, 'laws.yaml', lawSchema);
  requireUnique(
    file,
    laws.map(({ id }) => id),
  );
  return laws;
}

function citeFaults(file: string, records: readonly { laws: readonly string[] }[], laws: Law[]) {
  return records.flatMap((record, at) =>
    unknownLaws(record, laws).map(
      (id) =>
        `${file} › 第 ${at + 1} 条：laws.yaml 中没有编号“${id}”，请改正编号，或先在那里登记该条法律。`,
    ),
  );
}

/** Figures and articles of our words that no article they cite bears out. */
function beyondFaults<T extends { laws: readonly string[] }>(
  file: string,
  records: readonly T[],
  laws: readonly Law[],
  wordsOf: (record: T) => { readonly words: string; readonly also?: readonly string[] },
): string[] {
  return records.flatMap((record, at) => {
    const { words, also } = wordsOf(record);
    const beyond = beyondLaws(words, withLaws(record, laws).laws, also);
    if (beyond.length === 0) return [];
    return [
      `${file} › 第 ${at + 1} 条：“${beyond.join('”“')}”不见于所引法律条文的概括（laws.yaml），请按条文改正，或补引该条。`,
    ];
  });
}

/**
 * 救济途径 that may be shown: those whose every article was read.
 *
 * @throws DataFileError where a remedy cites an article that is not on file, or says more than it
 */
export function loadRemedies(data: DataFolder, laws: Law[]): Remedy[] {
  const { file, records } = readShared(data, 'remedies.yaml', remedySchema);
  requireUnique(
    file,
    records.map(({ id }) => id),
  );
  const faults = [
    ...citeFaults(file, records, laws),
    ...beyondFaults(file, records, laws, ({ period, says, when }) => ({
      words: [period ?? '', says, when].join('\n'),
    })),
  ];
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  return records.map((record) => withLaws(record, laws)).filter(mayBeShown);
}

/**
 * 上位法提示 of all texts that may be shown, text by text.
 *
 * @throws DataFileError where a note names a clause or an article that does not exist, or says more
 *   than its articles
 */
export function loadLawNotes(
  data: DataFolder,
  policies: readonly Policy[],
  laws: Law[],
): LawNote[] {
  return policies.flatMap((policy) => {
    const file = annotationFile(data, policy, 'law-notes.yaml');
    const records = readList(data, file, lawNoteSchema);
    const faults = [
      ...citeFaults(file, records, laws),
      ...beyondFaults(file, records, laws, ({ note, anchors }) => ({
        words: note,
        also: anchors.flatMap((anchor) => wordsAbove(policy, anchor)),
      })),
      ...records.flatMap(({ anchors }, at) =>
        unknownAnchors(anchors, policy).map(
          (anchor) =>
            `${file} › 第 ${at + 1} 条：${policy.slug} 没有条款 ${anchor}，请改为政策文件页面上的条款编号。`,
        ),
      ),
    ];
    if (faults.length > 0) throw new DataFileError(faults.join('\n'));
    return records
      .map((record) => ({ ...withLaws(record, laws), policy: policy.slug }))
      .filter(mayBeShown);
  });
}
