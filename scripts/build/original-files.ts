import { fileFamilies } from '../../src/outputs/file-addresses.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { allPolicies } from '../../src/rules/portal/policies.ts';
import { allLists } from '../../src/rules/portal/projects.ts';
import { allEarlierVersions } from '../../src/rules/portal/versions.ts';
import type { DataFile } from './data-file.ts';
import { originalFile } from '../../src/facts/portal-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/**
 * The originals that texts and lists were read from, byte for byte, so that a reader can hold every
 * page against them.
 *
 * @throws DataFileError where an original is missing, or is not the one that was imported
 */
export function originalFiles(portal: Portal): DataFile[] {
  const { root, folder } = portal.folder;
  const imported = new Map([
    ...allLists(portal).map(({ file, sha256 }) => [file, sha256] as const),
    ...allPolicies(portal).map(({ source }) => [source.file, source.sha256] as const),
  ]);
  // Those of earlier versions stay, where they are registered still.
  for (const { policy, original } of allEarlierVersions(portal)) {
    const { file, sha256 } = policy.source;
    if (original && !imported.has(file)) imported.set(file, sha256);
  }
  return [...imported].map(([file, sha256]) => {
    const path = join(folder, originalFile(file));
    let content: Buffer;
    try {
      content = readFileSync(join(root, path));
    } catch (cause) {
      throw new DataFileError(`${path}：读不到原件，请恢复该文件。`, { cause });
    }
    const found = sha256Of(content);
    if (found === sha256) return { path: fileFamilies.original.at(file).path, content };
    throw new DataFileError(
      `${path}：SHA-256 为 ${found}，导入时为 ${sha256}。原件不得改动：请恢复，或另存为新文件登记后重新导入。`,
    );
  });
}
