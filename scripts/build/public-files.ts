import type { Portal } from '../../src/facts/portal.ts';
import { sha256 } from '../../src/facts/read/publication-ledger.ts';
import { pageFiles } from '../../src/outputs/page-files.ts';
import { openArchive } from '../release/archived-files.ts';
import { changeFiles, standardFiles } from './change-files.ts';
import type { DataFile } from './data-file.ts';
import { dataSetFiles } from './data-set-files.ts';
import { originalFiles } from './original-files.ts';

/**
 * The public files that are made of facts alone: data, feeds, calendars, originals and what was
 * archived.
 *
 * @throws DataFileError where an original is missing or was altered
 */
export async function publicFiles(portal: Portal): Promise<DataFile[]> {
  return [
    ...(await dataSetFiles(portal)),
    ...pageFiles(portal, sha256),
    ...originalFiles(portal),
    ...changeFiles(portal),
    ...standardFiles(portal),
    ...openArchive(portal),
  ];
}
