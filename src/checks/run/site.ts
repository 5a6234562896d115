import type { Portal } from '../../facts/portal.ts';
import type { Site } from '../../facts/kinds/site.ts';
import type { Finding } from '../../rules/disclosure/requirement.ts';
import type { PageListener } from './walk.ts';

/** What looks for numbers of persons and of certificates in files. */
export interface Scanner {
  /** Whether it can look into a file of this name. */
  readonly reads: (path: string) => boolean;
  /** All that decides about what it finds in a file, besides the file. */
  readonly mark: string;
  /** What may not be on the web in one file, one line each. */
  readonly file: (file: Pick<BuiltFile, 'path' | 'bytes' | 'text'>) => readonly string[];
  /** The same of all files of a folder, with those that it cannot look into. */
  readonly folder: (folder: string) => {
    readonly findings: readonly string[];
    readonly files: number;
    readonly unreadable: readonly { readonly path: string; readonly sha256: string }[];
  };
}

/** What all checks together learned of one file in which none found anything. */
export interface Remembered {
  /** Of each check, in their order, how many things of the file it looked at. */
  readonly examined: readonly number[];
  /** What checks learned of it, by their place in that order. */
  readonly learned: readonly (readonly [check: number, learned: readonly string[]])[];
}

/** What checks learned in earlier runs, by file. */
export interface Memory {
  /**
   * @param mark of the file's bytes and all that the findings in it rest on
   * @returns null where nothing is known of this very file
   */
  readonly of: (path: string, mark: string) => Remembered | null;
  /** Keeps it for the next run. */
  readonly keep: (path: string, mark: string, learned: Remembered) => void;
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
  /** SHA-256 of a file that somebody has read just now; null: nobody has. */
  readonly hashOf?: (path: string) => string | null;
  /** Files that are read; left out: all. */
  readonly only?: ReadonlySet<string>;
  /** What checks learned in earlier runs; left out: they read every file. */
  readonly memory?: Memory;
}

/** One file of the site, read once for all checks, and only where one asks. */
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
  /** How it need not read a file that is as it was; left out: it reads every file again. */
  readonly again?: Again;
}

/** Its findings in a file rest on that file alone, and it learns nothing for when all have passed. */
export const byItself: Again = {};

/** What a check that heard a file before has to know to hear the same file no more. */
export interface Again {
  /**
   * What it finds in a file rests on besides the file itself and who publishes where, as JSON has it;
   * left out: on nothing.
   */
  readonly restsOn?: (path: string) => unknown;
  /** Files that it reads each time; left out: none. */
  readonly unless?: (path: string) => boolean;
  /** What it learned of the file just heard for when all have passed; left out: nothing. */
  readonly learned?: (path: string) => readonly string[];
  /** Takes what it learned before of a file that is the same; it may tell findings. */
  readonly learn?: (path: string, learned: readonly string[]) => void;
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
