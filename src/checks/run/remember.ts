import { hash } from 'node:crypto';
import type { BuiltFile, BuiltSite, Memory, Remembered, SiteListener } from './site.ts';
import { isPageFile } from '../../outputs/site-page.ts';

interface Running {
  readonly findings: readonly string[];
  readonly listener: SiteListener;
}

/** What checks hear of files that they know already. */
export interface Remembering {
  /** Has a file heard, or what was learned of it before. */
  readonly hear: (file: BuiltFile, hear: () => void) => void;
  /** Of each check how many things it looked at before that its own count does not tell. */
  readonly more: readonly number[];
}

const digest = (value: unknown) => hash('sha256', JSON.stringify(value), 'base64url');

const digests = new WeakMap<object, string>();

/** What findings rest on, shortly: of what is the same for all files the digest is made once. */
function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = digests.get(value) ?? digest(value);
  digests.set(value, known);
  return known;
}

/**
 * Lets checks know again what they learned of a file that is the same as in an earlier run. A file in
 * which anything was found is read again each time, and so is one that a check hears which does not say
 * how it could know it again.
 */
export function rememberFiles(
  { base, url, publisher }: BuiltSite,
  running: readonly Running[],
  memory: Memory,
): Remembering {
  const more = running.map(() => 0);
  const around = digest([base, url, publisher]);
  const rests = running.flatMap(({ listener }) => listener.again?.restsOn ?? []);
  const hears = ({ file, pages }: SiteListener, path: string) =>
    file !== undefined || (isPageFile(path) && (pages?.(path) ?? true));
  const found = () => running.reduce((sum, { findings }) => sum + findings.length, 0);
  const counts = () => running.map(({ listener }) => listener.examined?.() ?? 0);
  // Only what hears a file counts: what was counted after one stands until the next.
  let counted = counts();
  /** What each check counted since this was last asked. */
  function counting(): readonly number[] {
    const before = counted;
    counted = counts();
    return counted.map((count, at) => count - (before[at] ?? 0));
  }

  function learnAgain(path: string, { examined, learned }: Remembered): void {
    for (const [at, own] of learned) running[at]?.listener.again?.learn?.(path, own);
    // What a check counts by what it learns is counted already.
    for (const [at, count] of counting().entries()) {
      more[at] = (more[at] ?? 0) + (examined[at] ?? 0) - count;
    }
  }

  function learn(path: string, heard: readonly boolean[], hear: () => void): Remembered {
    hear();
    return {
      examined: counting(),
      learned: running.flatMap(({ listener }, at) => {
        const own = heard[at] === true ? (listener.again?.learned?.(path) ?? []) : [];
        return own.length === 0 ? [] : [[at, own] as const];
      }),
    };
  }

  return {
    more,
    hear: (file, hear) => {
      const { path } = file;
      const heard = running.map(({ listener }) => hears(listener, path));
      const forgets = ({ again }: SiteListener) =>
        again === undefined || again.unless?.(path) === true;
      if (running.some(({ listener }, at) => heard[at] === true && forgets(listener))) {
        hear();
        counting();
        return;
      }
      const by = heard.map(Number).join('');
      const mark = digest([file.sha256(), around, by, rests.map((restsOn) => told(restsOn(path)))]);
      const known = memory.of(path, mark);
      const before = found();
      const now = known ?? learn(path, heard, hear);
      if (known !== null) learnAgain(path, known);
      if (found() === before) memory.keep(path, mark, now);
    },
  };
}
