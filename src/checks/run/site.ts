import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../facts/portal.ts';
import type { Site } from '../../facts/kinds/site.ts';
import type { Finding } from '../../rules/disclosure/requirement.ts';
import { pageWalk, type PageListener } from './walk.ts';

/** What looks for numbers of persons and of certificates in files. */
export interface Scanner {
  /** Whether it can look into a file of this name. */
  readonly reads: (path: string) => boolean;
  /** What may not be on the web in one file, one line each. */
  readonly file: (path: string, bytes: Uint8Array) => readonly string[];
  /** The same of all files of a folder, with those that it cannot look into. */
  readonly folder: (folder: string) => {
    readonly findings: readonly string[];
    readonly files: number;
    readonly unreadable: readonly { readonly path: string; readonly sha256: string }[];
  };
}

/** What is known of the site before its files are read. */
export interface BuiltSite {
  readonly folder: string;
  /** Path of the site, e.g. `/` or `/zwgk/mingdi/`. */
  readonly base: string;
  /** All files, relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** The portal's own address, with base: links to it stay within. */
  readonly url: string;
  /** Who publishes: decides about banner, identifiers, and where links may lead. */
  readonly publisher: Site;
  /** What the site was built from. */
  readonly portal: Portal;
  readonly scanner: Scanner;
  /** Holds the site's addresses against those ever published: how many those are, and which are lost. */
  readonly lostAddresses: () => {
    readonly published: number;
    readonly problems: readonly string[];
  };
}

/** One file of the site, read once for all checks. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Its content as text. */
  readonly text: () => string;
  readonly sha256: () => string;
}

/** What a check hears of the built site. Files pass by one at a time: a large site never stands in memory. */
export interface SiteListener extends PageListener {
  /** Each file, pages too, before a page is read in detail. */
  readonly file?: (file: BuiltFile) => void;
  /** What can be told only when all files have passed. */
  readonly finish?: () => void;
  /** How many things it looked at; left out: every page. With nothing to look at, nothing is met. */
  readonly examined?: () => number;
  /** What breaks nothing, and somebody should look at; asked at the end. */
  readonly reminders?: () => readonly Finding[];
}

/**
 * One promise of the built site.
 *
 * @param tell reports a finding: one line that names the file
 */
export type SiteCheck = (site: BuiltSite, tell: (line: string) => void) => SiteListener;

/** What one check found on a site. */
export interface SiteCheckRun {
  readonly findings: readonly string[];
  readonly reminders: readonly Finding[];
  readonly examined: number;
}

function builtFile(folder: string, path: string): BuiltFile {
  const bytes = readFileSync(join(folder, path));
  let text: string | undefined;
  let sha256: string | undefined;
  return {
    path,
    bytes,
    text: () => (text ??= bytes.toString('utf8')),
    sha256: () => (sha256 ??= createHash('sha256').update(bytes).digest('hex')),
  };
}

/** Runs the checks over all files of a site, each file read once. */
export function runSiteChecks(
  site: BuiltSite,
  checks: readonly SiteCheck[],
): Map<SiteCheck, SiteCheckRun> {
  const running = [...new Set(checks)].map((check) => {
    const findings: string[] = [];
    const listener = check(site, (line) => findings.push(line));
    return { check, findings, listener };
  });
  const walk = pageWalk(running.map(({ listener }) => listener));
  const ofFiles = running.flatMap(({ listener }) => listener.file ?? []);
  let pages = 0;
  for (const path of site.files) {
    const isPage = path.endsWith('.html');
    if (!isPage && ofFiles.length === 0) continue;
    const file = builtFile(site.folder, path);
    for (const tell of ofFiles) tell(file);
    if (!isPage) continue;
    pages += 1;
    walk(path, file.text());
  }
  return new Map(
    running.map(({ check, findings, listener }) => {
      listener.finish?.();
      const examined = listener.examined?.() ?? pages;
      return [check, { findings, examined, reminders: listener.reminders?.() ?? [] }];
    }),
  );
}
