import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import ts from 'typescript';
import { allFilesBelow } from '../../scripts/build/site-folder.ts';

/** Modules by their path, each with those that it imports. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/** The code of a module; of an Astro component that of its head and of its scripts. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const head = /^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
  return [head, ...scripts].join('\n');
}

/** The modules of this project that a module imports, be it for their types alone. */
export function importsOf(path: string, text: string): string[] {
  return ts
    .preProcessFile(codeOf(path, text))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name));
}

/**
 * Reads the modules below some folders.
 *
 * @throws Error where one imports a module that is not there
 */
export function moduleGraph(...folders: readonly string[]): ModuleGraph {
  const modules = folders
    .flatMap((folder) => allFilesBelow(folder).map((path) => join(folder, path)))
    .filter((path) => ['.ts', '.astro'].includes(extname(path)));
  return new Map(
    modules.map((path) => {
      const imports = importsOf(path, readFileSync(path, 'utf8'));
      const missing = imports.find((one) => !existsSync(one));
      if (missing !== undefined) throw new Error(`${path} imports ${missing}, which is not there`);
      return [path, imports];
    }),
  );
}

/** The rings of a graph, each once, from the module at which it was met to that again. */
export function rings(graph: ModuleGraph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  function follow(module: string): void {
    if (way.includes(module)) {
      found.push([...way.slice(way.indexOf(module)), module]);
      return;
    }
    if (done.has(module)) return;
    way.push(module);
    for (const next of graph.get(module) ?? []) follow(next);
    way.pop();
    done.add(module);
  }
  for (const module of graph.keys()) follow(module);
  return found;
}
