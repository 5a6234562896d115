import { join, relative, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { cacheFolder, type Settings } from '../settings.ts';
import { thirdPartyNotices } from './third-party.ts';
import { portalModule, type Handed } from './portal-module.ts';
import { requireNames } from '../files/folder-names.ts';

const layers = '@layer reset, tokens, base, layout, components, utilities, print, hidden;';

/**
 * Opens every style sheet with the order of the layers: the bundler may put a component's styles
 * before those of the page frame, and the first mention of a layer decides its rank.
 */
export const layerOrder = {
  postcssPlugin: 'layer-order',
  Once(root: { prepend: (text: string) => void; nodes: readonly unknown[] }) {
    if (root.nodes.length > 0) root.prepend(layers);
  },
};

/**
 * The oldest browsers that get the styles as meant: the first with `@layer`. Older ones, and those
 * whose scripts fail, show every page complete, in plain letters. The accessibility page says so.
 */
const oldestBrowsers = ['chrome99', 'edge99', 'firefox97', 'safari15.4'];

/**
 * Of scripts: Safari 15.4 has private fields, which the compiler would replace all the same, for the sake
 * of initial values that name a parameter around their class. None does, and the replaced ones are slow.
 */
const oldestForScripts = oldestBrowsers.map((one) => (one === 'safari15.4' ? 'safari16' : one));

/**
 * What renders the pages runs in this Node alone: rewritten for old browsers its classes would be slow.
 * The target is replaced: one that a plugin returns would be added to those of the browsers.
 */
const renderedHere = {
  name: 'rendered-here',
  configEnvironment: (name: string, { build }: { build?: { target?: unknown } }) => {
    if (name === 'prerender' && build !== undefined) build.target = 'esnext';
  },
};

/**
 * Small modules that most scripts share go into one file: each of its own would be another turn to
 * the server, one behind the other, before a script on a slow line can begin. The helper that loads
 * parts late keeps a file of its own: the copy that opens from a disk puts another in its place.
 */
const sharedModules =
  /view[\\/]address|rules[\\/]words[\\/]|rules[\\/]progress[\\/]totals|kinds[\\/]stage\.ts|islands[\\/]search[\\/](?:arrival|element|hit-view|messages|recents)|@oxc-project|rolldown[\\/]runtime/u;

/**
 * How Astro makes the site. Address and base let one checkout be published under any host and any
 * path: the portal is a column of a government site (国办公开办函〔2019〕61号), never a site of its own.
 *
 * @param open gives what pages are made from
 * @param integrations beside those that every way of making pages needs
 */
export function siteConfig(
  settings: Settings,
  open: () => Handed | Promise<Handed>,
  integrations: readonly AstroIntegration[] = [],
): AstroUserConfig {
  const { address, base, published, building, engine, portal } = settings;
  requireNames([engine, portal, resolve(building)]);
  // Told from the root, which both would put before it: a folder given in full would be made again inside.
  const cache = `./${relative('.', cacheFolder(settings))}`;
  return {
    site: new URL(address.url).origin,
    base,
    // Pages are the engine's, wherever it is installed; what is made lies where the command runs.
    srcDir: join(engine, 'src'),
    publicDir: join(engine, 'public'),
    trailingSlash: 'always',
    outDir: published,
    prerenderConflictBehavior: 'error',
    integrations: [mdx(), ...integrations],
    // Styles and scripts stay in files of their own, so the Content-Security-Policy needs no exception.
    build: { inlineStylesheets: 'never' },
    vite: {
      // One style sheet for all pages, packed no heavier than those that each page used to ask for one
      // by one: a slow line waits once, and the next page has it already.
      cacheDir: `${cache}/vite`,
      css: { postcss: { plugins: [layerOrder] } },
      build: {
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        target: oldestForScripts,
        cssTarget: oldestBrowsers,
      },
      environments: {
        client: {
          build: {
            rolldownOptions: {
              output: { codeSplitting: { groups: [{ name: 'shared', test: sharedModules }] } },
            },
          },
        },
      },
      plugins: [portalModule(settings, open), thirdPartyNotices(), renderedHere],
    },
    cacheDir: `${cache}/astro`,
    devToolbar: { enabled: false },
  };
}
