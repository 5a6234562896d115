import { DataFileError } from '../../src/facts/data-file-error.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { allShareCards } from '../../src/view/queries/share.ts';
import { siteOf } from '../../src/outputs/site.ts';
import { recordProblems } from '../../src/rules/portal/record-problems.ts';
import { openPortal, type Settings } from '../settings.ts';
import { contentWords } from './content-words.ts';
import { sealed, type DataFile } from './data-file.ts';
import { wordsFolders, type Handed } from './portal-module.ts';
import { publicFiles } from './public-files.ts';

/**
 * Lists the site of a portal, with all files that are made of facts.
 *
 * @param pictures those of the pages, where they are drawn
 * @throws DataFileError where an original is missing or was altered, or a record cannot be true
 * @throws Error with a line for each published address that would vanish
 */
export async function listSite(
  portal: Portal,
  settings: Settings,
  pictures: readonly DataFile[] = [],
): Promise<Handed['site']> {
  const problems = recordProblems(portal);
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return siteOf(portal, {
    words: contentWords(wordsFolders(settings)),
    files: [...(await publicFiles(portal)), ...pictures],
    others: allShareCards(portal).map(({ path }) => path),
    seal: sealed,
  });
}

/** Reads a portal and lists its site, without pictures: what a server of pages in progress needs. */
export async function openSite(settings: Settings): Promise<Handed> {
  const portal = openPortal(settings);
  return { portal, site: await listSite(portal, settings), run: null };
}
