import { join } from 'node:path';
import { waitingOriginals } from '../../src/rules/disclosure/review.ts';
import { manifestSchema } from '../../src/facts/kinds/source.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadReviews } from '../../src/facts/read/disclosure.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { portalFiles } from '../../src/facts/portal-files.ts';

/**
 * What the clerk still has to do before imported originals are on the web, one line each: importing
 * publishes nothing that nobody has reviewed (《政府信息公开条例》第十七条).
 *
 * @throws DataFileError where the register or the reviews are malformed
 */
export function unreviewedOriginals(data: DataFolder): string[] {
  const sources = readStrict(data.root, join(data.folder, portalFiles.manifest), manifestSchema);
  const known = { sources, reviews: loadReviews(data), dataFolder: data.folder };
  return waitingOriginals(known).map((line) => `不上网 ${line}`);
}
