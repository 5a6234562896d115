import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NothingToJudgeBy } from './built-data.ts';
import { rememberFiles } from './remember.ts';
import type { BuiltFile, BuiltSite, SiteCheck, SiteCheckRun, SiteListener } from './site.ts';
import { pageWalk } from './walk.ts';
import { isPageFile } from '../../outputs/site-page.ts';

function builtFile({ folder, hashOf }: BuiltSite, path: string): BuiltFile {
  let bytes: Buffer | undefined;
  let text: string | undefined;
  let sha256 = hashOf?.(path) ?? undefined;
  const read = () => (bytes ??= readFileSync(join(folder, path)));
  return {
    path,
    get bytes() {
      return read();
    },
    text: () => (text ??= read().toString('utf8')),
    sha256: () => (sha256 ??= hash('sha256', read(), 'hex')),
  };
}

/** A check that has nothing to judge by hears no file. */
const deaf: SiteListener = { pages: () => false, examined: () => 0 };

/** Does a part of a check; where it has nothing to judge by, that is told, and `otherwise` stands. */
function judging<T>(tell: (line: string) => unknown, part: () => T, otherwise: T): T {
  try {
    return part();
  } catch (cause) {
    if (!(cause instanceof NothingToJudgeBy)) throw cause;
    tell(cause.message);
    return otherwise;
  }
}

/** Runs the checks over all files of a site, each file read once, and not at all where it is known. */
export function runSiteChecks(
  site: BuiltSite,
  checks: readonly SiteCheck[],
): Map<SiteCheck, SiteCheckRun> {
  const running = [...new Set(checks)].map((check) => {
    const findings: string[] = [];
    const tell = (line: string) => findings.push(line);
    const listener = judging(tell, () => check(site, tell), deaf);
    return { check, findings, tell, listener };
  });
  const walk = pageWalk(running.map(({ listener }) => listener));
  const ofFiles = running.flatMap(({ listener }) => listener.file ?? []);
  const remembering = site.memory === undefined ? null : rememberFiles(site, running, site.memory);
  let pages = 0;
  for (const path of site.only ?? site.files) {
    const isPage = isPageFile(path);
    if (!isPage && ofFiles.length === 0) continue;
    if (isPage) pages += 1;
    const file = builtFile(site, path);
    const hear = () => {
      for (const tell of ofFiles) tell(file);
      if (isPage) walk(path, file.text());
    };
    if (remembering === null) hear();
    else remembering.hear(file, hear);
  }
  return new Map(
    running.map(({ check, findings, tell, listener }, at) => {
      judging(tell, () => listener.finish?.(), undefined);
      const more = remembering?.more[at] ?? 0;
      const examined = (listener.examined?.() ?? pages) + more;
      return [check, { findings, examined, reminders: listener.reminders?.() ?? [] }];
    }),
  );
}
