import { createHash } from 'node:crypto';
import type { Portal } from '../../src/facts/portal.ts';
import { pageAt, type Site } from '../../src/outputs/site.ts';
import { fileOfPage } from '../../src/outputs/site-page.ts';
import { frameOf } from '../../src/view/queries/frame.ts';
import { keyedPages, type KeyedPage } from '../../src/view/queries/keyed-pages.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * The key of each page that says what it is made from: where it is the same in two builds, so is the
 * page, byte for byte.
 *
 * @param mark of the engine
 * @param own which of the pages are asked for, given each with its place among all
 * @returns keys by the file of the page; other pages are made in every build
 */
export function pageKeys(
  portal: Portal,
  site: Site,
  mark: string,
  own: (page: KeyedPage, place: number) => boolean = () => true,
): Map<string, string> {
  const around = `${mark} ${fingerprint(frameOf(portal))}`;
  return new Map(
    keyedPages(portal)
      .filter(own)
      .map(({ address, inputs }) => {
        const told = `${around} ${fingerprint({ ...pageAt(site, address), ...inputs() })}`;
        return [fileOfPage(address), createHash('sha256').update(told).digest('base64url')];
      }),
  );
}
