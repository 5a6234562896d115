import type { Deadline } from '../facts/kinds/deadline.ts';
import type { AnyRecord } from '../facts/records.ts';
import { deadlineIds } from '../rules/deadline/repeat.ts';

/** Makes a short code of words: the same for the same words. */
export type Digest = (words: string) => string;

/** The bodies that a task names, in every role. */
const bodies = [
  'leadBodies',
  'supportingBodies',
  'responsibleBodies',
  'implementingBodies',
  'actors',
] as const;

/** What a row of the original prints tells it from the others; what a person calls it may be corrected. */
const printed = (record: AnyRecord, field: string) =>
  record['origin'] === 'parsed' ? record[field] : null;

/**
 * What tells a record of a clause from the others, by kind: words of the original and figures, and
 * nothing that we say of them.
 */
const facts: Readonly<Record<string, (record: AnyRecord) => readonly unknown[]>> = {
  tasks: (one) => [one['quote'], printed(one, 'title'), ...bodies.map((field) => one[field])],
  deadlines: (one) => [one['quote'], one['kind'], one['time'], printed(one, 'what')],
  parameters: (one) => [
    ...['quote', 'measure', 'comparator', 'value', 'valueMax', 'unit'].map((field) => one[field]),
  ],
  rights: (one) => [one['quote']],
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function codeOf(kind: string, record: AnyRecord, digest: Digest): string | null {
  const { policy, city, anchor, matter, on } = record;
  if (kind === 'queries') return `${text(policy) || text(city)}-${text(matter)}-${text(on)}`;
  const told = facts[kind]?.(record);
  if (told === undefined) return null;
  return `${text(policy)}-${text(anchor)}-${digest(JSON.stringify(told)).slice(0, 8)}`;
}

/**
 * The codes of the records of a kind, in their order; null where its records have codes of their own.
 * Of two with the same words the second ends in `-2`.
 */
export function recordIds(
  kind: string,
  records: readonly AnyRecord[],
  digest: Digest,
): (string | null)[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const code = codeOf(kind, record, digest);
    if (code === null) return null;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count === 1 ? code : `${code}-${count}`;
  });
}

/**
 * The codes of deadlines: of each its own, and that of its duty, which is the code of the first of the
 * places that print it.
 */
export function deadlineCodes(
  deadlines: readonly Deadline[],
  digest: Digest,
): Map<Deadline, { own: string; duty: string }> {
  const codes = recordIds('deadlines', deadlines as readonly object[] as AnyRecord[], digest);
  const places = deadlineIds(deadlines);
  const ofPlace = new Map(deadlines.map((one, at) => [places.get(one), codes[at] ?? '']));
  return new Map(
    deadlines.map((one, at) => {
      const own = codes[at] ?? '';
      return [one, { own, duty: ofPlace.get(one.duty) ?? own }];
    }),
  );
}
