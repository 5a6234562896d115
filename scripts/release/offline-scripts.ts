import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

const module = /<script type="module" src="[^"]*?(_astro\/[^"]+)"/g;

/** Files of the scripts that pages start as modules. */
export function moduleFiles(pages: Iterable<string>): Set<string> {
  const files = new Set<string>();
  for (const html of pages) for (const [, file] of html.matchAll(module)) files.add(file ?? '');
  return files;
}

/**
 * What Vite's own helper does for parts that are loaded late, without a server: the parts are in the
 * script already, their styles lie beside it.
 */
const besideTheScript = `
const here = document.currentScript.src;
function load(run, parts = []) {
  for (const part of parts.filter((path) => path.endsWith('.css'))) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(part.split('/').at(-1), here).href;
    document.head.append(link);
  }
  return run();
}`;

const latePartsAreHere: Plugin = {
  name: 'late-parts-are-here',
  load(id) {
    if (!/\/preload-helper\.[^/]*\.js$/.test(id)) return null;
    const name = /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(readFileSync(id, 'utf8'))?.[1];
    if (name === undefined) throw new Error(`${id} does not export one helper as expected.`);
    return `${besideTheScript}\nexport { load as ${name} };`;
  },
};

/**
 * Browsers run no modules from a disk. Packs each script with all that it imports into one plain
 * script. Left out are those that load from an address while they run, the search and its index: a
 * page opened from a disk may fetch nothing.
 *
 * @param site folder of the built site
 * @param files of the scripts within it
 * @returns the plain scripts by file
 */
export async function plainScripts(
  site: string,
  files: Iterable<string>,
): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const file of files) {
    const bundle = await rolldown({
      input: join(site, file),
      plugins: [latePartsAreHere],
      logLevel: 'silent',
    });
    const { output } = await bundle.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
    });
    await bundle.close();
    const { code } = output[0];
    if (!/\bimport\(/.test(code)) scripts.set(file, code);
  }
  return scripts;
}
