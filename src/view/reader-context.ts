import type { Correction } from '../facts/kinds/correction.ts';
import type { Term } from '../facts/kinds/glossary.ts';
import type { LawNote } from '../facts/kinds/law.ts';
import type { Clause } from '../facts/kinds/policy.ts';
import type { Project } from '../facts/kinds/project.ts';
import type { HeadFacts } from '../rules/policy/head-lines.ts';

/** A project as the clauses that govern it name it. */
export interface GovernedProject extends Pick<Project, 'id' | 'name' | 'county'> {
  /** Whether the clause is the list that prints it. */
  readonly listed: boolean;
}

/** What stands beside one clause. */
export interface BesideClause {
  /** The projects that it governs. */
  readonly projects: readonly GovernedProject[];
  readonly corrections: readonly Correction[];
  /** 上位法提示 */
  readonly lawNotes: readonly LawNote[];
  /** Anchors that it had before, and that lead to it for ever. */
  readonly formerAnchors: readonly string[];
}

/** What each part of a text needs beside its own words. */
export interface ReaderContext {
  /** Path of the policy page with its slash, for permanent links. */
  address: string;
  /** By what the lines of its head are known. */
  head: HeadFacts;
  /** The citation that the reader can copy; null: the words are not to be cited as those of the text. */
  citationOf: ((clause: Clause) => string) | null;
  terms: readonly Term[];
  besideOf: (clause: Clause) => BesideClause;
  /** The most projects that a clause names: of more it tells how many each county has. */
  mostNames: number;
}
