import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { Portal } from '../../src/facts/portal.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import type { Site } from '../../src/outputs/site.ts';
import type { Settings } from '../settings.ts';
import type { FirstFiles } from './first-files.ts';
import { readTheme } from './theme.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** What pages are made from. */
export interface Handed {
  readonly portal: Portal;
  readonly site: Site;
  /** What the checks found; null until they have looked at the built site. */
  run: CheckRun | null;
}

/** What Vite calls the modules once they are found. */
export const portalId = '\0virtual:portal';
const wordsId = '\0virtual:words';
/** The ending tells Vite that it is a style sheet. */
const themeId = '\0virtual:theme.css';
const ids: Readonly<Record<string, string>> = Object.fromEntries(
  [portalId, wordsId, themeId].map((id) => [id.slice(1), id]),
);

/** Where the pages of our words lie: the engine's, and the portal's own. */
export function wordsFolders({ engine, portal }: Pick<Settings, 'engine' | 'portal'>) {
  return { engine: join(engine, 'content/pages'), own: join(portal, 'content/pages') };
}

/** Pages are run in this process: the value itself is handed over, and read only once. */
const key = 'mingdi:portal';

/** Says what pages are made from to those that are loaded from now on. */
export function handOver(open: () => Handed | Promise<Handed>): void {
  Object.assign(globalThis, { [Symbol.for(key)]: open });
}

const firstKey = 'mingdi:first-files';

/** Says to pages which files they need first, once these are bundled. */
export function handFirstFiles(files: FirstFiles): void {
  Object.assign(globalThis, { [Symbol.for(firstKey)]: files });
}

/**
 * Hands portal and site to pages: they import `getPortal`, `getSite`, `getRun` and `filesFor` from
 * `virtual:portal`, where our words lie from `virtual:words`, and the host's colours from
 * `virtual:theme.css`.
 *
 * @param open gives what pages are made from; asked each time the module is loaded anew
 */
export function portalModule(settings: Settings, open: () => Handed | Promise<Handed>): Plugin {
  handOver(open);
  const { engine, portal } = settings;
  const modules: Readonly<Record<string, () => string>> = {
    [portalId]: () => `const handed = await globalThis[Symbol.for(${JSON.stringify(key)})]();
export const getPortal = () => handed.portal;
export const getSite = () => handed.site;
export const getRun = () => handed.run;
export const filesFor = (islands) => {
  const { styles = [], scripts = {} } = globalThis[Symbol.for(${JSON.stringify(firstKey)})] ?? {};
  return { styles, scripts: [...new Set(islands.flatMap((island) => scripts[island] ?? []))] };
};`,
    [wordsId]: () => `export const wordsFolders = ${JSON.stringify(wordsFolders(settings))};`,
    [themeId]: () => readTheme(engine, portal),
  };
  return {
    name: 'portal',
    resolveId: (source: string) => ids[source],
    load: (id: string) => modules[id]?.(),
  };
}
