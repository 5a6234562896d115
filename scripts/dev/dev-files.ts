import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { openSite } from '../build/open-site.ts';
import { portalId, type Handed } from '../build/portal-module.ts';
import { contentTypeOf } from '../serve/headers.ts';
import type { Settings } from '../settings.ts';

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** What only a whole build makes: the search index, pictures, the report and the manifest that tells it. */
const madeByBuild = /^(?:(?:search|share)\/.+|data\/(?:manifest|disclosure))\.[a-z0-9_-]+$/i;

/** A file as the last build left it; null where there is none. */
function fromLastBuild(published: string, path: string): Buffer | null {
  const file = join(published, path);
  return madeByBuild.test(path) && existsSync(file) && statSync(file).isFile()
    ? readFileSync(file)
    : null;
}

/** What the development server needs to serve the whole site. */
export interface DevFiles {
  /** Portal and site as they are now; read anew when something in the data has changed. */
  readonly open: () => Promise<Handed>;
  readonly plugin: Plugin;
}

/**
 * Makes the development server answer for data files, feeds and catalogues, which a build writes beside
 * the pages, and see changes of the portal's data: the facts are read anew and open pages load again.
 */
export function devFiles(settings: Settings): DevFiles {
  const folder = resolve(settings.data.root, settings.data.folder);
  let known: Promise<Handed> | null = null;
  const open = () => {
    known ??= openSite(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const plugin: Plugin = {
    name: 'dev-files',
    enforce: 'pre',
    configureServer(server) {
      if (!existsSync(join(settings.published, 'index.html'))) {
        console.log('还没有构建过：检索、分享图和核验结果要先运行一次 npm run build 才有。');
      }
      server.watcher.add(folder);
      server.watcher.on('all', (_, changed) => {
        if (!resolve(changed).startsWith(folder)) return;
        known = null;
        for (const environment of Object.values(server.environments)) {
          const portal = environment.moduleGraph.getModuleById(portalId);
          if (portal) environment.moduleGraph.invalidateModule(portal);
          environment.hot.send({ type: 'full-reload' });
        }
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = decodeURI(pathname).replace(settings.base, '');
        const answer = (content: string | Uint8Array) => {
          response.setHeader('Content-Type', contentTypeOf(`/${path}`));
          response.end(content);
        };
        if (!/^(?!@|_astro|node_modules|src)[^?]*\.[a-z0-9]+$/i.test(path)) {
          next();
          return;
        }
        open().then(
          ({ site }) => {
            const file = site.files.find((one) => one.path === path);
            const content = file?.content ?? fromLastBuild(settings.published, path);
            if (content === null) next();
            else answer(content);
          },
          (error: unknown) => {
            next(error);
          },
        );
      });
    },
  };
  return { open, plugin };
}
