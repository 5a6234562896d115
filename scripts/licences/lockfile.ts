import { readFileSync } from 'node:fs';
import { z } from 'zod';

const namesSchema = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  dependencies: namesSchema,
  optionalDependencies: namesSchema,
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

/** A package of the lockfile. */
export interface LockedPackage {
  /** Where it lies: `node_modules/a/node_modules/b`; empty for the project itself. */
  readonly path: string;
  readonly name: string;
  readonly licence: string | null;
  /** Needed by those alone who work on the project. */
  readonly dev: boolean;
  readonly integrity: string | null;
  readonly resolved: string | null;
  /** What it needs, on any platform. */
  readonly needs: readonly string[];
}

/** Reads a lockfile. @throws Error where it is none */
export function readLock(path: string): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(packages).map(([place, one]) => ({
    path: place,
    name: place.replace(/^.*node_modules\//, ''),
    licence: one.license ?? null,
    dev: one.dev,
    integrity: one.integrity ?? null,
    resolved: one.resolved ?? null,
    needs: [...Object.keys(one.dependencies), ...Object.keys(one.optionalDependencies)],
  }));
}

/** Whether a package that lies at a place finds another by its name, as Node looks for it. */
function finds(places: ReadonlySet<string>, from: string, name: string): boolean {
  let at = from;
  for (;;) {
    if (places.has(`${at === '' ? '' : `${at}/`}node_modules/${name}`)) return true;
    if (at === '') return false;
    at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  }
}

/**
 * What keeps a lockfile from installing the same bytes everywhere: an entry without a checksum, one
 * tied to a host, and a package, of another platform mostly, that is needed and has no entry.
 *
 * @returns one line each
 */
export function lockProblems(packages: readonly LockedPackage[]): string[] {
  const places = new Set(packages.map(({ path }) => path));
  return packages.flatMap(({ path, integrity, resolved, needs }) => [
    ...(path !== '' && integrity?.startsWith('sha512-') !== true
      ? [`${path} has no SHA-512; run npm install again, and npm ci.`]
      : []),
    ...(resolved === null
      ? []
      : [`${path} names a host; install with omit-lockfile-registry-resolved.`]),
    ...needs
      .filter((name) => !finds(places, path, name))
      .map((name) => `${name}, which ${path === '' ? 'the project' : path} needs, has no entry.`),
  ]);
}
