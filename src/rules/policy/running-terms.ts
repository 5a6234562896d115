import type { Deadline } from '../../facts/kinds/deadline.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';

/** A day that a text gives in running words (自本方案印发之日起), and the day that follows from them. */
export interface RunningTerm {
  /** The printed words. */
  readonly words: string;
  readonly anchor: string;
  /** 推断: the day under the notice that issued the text; null where none is printed. */
  readonly inferred: string | null;
}

const since = /自(?:本[^，,。；;自]{0,12})?(?:公布|发布|印发|颁布|下发)之日起/u;

/** Whether a sentence tells a beginning in running words, without a date. */
export const tellsSince = (sentence: string): boolean => since.test(sentence);

function find(clauses: readonly Clause[], about: (words: string) => boolean) {
  for (const { anchor, kind, heading, text } of clauses) {
    if (kind === 'head' || kind === 'end') continue;
    for (const sentence of text.split(/(?<=[。；;])/u)) {
      const words = since.exec(sentence)?.[0];
      if (words !== undefined && about(`${heading ?? ''}${sentence}`)) return { words, anchor };
    }
  }
  return null;
}

function termOf(policy: Policy, about: (words: string) => boolean): RunningTerm | null {
  const found = find(policy.clauses, about);
  if (found === null) return null;
  const { issuedOn, formedOn, publishedOn } = policy.metadata;
  const issued = /印发|下发/u.test(found.words);
  return { ...found, inferred: issued ? (issuedOn ?? formedOn) : publishedOn };
}

/** From when the text is in force, where it says so without a date. */
export function effectiveSince(policy: Policy): RunningTerm | null {
  return termOf(
    policy,
    (words) => /施行|实施|执行|生效/u.test(words) && !words.includes('试点期限'),
  );
}

/** From when its pilot runs, where it says so without a date. */
export function pilotSince(policy: Policy): RunningTerm | null {
  return termOf(policy, (words) => /试点(?:期限|时间)/u.test(words));
}

/** The day from which a pilot's time limit runs (自本方案印发之日起), inferred; null where a date is printed, or none follows. */
export function startOf(
  { kind, start, quote }: Pick<Deadline, 'kind' | 'start' | 'quote'>,
  policy: Policy,
): string | null {
  const isRunning = kind === 'pilot' && start === null && tellsSince(quote);
  return isRunning ? (pilotSince(policy)?.inferred ?? null) : null;
}
