import { byDay } from '../../facts/kinds/day.ts';
import type { Signoff, SourceMark } from '../../facts/kinds/requirement.ts';

/** What no machine can tell of a requirement, and who has to. */
export interface LeftToPerson {
  /** What has to be judged, as the object of 核对. */
  readonly judges: string;
  /** The post. */
  readonly who: string;
}

/** What one requirement says; each stands in a file of `src/checks`, whose name is its number. */
export interface Requirement {
  /** `D-01` … `D-60` */
  readonly id: string;
  readonly words: string;
  readonly sources: readonly { readonly name: string; readonly mark: SourceMark }[];
  readonly applies: readonly ('policy' | 'project' | 'site' | 'dataset' | 'process')[];
  /** Whether it concerns what readers are told, or how the site is made, which is for the clerk. */
  readonly audience: 'reader' | 'clerk';
  readonly gate: 'blocks' | 'warns' | 'human';
  /** Why a demo site is only warned; null: the gate is the same in both modes. */
  readonly demo: string | null;
  /** What is examined in each build, and no more than that; null where no machine can tell. */
  readonly examines: string | null;
  /** What is left to a person even where nothing was found; null: nothing is left. */
  readonly person: LeftToPerson | null;
  /** Tests that prove it, run before publishing and not during a build. */
  readonly tests: readonly string[];
}

export const resultStates = ['met', 'notMet', 'notApplicable', 'byHand'] as const;
export type ResultState = (typeof resultStates)[number];

/** A place that shows it: an address of the portal and what is there. */
export interface ResultLink {
  readonly address: string;
  readonly label: string;
}

/** One thing that a check found. */
export interface Finding {
  /** For the clerk: file and place, what is wrong, what to do. */
  readonly line: string;
  /** For readers: the texts or pages, and what they miss there; null: counted, and left to the clerk. */
  readonly shown: { readonly at: readonly ResultLink[]; readonly words: string } | null;
}

/** What a check found. */
export interface Outcome {
  readonly state: ResultState;
  /** One sentence for readers: what was examined, with numbers. */
  readonly detail: string;
  /** What breaks the requirement; empty unless notMet. */
  readonly findings: readonly Finding[];
  /** What breaks nothing, and somebody should do or look at. */
  readonly reminders: readonly Finding[];
  readonly links: readonly ResultLink[];
  /** Who has to judge what the facts do not tell; set where a check leaves it to a person. */
  readonly judge?: string;
  /** True where nothing of what breaks it can hold back a publication: it is shown and told. */
  readonly warnsOnly?: boolean;
}

/** The outcome for one requirement, with what follows from it in the mode of the site. */
export interface Result extends Outcome {
  readonly id: string;
  /** `blocks` only where the requirement blocks in this mode. */
  readonly gate: Requirement['gate'];
  readonly signoff: Signoff | null;
}

/** The gate of a requirement in a mode. */
export function gateIn(requirement: Requirement, mode: 'demo' | 'column'): Requirement['gate'] {
  return mode === 'demo' && requirement.demo !== null ? 'warns' : requirement.gate;
}

/**
 * The result of a requirement. Without an outcome nothing was examined, and where something is left to
 * a person nothing that was examined suffices: the result is `byHand`, never `met`.
 */
export function resultOf(
  requirement: Requirement,
  outcome: Outcome | undefined,
  { mode, signoffs }: { mode: 'demo' | 'column'; signoffs: readonly Signoff[] },
): Result {
  const { id, person, tests } = requirement;
  const signed = signoffs.filter((signoff) => signoff.requirement === id);
  const signoff = signed.toSorted(byDay(({ date }) => date)).at(-1) ?? null;
  const gate = gateIn(requirement, mode);
  const word = signoff === null ? '尚未签字' : `${signoff.date} 由${signoff.role}签字`;
  if (outcome === undefined) {
    const proof = tests.length > 0 ? '由发布前的自动测试核验，不在本次核验之内；' : '';
    const detail = `${proof}由${person?.who ?? '发布人'}签字，${word}。`;
    return { id, gate, signoff, state: 'byHand', detail, findings: [], reminders: [], links: [] };
  }
  const eased = outcome.state === 'notMet' && outcome.warnsOnly === true && gate === 'blocks';
  const left = outcome.state === 'met' ? person : null;
  const judged =
    left !== null
      ? `${left.judges}，机器不能判断，由${left.who}核对，${word}。`
      : outcome.state === 'byHand'
        ? `由${outcome.judge ?? person?.who ?? '发布人'}核对，${word}。`
        : '';
  return {
    ...outcome,
    ...(left === null ? {} : { state: 'byHand' as const, judge: left.who }),
    detail: `${outcome.detail}${judged}`,
    id,
    gate: eased ? 'warns' : gate,
    signoff,
  };
}

/** Results that stop a publication. */
export function blocking(results: readonly Result[]): Result[] {
  return results.filter(({ state, gate }) => state === 'notMet' && gate === 'blocks');
}
