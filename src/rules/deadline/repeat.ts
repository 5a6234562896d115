import type { Deadline, PrintedDeadline } from '../../facts/kinds/deadline.ts';
import type { Repeat } from '../../facts/kinds/deadline-file.ts';

/** Identities of deadlines in their order: `<policy>-<anchor>-<number within the clause>`. */
export function deadlineIds<T extends Pick<Deadline, 'policy' | 'anchor'>>(
  deadlines: readonly T[],
): Map<T, string> {
  const counts = new Map<string, number>();
  return new Map(
    deadlines.map((deadline) => {
      const clause = `${deadline.policy}-${deadline.anchor}`;
      const count = (counts.get(clause) ?? 0) + 1;
      counts.set(clause, count);
      return [deadline, `${clause}-${count}`];
    }),
  );
}

/**
 * The deadlines of one text, each with the number of its duty: a thing to be done that the text prints
 * in several places (正文 and 附件) is one. A place that no deadline stands on, more than one, or that
 * is named twice, is a mistake in the data: it is in `faults`.
 */
export function joinRepeats(
  repeats: readonly Repeat[],
  deadlines: readonly PrintedDeadline[],
): { joined: Deadline[]; faults: string[] } {
  const ids = deadlineIds(deadlines);
  const duties = new Map<PrintedDeadline, string>();
  const faults: string[] = [];
  for (const { places } of repeats) {
    let duty: string | undefined;
    for (const { anchor, what } of places) {
      const found = deadlines.filter((one) => one.anchor === anchor && one.what === what);
      const [only] = found;
      if (only === undefined || found.length > 1) {
        faults.push(`同一事项的条款 ${anchor} 有时限“${what}”${found.length} 条，应当正好一条。`);
      } else if (duties.has(only)) {
        faults.push(`条款 ${anchor} 的时限“${what}”归并了两次，应当只归并一次。`);
      } else {
        duty ??= ids.get(only) ?? '';
        duties.set(only, duty);
      }
    }
  }
  const joined = deadlines.map((one) => ({ ...one, duty: duties.get(one) ?? ids.get(one) ?? '' }));
  return { joined, faults };
}

/** Deadlines that are one duty, the place whose row is shown first. */
export function byDuty(deadlines: readonly Deadline[]): Deadline[][] {
  const ids = deadlineIds(deadlines);
  return [...Map.groupBy(deadlines, ({ policy, duty }) => `${policy} ${duty}`).values()].map(
    (places) => {
      const first = places.find((one) => ids.get(one) === one.duty) ?? places[0];
      return places.toSorted((a, b) => Number(b === first) - Number(a === first));
    },
  );
}
