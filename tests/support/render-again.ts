// Renders the keyed pages of a portal, changes one fact after the other, and renders those whose key is
// still the same once more. Prints how many were and which of them were not the same, as JSON.
import fc from 'fast-check';
import { contentWords } from '../../scripts/build/content-words.ts';
import { openSite } from '../../scripts/build/open-site.ts';
import { pageBuild } from '../../scripts/build/page-build.ts';
import { wordsFolders } from '../../scripts/build/portal-module.ts';
import { openRenderer } from '../../scripts/build/renderer.ts';
import { engineMark } from '../../scripts/kept/engine-mark.ts';
import { pageKeys } from '../../scripts/kept/page-keys.ts';
import { readSettings } from '../../scripts/settings.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { Site } from '../../src/outputs/site.ts';
import { sitePages } from '../../src/outputs/site-pages.ts';
import { anyFactChange, withChange } from './change-fact.ts';

const changes = Number(process.env['CHANGES'] ?? 150);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

process.env['NODE_ENV'] = 'production';
const settings = readSettings();
const { portal, site } = await openSite(settings);
const handed: { portal: Portal; site: Site; run: null } = { portal, site, run: null };
const renderer = await openRenderer(settings, () => handed, {
  mark: engineMark(settings),
  cold: false,
});
const rendering = await pageBuild(new URL(portal.address.url), renderer);

const words = contentWords(wordsFolders(settings));
const urlOf = (file: string) => new URL(file.replace(/index\.html$/, ''), portal.address.url);
const before = pageKeys(portal, site, 'engine');
const pages = new Map<string, string>();
for (const file of before.keys()) pages.set(file, await rendering.render(urlOf(file)));

const told = { keyed: before.size, changes: 0, same: 0, other: 0, differing: [] as string[] };

/** The keys of a changed portal; null where its facts contradict each other, so that nothing is made. */
function keysOf(changed: Portal): { keys: Map<string, string>; site: Site } | null {
  try {
    const listed = { ...site, pages: sitePages(changed, words) };
    return { keys: pageKeys(changed, listed, 'engine'), site: listed };
  } catch {
    return null;
  }
}

await fc.assert(
  fc.asyncProperty(anyFactChange, async (change) => {
    const changed = withChange(portal, change);
    const made = keysOf(changed);
    if (made === null) return;
    told.changes += 1;
    Object.assign(handed, { portal: changed, site: made.site });
    for (const [file, key] of made.keys) {
      if (before.get(file) !== key) {
        told.other += 1;
        continue;
      }
      told.same += 1;
      // One page in seven each time: all are looked at, and a change costs little.
      if ((told.same + told.changes) % 7 !== 0) continue;
      const html = await rendering.render(urlOf(file)).catch((error: unknown) => String(error));
      if (html !== pages.get(file)) told.differing.push(`${file} after ${JSON.stringify(change)}`);
    }
  }),
  { numRuns: changes, ...seed },
);
console.log(JSON.stringify(told));
