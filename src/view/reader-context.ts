import type { Correction } from '../facts/kinds/correction.ts';
import type { Term } from '../facts/kinds/glossary.ts';
import type { LawNote } from '../facts/kinds/law.ts';
import type { Clause } from '../facts/kinds/policy.ts';
import type { Project } from '../facts/kinds/project.ts';

/** What each part of a text needs beside its own words. */
export interface ReaderContext {
  /** Path of the policy page with its slash, for permanent links. */
  address: string;
  /** The citation that the reader can copy; null: the words are not to be cited as those of the text. */
  citationOf: ((clause: Clause) => string) | null;
  terms: readonly Term[];
  /** The projects that a clause governs. */
  projectsOf: (clause: Clause) => readonly Project[];
  /** The most projects that a clause names: of more it tells how many each county has. */
  mostNames: number;
  /** The corrections that stand beside a clause. */
  correctionsOf: (clause: Clause) => readonly Correction[];
  /** 上位法提示 beside a clause. */
  lawNotesOf: (clause: Clause) => readonly LawNote[];
  /** Anchors that a clause had before, and that lead to it for ever. */
  formerAnchorsOf: (clause: Clause) => readonly string[];
}
