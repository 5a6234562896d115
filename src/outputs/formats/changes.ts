import type { Publication } from '../../facts/kinds/change.ts';
import { toJson } from './json.ts';

/** `/data/changes.json`: the change ledger, newest publication first. */
export function toChanges(ledger: readonly Publication[], asOf: string): string {
  return toJson({ asOf, publications: ledger });
}
