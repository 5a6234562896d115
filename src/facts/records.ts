import type { DeadlineFile } from './kinds/deadline-file.ts';
import type { Evidence, RelatedRecord } from './kinds/deadline-result.ts';
import type { Term } from './kinds/glossary.ts';
import type { GoverningRule, Office } from './kinds/governing.ts';
import type { LawNoteRecord, RemedyRecord } from './kinds/law.ts';
import type { ParameterRecord } from './kinds/parameter.ts';
import type { LedgerEntry } from './kinds/publication.ts';
import type { ScopeRecord } from './kinds/scope.ts';
import type { Target } from './kinds/target.ts';
import type { TaskRecord } from './kinds/task.ts';

/** What a file says, with its path below the root, which messages name. */
export interface Filed<T> {
  readonly file: string;
  readonly content: T;
}

/** A record of any kind, by its fields. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** A file of records, and the slug of the text or city whose it is; null for one of the portal. */
export interface WrittenFile extends Filed<readonly AnyRecord[]> {
  readonly owner: string | null;
}

/** What people wrote of one text besides the kinds that are published as written; empty where nobody has. */
export interface TextRecords {
  readonly tasks: Filed<readonly TaskRecord[]>;
  readonly deadlines: Filed<DeadlineFile>;
  readonly parameters: Filed<readonly ParameterRecord[]>;
  readonly lawNotes: Filed<readonly LawNoteRecord[]>;
  /** Null where nobody read the text for its scope. */
  readonly scope: Filed<ScopeRecord | null>;
}

/** What people wrote of the texts of one city together. */
export interface CityRecords {
  readonly targets: Filed<readonly Target[]>;
  readonly evidence: Filed<readonly Evidence[]>;
  readonly related: Filed<readonly RelatedRecord[]>;
}

/**
 * Records that say something of texts, each of the right form and none yet held against the texts:
 * `rules/hold` does that.
 */
export interface Records {
  /** By the slug of the text. */
  readonly texts: ReadonlyMap<string, TextRecords>;
  /** By the slug of the city. */
  readonly ofCities: ReadonlyMap<string, CityRecords>;
  /** By the name of their kind. */
  readonly written: ReadonlyMap<string, readonly WrittenFile[]>;
  readonly remedies: Filed<readonly RemedyRecord[]>;
  readonly offices: Filed<readonly Office[]>;
  readonly governingRules: Filed<readonly GoverningRule[]>;
  readonly terms: Filed<readonly Term[]>;
  readonly publicationLedger: Filed<readonly LedgerEntry[]>;
}
