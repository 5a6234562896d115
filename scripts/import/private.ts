import { basename } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import type { ScanOptions } from '../../src/rules/disclosure/scan/scan-text.ts';
import { findingsOf, type Finding, type FindingKind } from '../scan/scan-file.ts';
import type { Original } from './importer.ts';
import type { Problem } from './problem.ts';
import { originalFile } from '../../src/facts/portal-files.ts';

/** A part of an original for which it is refused, and why. */
interface PartProblem extends Problem {
  readonly kind: FindingKind;
}

/** How many finds of one kind in one column are told one by one. */
const fewInColumn = 2;

/** Finds of one kind in one column of a sheet as one: the column, its cells, and what to do once. */
function byColumn(findings: readonly Finding[]): Finding[] {
  const cell = /^(?<column>.*[A-Z]+)(?<row>\d+)$/u;
  const groups = Map.groupBy(findings, ({ kind, where, what }, at) => {
    const column = kind === 'private' ? cell.exec(where)?.groups?.['column'] : undefined;
    return column === undefined ? String(at) : `${column} ${what.replace(/（.*$/u, '')}`;
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= fewInColumn) return group;
    const { column = '' } = cell.exec(first.where)?.groups ?? {};
    const rows = group.map(({ where }) => cell.exec(where)?.groups?.['row'] ?? '');
    const masked = /（(.*)）/u.exec(first.what)?.[1] ?? '';
    const kindOf = first.what.replace(/（.*$/u, '');
    return [
      {
        ...first,
        where: `${column} 列`,
        what: `${group.length} 个${kindOf}（第 ${rows.join('、')} 行，如 ${masked}）`,
        remedy: `${first.remedy.replace(/确属误报的，.*$/u, '')}整列都是误报的，请信息中心照 data-model.md 逐个登记`,
      },
    ];
  });
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
  return byColumn(findingsOf(name, bytes, options)).map(({ kind, where, what, remedy }) => ({
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
