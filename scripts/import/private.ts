import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import { findingsOf } from '../scan/scan-file.ts';
import type { Original } from './importer.ts';
import type { Problem } from './problem.ts';

/**
 * What may not be public in the registered originals, and what cannot be read to the bottom: nothing
 * is imported before it is settled, since an original ships as it is.
 *
 * @throws DataFileError where `disclosure/scan.yaml` is malformed
 */
export function privateParts(data: DataFolder, originals: readonly Original[]): Problem[] {
  const options = loadDisclosureFiles(data);
  return originals.flatMap(({ source, bytes }) =>
    findingsOf(source.file, bytes, options).map(({ where, what, remedy }): Problem => ({
      code: where === '' && !what.startsWith('有') ? 'IMPORT-UNREADABLE-PART' : 'IMPORT-PRIVATE',
      spot: { file: `sources/${source.file}${where === '' ? '' : ` ${where}`}` },
      what: what.replace(/（.*$/u, ''),
      read: /（(.*)）/u.exec(what)?.[1] ?? what,
      expected: '可以向全社会公开、能读到底的原件',
      action: remedy.replace(/。$/u, ''),
    })),
  );
}
