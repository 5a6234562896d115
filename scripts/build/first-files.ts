/** What is needed to know of a file that the bundler has made for browsers. */
export type MadeFile =
  | { readonly type: 'asset'; readonly fileName: string }
  | {
      readonly type: 'chunk';
      readonly fileName: string;
      /** Files that must be there before it can run. */
      readonly imports: readonly string[];
      /** The modules in it, by their path. */
      readonly moduleIds: readonly string[];
      readonly isEntry: boolean;
    };

/** Files that pages name in their head, so that they are asked for at once. */
export interface FirstFiles {
  readonly styles: string[];
  /** For each island that a page can begin with, its own file and all that this needs. */
  readonly scripts: Record<string, string[]>;
}

const island = /\/view\/islands\/([a-z-]+)\.ts$/;

/** A file and all that it imports, each once, itself first. */
function withImports(first: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const files = new Set([first]);
  // A set is walked in the order in which it grows.
  for (const file of files) for (const other of imports.get(file) ?? []) files.add(other);
  return [...files];
}

/**
 * Takes what the bundler made; gives the scripts that islands need first. Left to find them one by one,
 * each in the one before, a reader on a slow line waits a turn to the server for each.
 */
export function scriptsFirst(made: readonly MadeFile[]): FirstFiles['scripts'] {
  const chunks = made.filter((file) => file.type === 'chunk');
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  const scripts = chunks.flatMap(({ fileName, moduleIds, isEntry }) =>
    moduleIds.flatMap((id): [string, string[]][] => {
      const name = isEntry ? island.exec(id)?.[1] : undefined;
      return name === undefined ? [] : [[name, withImports(fileName, imports)]];
    }),
  );
  return Object.fromEntries(scripts);
}
