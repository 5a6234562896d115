import { z } from 'zod';
import { daySchema } from '../../facts/kinds/project.ts';

export const requirementIdSchema = z.string().regex(/^D-\d{2}$/);

/** How a source was verified; `design`: no rule, but what this site does. Nothing else is quoted. */
const sourceMarkSchema = z.enum(['law', 'page', 'text', 'design']);
export type SourceMark = z.infer<typeof sourceMarkSchema>;

/** One requirement: a record of `data/disclosure/requirements.yaml`. */
export const requirementSchema = z
  .strictObject({
    id: requirementIdSchema,
    requirement: z.string().min(4),
    sources: z
      .array(z.strictObject({ name: z.string().min(2), mark: sourceMarkSchema }))
      .nonempty(),
    applies: z.array(z.enum(['policy', 'project', 'site', 'dataset', 'process'])).nonempty(),
    gate: z.enum(['blocks', 'warns', 'human']),
    /** Why a demo site is only warned; null: the gate is the same in both modes. */
    demo: z.string().min(4).nullable(),
    /** Name of the automatic check; null where no machine can tell. */
    check: z.string().nullable(),
    /** Who signs where no machine can tell. */
    signer: z.string().nullable(),
    /** Tests that prove it, run before publishing and not during a build. */
    tests: z.array(z.string()),
  })
  .refine(({ check, signer }) => (check === null) !== (signer === null), {
    message: 'check 和 signer 应当且只应当填一个：能自动核验的填 check，不能的写明由谁签字。',
  });
export type Requirement = z.infer<typeof requirementSchema>;

export const requirementsSchema = z.array(requirementSchema).nonempty();

/** A person's word that a requirement is met: a record of `data/disclosure/signoffs.yaml`. */
export const signoffSchema = z.strictObject({
  requirement: requirementIdSchema,
  /** The post, not the person. */
  role: z.string().min(2),
  date: daySchema,
  /** What was looked at, and how. */
  basis: z.string().min(4),
});
export type Signoff = z.infer<typeof signoffSchema>;

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
 * The result of a requirement. Without an outcome nothing was examined: the result is `byHand`, never
 * `met`.
 */
export function resultOf(
  requirement: Requirement,
  outcome: Outcome | undefined,
  { mode, signoffs }: { mode: 'demo' | 'column'; signoffs: readonly Signoff[] },
): Result {
  const { id, check, signer, tests } = requirement;
  const signed = signoffs.filter((signoff) => signoff.requirement === id);
  const signoff = signed.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1) ?? null;
  const gate = gateIn(requirement, mode);
  const word = signoff === null ? '尚未签字' : `${signoff.date} 由${signoff.role}签字`;
  if (outcome) {
    const eased = outcome.state === 'notMet' && outcome.warnsOnly === true && gate === 'blocks';
    const judged =
      outcome.state === 'byHand' ? `由${outcome.judge ?? '发布人'}核对，${word}。` : '';
    const detail = `${outcome.detail}${judged}`;
    return { ...outcome, detail, id, gate: eased ? 'warns' : gate, signoff };
  }
  const proof = tests.length > 0 ? '由发布前的自动测试核验，构建时不运行；' : '';
  const who =
    check === null
      ? `${proof}由${signer ?? '发布人'}签字`
      : `自动核验“${check}”还没有写好，由发布人核对`;
  const detail = `${who}，${word}。`;
  return { id, gate, signoff, state: 'byHand', detail, findings: [], reminders: [], links: [] };
}

/** Results that stop a publication. */
export function blocking(results: readonly Result[]): Result[] {
  return results.filter(({ state, gate }) => state === 'notMet' && gate === 'blocks');
}
