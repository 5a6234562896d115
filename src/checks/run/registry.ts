import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Requirement } from '../../rules/disclosure/requirement.ts';
import type { GeneralCheck, RequirementCheck } from './check.ts';

/** A requirement by its number, with what is examined for it. */
export type NumberedCheck = RequirementCheck & Requirement;

/** Everything that a site is held against. */
export interface Registry {
  /** In the order of their numbers. */
  readonly requirements: readonly NumberedCheck[];
  readonly promises: readonly GeneralCheck[];
}

const folder = join(import.meta.dirname, '..');

/**
 * The checks: one a file of `src/checks`, the name of the file its number. The folder is the registry.
 *
 * @throws Error where a file exports no check
 */
async function load(): Promise<Registry> {
  const requirements: NumberedCheck[] = [];
  const promises: GeneralCheck[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.ts')) continue;
    const path = pathToFileURL(join(folder, name)).href;
    const { default: check } = (await import(path)) as {
      default?: RequirementCheck | GeneralCheck;
    };
    if (check === undefined) throw new Error(`src/checks/${name}: no check is exported.`);
    if ('promise' in check) promises.push(check);
    else requirements.push({ ...check, id: name.slice(0, -'.ts'.length) });
  }
  return { requirements, promises };
}

let known: Promise<Registry> | undefined;

/** All checks, loaded once. */
export function allChecks(): Promise<Registry> {
  return (known ??= load());
}
