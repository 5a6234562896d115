import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { writeNote, type Note } from './bundle-note.ts';
import type { Handed } from './portal-module.ts';
import { scriptsFirst, type FirstFiles, type MadeFile } from './first-files.ts';
import { siteConfig } from './site-config.ts';
import { allFilesBelow } from './site-folder.ts';

const entryFile = /^prerender-entry\..*mjs$/;

/**
 * Bundles the engine into a folder: `renderer/` renders pages, `files/` is what browsers get beside
 * them. No page is rendered.
 */
export async function bundle(settings: Settings, to: string): Promise<void> {
  const made = join(to, 'files');
  let pages: Note['pages'] = [];
  let stylesOf: ReadonlyMap<string, Note['pages'][number][1]> = new Map();
  let scripts: FirstFiles['scripts'] = {};
  const noteScripts = {
    name: 'note-scripts',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle: (_: unknown, files: object) => {
      scripts = scriptsFirst(Object.values(files) as MadeFile[]);
    },
  };
  const keep: AstroIntegration = {
    name: 'keep-renderer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteScripts] } });
      },
      'astro:build:setup': ({ pages }) => {
        stylesOf = pages as unknown as typeof stylesOf;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-renderer',
          getStaticPaths: () => {
            pages = [...stylesOf].map(([page, known]) => [page, { styles: known.styles }]);
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
  const styles = allFilesBelow(made).filter((file) => file.endsWith('.css'));
  writeNote(to, { entry, pages, first: { styles, scripts } });
}
