import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { writeNote, type Note } from './bundle-note.ts';
import type { Handed } from './portal-module.ts';
import { siteConfig } from './site-config.ts';

const entryFile = /^prerender-entry\..*mjs$/;

/**
 * Bundles the engine into a folder: `renderer/` renders pages, `files/` is what browsers get beside
 * them. No page is rendered.
 */
export async function bundle(settings: Settings, to: string): Promise<void> {
  const made = join(to, 'files');
  let pages: Note['pages'] = [];
  let styles: ReadonlyMap<string, Note['pages'][number][1]> = new Map();
  const keep: AstroIntegration = {
    name: 'keep-renderer',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        styles = pages as unknown as typeof styles;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-renderer',
          getStaticPaths: () => {
            pages = [...styles].map(([page, known]) => [page, { styles: known.styles }]);
            cpSync(join(made, '.prerender'), join(to, 'renderer'), { recursive: true });
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('no page is rendered while bundling')),
        });
      },
    },
  };
  const nothing = () => Promise.reject<Handed>(new Error('bundling reads no facts'));
  const config = siteConfig(settings, nothing, [keep]);
  await build({ ...config, configFile: false, outDir: made, logLevel: 'error' });
  const entry = readdirSync(join(to, 'renderer')).find((name) => entryFile.test(name));
  if (entry === undefined) throw new Error(`${to}: Astro has bundled nothing that renders`);
  writeNote(to, { entry, pages });
}
