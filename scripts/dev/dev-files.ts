import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { portalId } from '../build/portal-module.ts';
import { publicFiles } from '../build/public-files.ts';
import { contentTypeOf } from '../serve/headers.ts';
import { openPortal, type Settings } from '../settings.ts';

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** What only a whole build makes: the search index, pictures, catalogues and the report. */
const madeByBuild =
  /^(?:(?:search|pagefind|share)\/.+|data\/(?:datapackage|catalog|manifest|disclosure))\.[a-z0-9_-]+$/i;

/** A file as the last build left it; null where there is none. */
function fromLastBuild(published: string, path: string): Buffer | null {
  const file = join(published, path);
  return madeByBuild.test(path) && existsSync(file) && statSync(file).isFile()
    ? readFileSync(file)
    : null;
}

/**
 * Makes the development server answer for data files and feeds, which a build writes beside the pages,
 * and see changes of the portal's data: the facts are read anew and open pages load again.
 */
export function devFiles(settings: Settings): Plugin {
  const folder = resolve(settings.data.root, settings.data.folder);
  let files: Promise<ReadonlyMap<string, string | Uint8Array>> | null = null;
  const read = async () => {
    const made = await publicFiles(openPortal(settings));
    return new Map(made.map(({ path, content }) => [path, content]));
  };
  return {
    name: 'dev-files',
    enforce: 'pre',
    configureServer(server) {
      if (!existsSync(join(settings.published, 'index.html'))) {
        console.log('还没有构建过：检索、分享图和目录要先运行一次 npm run build 才有。');
      }
      server.watcher.add(folder);
      server.watcher.on('all', (_, changed) => {
        if (!resolve(changed).startsWith(folder)) return;
        files = null;
        for (const environment of Object.values(server.environments)) {
          const portal = environment.moduleGraph.getModuleById(portalId);
          if (portal) environment.moduleGraph.invalidateModule(portal);
          environment.hot.send({ type: 'full-reload' });
        }
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = decodeURI(pathname).replace(settings.base, '');
        if (!/^(?:data|feeds|projects|search|pagefind|share)\/.*\./.test(path)) {
          next();
          return;
        }
        const answer = (content: string | Uint8Array) => {
          response.setHeader('Content-Type', contentTypeOf(`/${path}`));
          response.end(content);
        };
        files ??= read();
        files.then(
          (known) => {
            const content = known.get(path) ?? fromLastBuild(settings.published, path);
            if (content === null) next();
            else answer(content);
          },
          (error: unknown) => {
            files = null;
            next(error);
          },
        );
      });
    },
  };
}
