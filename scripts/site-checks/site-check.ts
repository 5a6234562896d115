import { load, type CheerioAPI } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/facts/kinds/site.ts';
import { stubMark } from '../build/redirects.ts';
import { filesBelow } from '../build/site-folder.ts';

/** One page of the built site. */
export interface BuiltPage {
  /** File in the site folder, e.g. `projects/index.html`. */
  file: string;
  html: string;
  $: CheerioAPI;
}

/** What is known of the site before its pages are read. */
export interface BuiltSite {
  folder: string;
  /** Path of the site, e.g. `/` or `/zwgk/mingdi/`. */
  base: string;
  /** All files, relative to the folder. */
  files: ReadonlySet<string>;
  /** The portal's own address, with base: links to it stay within. */
  url: string;
  /** Who publishes: decides about banner, identifiers, and where links may lead. */
  publisher: Site;
}

/**
 * One promise that every built site keeps. Pages pass by one at a time, so that a site of tens of
 * thousands never stands in memory; each finding is one line that names the file.
 */
export interface SiteCheck {
  visit: (page: BuiltPage) => string[];
  /** Findings that need all pages; called once, at the end. */
  finish?: () => string[];
  /** How many things it looked at; left out: every page. With nothing to look at, nothing is met. */
  examined?: () => number;
}

/** What one check found on a site. */
export interface SiteCheckRun {
  findings: string[];
  examined: number;
}

export type SiteCheckFactory = (site: BuiltSite) => SiteCheck;

/** Whether a page only stands for one that moved or was withdrawn: it has nothing of a page of the site. */
export function isStub({ $ }: BuiltPage): boolean {
  return $(`html[${stubMark}]`).length > 0;
}

/** Parses one page, as the checks and their tests see it. */
export function builtPage(file: string, html: string): BuiltPage {
  return { file, html, $: load(html) };
}

/** Runs the checks over all pages of a site, each page read once. */
export function runSiteChecks(
  site: BuiltSite,
  factories: readonly SiteCheckFactory[],
): Map<SiteCheckFactory, SiteCheckRun> {
  const running = [...new Set(factories)].map((create) => {
    return { create, check: create(site), findings: new Array<string>() };
  });
  let pages = 0;
  for (const file of site.files) {
    if (!file.endsWith('.html')) continue;
    pages += 1;
    const page = builtPage(file, readFileSync(join(site.folder, file), 'utf8'));
    for (const { check, findings } of running) findings.push(...check.visit(page));
  }
  return new Map(
    running.map(({ create, check, findings }) => {
      const all = [...findings, ...(check.finish?.() ?? [])];
      return [create, { findings: all, examined: check.examined?.() ?? pages }];
    }),
  );
}

/** Describes a site folder to the checks. */
export function builtSite(
  folder: string,
  options: Pick<BuiltSite, 'base' | 'url' | 'publisher'>,
): BuiltSite {
  return { folder, ...options, files: new Set(filesBelow(folder)) };
}
