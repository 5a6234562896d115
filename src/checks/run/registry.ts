import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Requirement } from '../../rules/disclosure/requirement.ts';
import type { GeneralCheck, RequirementCheck } from './check.ts';

/** A requirement by its number, with what is examined for it. */
export type NumberedCheck = RequirementCheck & Requirement;

/** A promise by the name of its file. */
export type NamedCheck = GeneralCheck & { readonly file: string };

/** Everything that a site is held against. */
export interface Registry {
  /** In the order of their numbers. */
  readonly requirements: readonly NumberedCheck[];
  readonly promises: readonly NamedCheck[];
}

const folder = join(import.meta.dirname, '..');

/**
 * The checks: one a file of `src/checks`, the name of the file its number. The folder is the registry.
 *
 * @throws Error where a file exports no check
 */
async function load(): Promise<Registry> {
  const requirements: NumberedCheck[] = [];
  const promises: NamedCheck[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.ts')) continue;
    const path = pathToFileURL(join(folder, name)).href;
    const { default: check } = (await import(path)) as {
      default?: RequirementCheck | GeneralCheck;
    };
    if (check === undefined) throw new Error(`src/checks/${name}: no check is exported.`);
    const file = name.slice(0, -'.ts'.length);
    if ('promise' in check) promises.push({ ...check, file });
    else requirements.push({ ...check, id: file });
  }
  return { requirements, promises };
}

let known: Promise<Registry> | undefined;

/** All checks, loaded once. */
export function allChecks(): Promise<Registry> {
  return (known ??= load());
}
