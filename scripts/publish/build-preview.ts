import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'astro';
import { layerOrder } from '../build/site-config.ts';
import type { Preview } from '../../src/view/components/preview/preview.ts';

const engine = resolve(import.meta.dirname, '../..');
const pages = resolve(import.meta.dirname, 'preview');

/**
 * Writes the pages of a preview, each a file that needs no other.
 *
 * @param folder an empty folder, or none yet
 * @returns the folder of the pages
 */
export async function buildPreview(preview: Preview, folder: string): Promise<string> {
  process.env['NODE_ENV'] = 'production';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = join(folder, 'site');
  await build({
    ...{ root: engine, srcDir: pages, publicDir: join(folder, 'public'), outDir: site },
    cacheDir: join(folder, 'cache'),
    ...{ configFile: false, logLevel: 'error', trailingSlash: 'always' },
    build: { inlineStylesheets: 'always' },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(folder, 'vite'),
      css: { postcss: { plugins: [layerOrder] } },
      plugins: [
        {
          name: 'preview',
          resolveId: (source: string) =>
            source === 'virtual:preview' ? '\0virtual:preview' : undefined,
          load: (id: string) =>
            id === '\0virtual:preview'
              ? `export const preview = ${JSON.stringify(preview)};`
              : undefined,
        },
      ],
    },
  });
  return site;
}
