import { basename } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { privatePartsOf } from '../import/private.ts';
import { told } from './lists.ts';
import type { ReadProblem } from './text.ts';

const mostUnseen = 20;

/**
 * What the import refuses a file for that can be read: numbers of people, marks of secrecy, and what does
 * not show when it is opened (hidden rows, columns, sheets and words, comments, tracked changes).
 *
 * @throws DataFileError where `disclosure/scan.yaml` is malformed
 */
export function privateProblems(data: DataFolder, path: string, bytes: Uint8Array): ReadProblem[] {
  const parts = privatePartsOf(data, { path, name: basename(path), bytes });
  const unseen = parts.filter(({ kind }) => kind === 'unseen').slice(0, mostUnseen);
  return [
    ...unseen.map(({ spot, what, read, action }): ReadProblem => ({
      ...{ code: 'READ-UNSEEN', severity: 'warning', where: spot.file },
      message: `${read === what ? what : `${what}（${read}）`}，打开时看不见；表格里隐藏的行列照样读出`,
      remedy: action,
    })),
    ...parts.filter(({ kind }) => kind === 'private').map((problem) => told('error', problem)),
  ];
}
