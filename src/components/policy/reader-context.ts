import type { Correction } from '../../domain/change/correction.ts';
import type { Term } from '../../domain/glossary/schema.ts';
import type { Clause } from '../../domain/policy/schema.ts';
import type { Project } from '../../domain/project/schema.ts';

/** What each part of a text needs beside its own words. */
export interface ReaderContext {
  /** Path of the policy page with its slash, for permanent links. */
  address: string;
  /** The citation that the reader can copy. */
  citationOf: (clause: Clause) => string;
  terms: readonly Term[];
  /** The projects that a clause governs. */
  projectsOf: (clause: Clause) => readonly Project[];
  /** The corrections that stand beside a clause. */
  correctionsOf: (clause: Clause) => readonly Correction[];
}
