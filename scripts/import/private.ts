import { basename } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import type { ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import { findingsOf, type FindingKind } from '../scan/scan-file.ts';
import type { Original } from './importer.ts';
import type { Problem } from './problem.ts';
import { originalFile } from '../../src/facts/portal-files.ts';

/** A part of an original for which it is refused, and why. */
interface PartProblem extends Problem {
  readonly kind: FindingKind;
}

/** What may not be public in one original, and what cannot be read to the bottom; `file` names it for the clerk. */
function privateIn(
  {
    file,
    name,
    bytes,
  }: { readonly file: string; readonly name: string; readonly bytes: Uint8Array },
  options: ScanOptions,
): PartProblem[] {
  return findingsOf(name, bytes, options).map(({ kind, where, what, remedy }) => ({
    kind,
    code: kind === 'unreadable' ? 'IMPORT-UNREADABLE-PART' : 'IMPORT-PRIVATE',
    spot: { file: `${file}${where === '' ? '' : ` ${where}`}` },
    what: what.replace(/（.*$/u, ''),
    read: /（(.*)）/u.exec(what)?.[1] ?? what,
    expected: '可以向全社会公开、能读到底的原件',
    action: remedy.replace(/。$/u, ''),
  }));
}

/**
 * What may not be public in the registered originals, and what cannot be read to the bottom: nothing
 * is imported before it is settled, since an original ships as it is.
 *
 * @throws DataFileError where `disclosure/scan.yaml` is malformed
 */
export function privateParts(data: DataFolder, originals: readonly Original[]): Problem[] {
  const options = loadDisclosureFiles(data);
  return originals.flatMap(({ source, bytes }) =>
    privateIn({ file: originalFile(source.file), name: source.file, bytes }, options),
  );
}

/**
 * The same for a file that is handed over and not registered yet.
 *
 * @param path as the clerk wrote it
 * @param name under which it would be registered: its ending fits its bytes
 * @throws DataFileError where `disclosure/scan.yaml` is malformed
 */
export function privatePartsOf(
  data: DataFolder,
  {
    path,
    name,
    bytes,
  }: { readonly path: string; readonly name: string; readonly bytes: Uint8Array },
): PartProblem[] {
  return privateIn({ file: basename(path), name, bytes }, loadDisclosureFiles(data));
}
