import type { Portal } from '../../src/facts/portal.ts';
import { pageFiles } from '../../src/outputs/page-files.ts';
import { openArchive } from '../release/archived-files.ts';
import { changeFiles, standardFiles } from './change-files.ts';
import type { DataFile } from './data-file.ts';
import { dataSetFiles } from './data-set-files.ts';
import { originalFiles } from './original-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/**
 * The public files that are made of facts alone: data, feeds, calendars, originals and what was
 * archived.
 *
 * @throws DataFileError where an original is missing or was altered
 */
export async function publicFiles(portal: Portal): Promise<DataFile[]> {
  return [
    ...(await dataSetFiles(portal)),
    ...pageFiles(portal, sha256Of),
    ...originalFiles(portal),
    ...changeFiles(portal),
    ...standardFiles(portal),
    ...openArchive(portal),
  ];
}
