import type { PolicyStatus } from '../../facts/kinds/policy.ts';
import type { CsvCell } from './csv.ts';

/** The text that a line of a table comes from, for readers who open that table alone. */
export interface TextOrigin {
  readonly city: string;
  readonly document: string;
  readonly docNumber: string | null;
  /** On the day of the build. */
  readonly status: PolicyStatus;
}

/** Finds the text of a slug. */
export type OriginOf = (policy: string) => TextOrigin;

/** Finds the 上位法提示 beside a clause, in one cell; null where there is none. */
export type LawNoteOf = (policy: string, anchor: string) => string | null;

/** Names of the columns that close a table of records of several texts. */
export const originColumns = ['city', 'document', 'docNumber', 'status'] as const;

/** The cells under `originColumns`. */
export function originCells({ city, document, docNumber, status }: TextOrigin): CsvCell[] {
  return [city, document, docNumber, status];
}
