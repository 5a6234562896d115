import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { Settings } from '../settings.ts';
import { readTheme } from './theme.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const name = 'virtual:portal';
const theme = 'virtual:theme.css';
/** What Vite calls the module once it is found. */
export const portalId = `\0${name}`;
/** The ending tells Vite that it is a style sheet. */
const themeId = `\0${theme}`;

/**
 * Hands the portal to pages: they import `getPortal` from `virtual:portal`, which is read when a page
 * first asks, and the host's colours from `virtual:theme.css`.
 */
export function portalModule({ data, day, address, engine, portal }: Settings): Plugin {
  const reader = JSON.stringify(join(engine, 'src/facts/portal.ts'));
  const told = [data, day, address].map((one) => JSON.stringify(one)).join(', ');
  const words = { engine: join(engine, 'content/pages'), own: join(portal, 'content/pages') };
  return {
    name: 'portal',
    resolveId: (source: string) =>
      source === name ? portalId : source === theme ? themeId : undefined,
    load: (id: string) => {
      if (id === themeId) return readTheme(engine, portal);
      if (id !== portalId) return undefined;
      return `import { load } from ${reader};
let portal;
export const getPortal = () => (portal ??= load(${told}));
export const wordsFolders = ${JSON.stringify(words)};`;
    },
  };
}
