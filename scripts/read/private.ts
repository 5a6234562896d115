import { basename } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { privatePartsOf } from '../import/private.ts';
import { told } from './lists.ts';
import type { ReadProblem } from './text.ts';

/**
 * What may not be public in a file, as the import refuses it: numbers of people, marks of secrecy. What does
 * not show when the file is opened is told apart (`unseenIn`).
 *
 * @throws DataFileError where `disclosure/scan.yaml` is malformed
 */
export function privateProblems(data: DataFolder, path: string, bytes: Uint8Array): ReadProblem[] {
  return privatePartsOf(data, { path, name: basename(path), bytes })
    .filter(({ code, what }) => code === 'IMPORT-PRIVATE' && !what.startsWith('有'))
    .map((problem) => told('error', problem));
}
