import { byDay } from '../../src/facts/kinds/day.ts';
import { fileFamilies } from '../../src/outputs/file-addresses.ts';
import { withheldName } from '../../src/outputs/archives.ts';
import { join } from 'node:path';
import { privateStrings } from '../../src/checks/run/private-strings.ts';
import { unpacked } from '../../src/checks/run/unpacked.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { allWithdrawals } from '../../src/rules/portal/withdrawals.ts';
import type { DataFile } from '../build/data-file.ts';
import { archivedFiles } from './archive.ts';

/** A file of the archive that holds what was taken off the web since. */
export interface WithheldFile {
  /** Within the site. */
  readonly path: string;
  /** Day and reason of the review that took it off; null where its record is gone. */
  readonly since: string | null;
  readonly reason: string | null;
}

/** Tells of the content of a file which withdrawal it falls under; null where it may be shown. */
function withholding(portal: Portal): (path: string, content: Buffer) => WithheldFile | null {
  const withdrawals = allWithdrawals(portal)
    .toSorted(byDay(({ since }) => since))
    .toReversed();
  const secrets = privateStrings(portal);
  if (withdrawals.length === 0 && secrets.length === 0) return () => null;
  return (path, content) => {
    const parts = unpacked(path, content);
    const holds = (text: string) => parts.some((part) => part.includes(text));
    const named = withdrawals.find(({ items }) => items.some(holds));
    if (named === undefined && !secrets.some(({ text }) => holds(text))) return null;
    const { since, reason } = named ?? withdrawals[0] ?? { since: null, reason: null };
    return { path, since, reason };
  };
}

/** Says in place of the files of a day that they are withheld, which, since when and why. */
function noteOf(day: string, files: readonly WithheldFile[]): DataFile {
  const note = `${day} 存档的这些数据文件含有此后撤下的内容，不再提供；当天的其他文件照旧。`;
  return {
    path: fileFamilies.archived.at(day, withheldName).path,
    content: toJson({ day, note, files }),
  };
}

/**
 * The kept data sets as files of the site (`/data/archive/<day>/projects.json`). A file that holds
 * what was withdrawn since is not among them: a note says so in its day's folder.
 */
export function openArchive(portal: Portal): DataFile[] {
  const judge = withholding(portal);
  const judged = archivedFiles(join(portal.folder.root, portal.folder.folder, 'archive')).map(
    (file) => ({ file, withheld: judge(file.path, Buffer.from(file.content)) }),
  );
  const days = Map.groupBy(
    judged.flatMap((one) => one.withheld ?? []),
    ({ path }) => path.split('/')[2] ?? '',
  );
  return [
    ...judged.flatMap((one) => (one.withheld === null ? [one.file] : [])),
    ...[...days].map(([day, files]) => noteOf(day, files)),
  ];
}
