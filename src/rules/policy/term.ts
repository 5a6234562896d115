import type { Policy, Validity } from '../../facts/kinds/policy.ts';

/** How long a text is to be in force, as it prints it. */
export interface Term {
  /** Its last day; null where the day from which it counts is not printed. */
  readonly until: string | null;
  /** The length in words, where the text prints one and no last day: `有效期5年`, `试行期2年`. */
  readonly printed: string | null;
  /** True where the text calls it 试行. */
  readonly trial: boolean;
  /** The clause that prints it. */
  readonly anchor: string | null;
}

const units: Readonly<Record<string, string>> = { Y: '年', M: '个月', D: '日' };

function formatLength({ kind, length }: Validity): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMD])$/u.exec(length) ?? [];
  return `${kind}${count}${units[unit] ?? ''}`;
}

/** The term that a text sets to itself; null where it prints none. */
export function termOf({ metadata, clauses }: Pick<Policy, 'metadata' | 'clauses'>): Term | null {
  const { validUntil, validity } = metadata;
  if (validUntil === null && validity === undefined) return null;
  return {
    until: validUntil,
    printed: validity === undefined ? null : formatLength(validity),
    trial: validity?.kind === '试行期',
    anchor: validity?.anchor ?? clauses.find(({ text }) => /有效期/u.test(text))?.anchor ?? null,
  };
}
