import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute, RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { noteUse, removeUnused } from '../files/unused.ts';
import type { Settings } from '../settings.ts';
import { noteOf, type Note } from './bundle-note.ts';
import { handOver, handFirstFiles, type Handed } from './portal-module.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** What renders the pages of a site: the engine, bundled, without any facts. */
export interface Renderer {
  /** Every page that there is, in the order in which they are rendered. */
  readonly paths: () => Promise<readonly PathWithRoute[]>;
  readonly render: (url: URL, route: RouteData) => Promise<Response>;
  /** Puts styles, scripts and what else every site of this engine has into a site. */
  readonly placeFiles: (site: string) => void;
}

/** The part of what Astro bundles that is used here. */
interface Bundle {
  readonly app: ConstructorParameters<typeof StaticPaths>[0] & {
    readonly setInternals: (internals: object) => void;
    readonly setOptions: (options: object) => void;
    readonly render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  };
}

/** Bundles that stay; others go once no build can be under way with them. */
const kept = { keep: 4, unused: 3_600_000 };

/** Puts a folder in the place of another. */
function replace(made: string, place: string): void {
  const before = `${made}.before`;
  if (existsSync(place)) renameSync(place, before);
  renameSync(made, place);
  rmSync(before, { recursive: true, force: true });
}

/** Loads a bundle that lies in a folder. */
async function load(folder: string, { entry, pages, first }: Note): Promise<Renderer> {
  handFirstFiles(first);
  const address = pathToFileURL(resolve(folder, 'renderer', entry)).href;
  const { app } = (await import(address)) as Bundle;
  app.setInternals({ pagesByKeys: new Map(pages) });
  const write = ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') console.error(message);
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  return {
    paths: () => new StaticPaths(app).getAll(),
    render: (url, route) => app.render(new Request(url), { routeData: route }),
    placeFiles: (site) => {
      mkdirSync(site, { recursive: true });
      cpSync(join(folder, 'files'), site, { recursive: true });
    },
  };
}

/**
 * What a bundle is kept under: another for each state of all that it is made from. It also names the
 * folders that its modules came from.
 */
export function bundleName({ engine }: Pick<Settings, 'engine'>, mark: string): string {
  return sha256Of(JSON.stringify([mark, engine, process.cwd()]));
}

/**
 * Opens what renders the pages. Bundling takes seconds however little has changed, and depends on
 * nothing but the engine and the words and colours of the portal: it is done once for each state of them.
 *
 * @param open gives what pages are made from
 * @param options `mark`: of the engine, see {@link engineMark}; `cold`: bundles anew in any case
 */
export async function openRenderer(
  settings: Settings,
  open: () => Handed,
  { mark, cold }: { readonly mark: string; readonly cold: boolean },
): Promise<Renderer> {
  handOver(open);
  const all = '.cache/render';
  const name = bundleName(settings, mark);
  const folder = join(all, name);
  const known = cold ? null : noteOf(folder);
  if (known === null) {
    const making = join(all, `${name}.${process.pid}`);
    rmSync(making, { recursive: true, force: true });
    // What bundles takes a second to load, and a build after another has no need of it.
    const { bundle } = await import('./bundle.ts');
    await bundle(settings, making);
    // Another build may be under way with the one before, which is the same: its place is never empty long.
    replace(making, folder);
    handOver(open);
  }
  noteUse([folder]);
  removeUnused(all, kept);
  const note = known ?? noteOf(folder);
  if (note === null) throw new Error(`${folder}: what renders the pages was altered meanwhile`);
  return load(folder, note);
}
