import { expect } from 'vitest';
import { builtSite } from '../../scripts/check/built-site.ts';
import type { GeneralCheck, RequirementCheck } from '../../src/checks/run/check.ts';
import { runSiteChecks } from '../../src/checks/run/run-site-checks.ts';
import type { BuiltSite, Memory, Remembered, SiteCheck } from '../../src/checks/run/site.ts';
import type { Site } from '../../src/facts/kinds/site.ts';
import { portalOf } from './portal.ts';
import { folderOf } from './temporary.ts';

/** What a check is run on besides the files. */
interface Around {
  readonly base?: string;
  readonly url?: string;
  readonly publisher: Site;
}

/** A memory of checks that starts empty. */
export function aMemory(): Memory {
  const known = new Map<string, { mark: string; learned: Remembered }>();
  return {
    of: (path, mark) => {
      const before = known.get(path);
      return before?.mark === mark ? before.learned : null;
    },
    keep: (path, mark, learned) => known.set(path, { mark, learned }),
  };
}

/** Runs checks on a site, and once more with what they learned: both runs find and examine the same. */
export function heardTwice(
  site: BuiltSite,
  checks: readonly SiteCheck[],
): ReturnType<typeof runSiteChecks> {
  const memory = aMemory();
  const first = runSiteChecks({ ...site, memory }, checks);
  expect(runSiteChecks({ ...site, memory }, checks)).toEqual(first);
  return first;
}

/** The findings of a check on a built site of these files, and the most that a part of it examined. */
export function heldAgainst(
  { site }: Pick<RequirementCheck | GeneralCheck, 'site'>,
  files: Record<string, string | Uint8Array>,
  { base = '/', url = 'http://localhost:4321/', publisher }: Around,
): { findings: string[]; examined: number } {
  const checks = typeof site === 'function' ? [site] : (site ?? []).map(({ check }) => check);
  const built = builtSite(folderOf(files), { base, url, publisher, portal: portalOf() });
  const runs = [...heardTwice(built, checks).values()];
  return {
    findings: runs.flatMap(({ findings }) => findings),
    examined: Math.max(0, ...runs.map(({ examined }) => examined)),
  };
}
