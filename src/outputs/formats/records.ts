import { publicRecord, type Kind } from '../../facts/kinds/kind.ts';
import type { TextOrigin } from '../../facts/kinds/origin.ts';
import { toJson } from './json.ts';
import { tableOf, tableToCsv } from './table.ts';

/** A fact that a text states. */
interface OfText {
  readonly policy: string;
}

/** Facts of a kind as JSON: a list of its public records. */
export function recordsToJson(kind: Kind, facts: readonly object[]): string {
  return toJson(facts.map((fact) => publicRecord(kind.record, fact)));
}

/** Facts of a kind as CSV: the same records, each with the text that it comes from. */
export function recordsToCsv(
  kind: Kind,
  facts: readonly OfText[],
  originOf: (policy: string) => TextOrigin,
): string {
  return tableToCsv(
    tableOf(
      kind,
      facts.map((fact) => ({ ...fact, ...originOf(fact.policy) })),
    ),
  );
}
