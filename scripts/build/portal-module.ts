import { resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { Settings } from '../settings.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const name = 'virtual:portal';
/** What Vite calls the module once it is found. */
export const portalId = `\0${name}`;

/**
 * Hands the portal to pages: they import `getPortal` from `virtual:portal`. It is read when a page first
 * asks.
 */
export function portalModule({ data, day, address }: Settings): Plugin {
  const reader = JSON.stringify(resolve('src/facts/portal.ts'));
  const told = [data, day, address].map((one) => JSON.stringify(one)).join(', ');
  return {
    name: 'portal',
    resolveId: (source: string) => (source === name ? portalId : undefined),
    load: (id: string) =>
      id === portalId
        ? `import { load } from ${reader};
let portal;
export const getPortal = () => (portal ??= load(${told}));`
        : undefined,
  };
}
